import type { WordClass } from '../lexicon/form.ts'
import type { WordStream } from '../lexicon/matcher.ts'
import { splitHyphens } from '../lexicon/trie.ts'
import { askSmall, askWhether, askWord } from '../text/vocabulary.ts'
import { type Document, tokenIs } from './document.ts'

/** A document's words for the lexicon matcher, and the token each of them comes from. */
export interface DocumentWords extends WordStream {
  readonly token: readonly number[]
}

const STOP = /^[.!?;:()[\]{}…—–|]|^--+$/
const MARKUP = /^(?:[*_#>~`|]+|--+)$/
const POSSESSIVES = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their', "'s", "'"])

const isMarkup = askWhether((normal) => MARKUP.test(normal))
const isPossessive = tokenIs((normal) => POSSESSIVES.has(normal))
/** How firmly a mark parts the words about it. */
const breakOf = askSmall((normal) => (STOP.test(normal) ? 2 : normal === ',' ? 1 : 0))
const hasHyphen = askWhether((normal) => normal.includes('-'))
/** The words of a word with a hyphen; empty where there is but the word itself. */
const partsOf = askWord((normal, lemma, vocabulary): readonly number[] => {
  const parts = splitHyphens(normal)
  if (parts.length === 1 && parts[0] === normal) return []
  return parts.map((part) => vocabulary.word(part, parts.length === 1 ? lemma : part))
})

const NO_PARTS: readonly number[] = []

/** Punctuation drops out, so that a form may stand across quotation marks, hyphens, emphasis and line breaks. */
export function streamWords(document: Document): DocumentWords {
  const { size, vocabulary, pos, sentence } = document
  // As long as the words need when no token is hyphenated: arrays that grow word by word are copied many times.
  const column = (): number[] => new Array<number>(size)
  const columns = { word: column(), token: column(), breaks: column(), beginsToken: column(), endsToken: column() }
  let length = 0
  const add = (token: number, word: number, pending: number, begins: number, ends: number): void => {
    columns.word[length] = word
    columns.token[length] = token
    columns.breaks[length] = pending
    columns.beginsToken[length] = begins
    columns.endsToken[length++] = ends
  }
  let pending = 2
  let currentSentence = -1
  for (let i = 0; i < size; i++) {
    if (sentence[i] !== currentSentence) {
      pending = 2
      currentSentence = sentence[i] as number
    }
    const word = document.word[i] as number
    if (pos[i] === 'PUNCT' || pos[i] === 'SPACE' || isMarkup(vocabulary, word)) {
      pending = Math.max(pending, breakOf(vocabulary, word))
      continue
    }
    const parts = hasHyphen(vocabulary, word) ? partsOf(vocabulary, word) : NO_PARTS
    if (parts.length === 0) add(i, word, pending, 1, 1)
    else
      for (let p = 0; p < parts.length; p++)
        add(i, parts[p] as number, p === 0 ? pending : 0, p === 0 ? 1 : 0, p === parts.length - 1 ? 1 : 0)
    pending = 0
  }
  return {
    length,
    vocabulary,
    ...columns,
    isClass: (at, name) => isClass(document, columns.token[at] as number, name),
  }
}

export function isClass(document: Document, token: number, name: WordClass): boolean {
  if (name === 'POSS') return isPossessive(document, token)
  if (name === 'VERB') return document.pos[token] === 'VERB' || document.pos[token] === 'AUX'
  return document.pos[token] === name
}
