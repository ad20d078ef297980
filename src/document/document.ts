import { askForm } from '../text/forms.ts'
import type { Span } from '../text/span.ts'
import { askSmall, askWhether, type Vocabulary } from '../text/vocabulary.ts'
import { SHAPE } from './shape.ts'

/** Universal part-of-speech tags, as wink-nlp gives them (X and SPACE also mark what is no word). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE'

/** Columns of token ranges: range `i` holds the tokens `[from[i], to[i])`. */
export interface TokenRanges {
  readonly length: number
  readonly from: Int32Array
  readonly to: Int32Array
}

export type ParagraphKind = 'prose' | 'heading' | 'quote' | 'item'

/**
 * A text as columns: a token is an index into every array, a range of tokens is `[from, to)`.
 * `start` and `end` are UTF-16 offsets into `text`; tokens never overlap, and every character that is not white
 * space belongs to one. Sentences tile the tokens, and never cross a paragraph.
 */
export interface Document {
  readonly text: string
  readonly size: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Lower case; British spellings respelt the American way, as wink-nlp does. */
  readonly normal: readonly string[]
  readonly lemma: readonly string[]
  readonly pos: readonly Upos[]
  /** Bits of TAG: the same, so that one look tells whether it is one of several. */
  readonly tags: Int32Array
  /** The number of normal form and lemma in `vocabulary`. */
  readonly word: Int32Array
  readonly vocabulary: Vocabulary
  /** Bits of TRAIT: what each word is by itself. */
  readonly traits: Int32Array
  /** The number of each normal form among those that rules ask for by name; 0 for another. */
  readonly form: Uint8Array
  /** How many syllables each normal form has, by its vowels. */
  readonly syllables: Uint16Array
  /** Bits of SHAPE: what the characters of each token are. */
  readonly shape: Uint16Array
  /** The sentence, and the paragraph, of each token. */
  readonly sentence: Int32Array
  readonly paragraph: Int32Array
  readonly sentences: TokenRanges
  readonly paragraphs: TokenRanges
  /** Headings, list items and Markdown block quotes are told from prose. */
  readonly paragraphKind: readonly ParagraphKind[]
}

/** The characters of a token, as they stand in the text. */
export const surface = (document: Document, token: number): string => document.text.slice(document.start[token], document.end[token])

/** The characters from the first to the last of `[from, to)`; empty for an empty range. */
export const surfaceOf = (document: Document, from: number, to: number): string =>
  to > from ? document.text.slice(document.start[from], document.end[to - 1]) : ''

/** The first token that ends after `offset`; `document.size` when there is none. */
export function tokenAt(document: Document, offset: number): number {
  let low = 0
  let high = document.size
  while (low < high) {
    const middle = (low + high) >> 1
    if ((document.end[middle] as number) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Gives the tokens of each span a value. */
export function markSpans(document: Document, at: Int32Array | Uint8Array, spans: readonly Span[], value: number): void {
  for (let s = 0; s < spans.length; s++) {
    const span = spans[s] as Span
    const to = Math.min(document.size, tokenAt(document, span[1] - 1) + 1)
    for (let i = tokenAt(document, span[0]); i < to; i++) at[i] = value
  }
}

/** Whether a token begins with an upper-case letter; false outside the text. */
export const isCapitalised = ({ shape }: Document, token: number): boolean => ((shape[token] ?? 0) & SHAPE.capital) !== 0

export const startsLower = ({ shape }: Document, token: number): boolean => ((shape[token] ?? 0) & SHAPE.lowerCase) !== 0

/** Whether a token begins with a letter. */
export const hasLetters = ({ shape }: Document, token: number): boolean => ((shape[token] as number) & SHAPE.letters) !== 0

/** Whether a dictionary has the word in lower case: “Note”, “Rice”, not “Rossi”. */
export const isKnown = ({ shape }: Document, token: number): boolean => ((shape[token] ?? 0) & SHAPE.known) !== 0

/** Whether the normal form is another than the characters in lower case. */
export const isRespelt = ({ shape }: Document, token: number): boolean => ((shape[token] as number) & SHAPE.respelt) !== 0

/** Whether a token is one of these parts of speech: bits of TAG; false outside the text. */
export const isTagged = ({ tags }: Document, token: number, bits: number): boolean => ((tags[token] ?? 0) & bits) !== 0

/** Whether the word at a token has one of the bits of TRAIT; false outside the text. */
export const hasTrait = ({ traits }: Document, token: number, bits: number): boolean => ((traits[token] ?? 0) & bits) !== 0

/**
 * A question about the word at a token, put once for every word, whose answer is 0..254; before the first and behind the last token
 * stands an empty word.
 */
export function countToken(answer: (normal: string, lemma: string) => number): (document: Document, token: number) => number {
  const ask = askSmall(answer)
  const none = answer('', '')
  return ({ vocabulary, word, size }, token) => (token >= 0 && token < size ? ask(vocabulary, word[token] as number) : none)
}

/** The same where the answer is yes or no. */
export function tokenIs(answer: (normal: string, lemma: string) => boolean): (document: Document, token: number) => boolean {
  const ask = askWhether(answer)
  const none = answer('', '')
  return ({ vocabulary, word, size }, token) => (token >= 0 && token < size ? ask(vocabulary, word[token] as number) : none)
}

/** Whether the normal form at a token is one of these words, which spaces part; false outside the text. */
export function isOneOf(words: string): (document: Document, token: number) => boolean {
  const ask = askForm(words.split(' '))
  return ({ form }, token) => ask(form[token] ?? 0)
}

/** Whether the normal form at a token fits a pattern. */
export const normalFits = (pattern: RegExp): ((document: Document, token: number) => boolean) => tokenIs((normal) => pattern.test(normal))
