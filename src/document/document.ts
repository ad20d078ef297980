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
  /** 1 where a dictionary has the word in lower case: “Note”, “Rice”, not “Rossi”. */
  readonly known: Uint8Array
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
