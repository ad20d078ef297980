import type { WordClass } from '../lexicon/form.ts'
import type { WordStream } from '../lexicon/matcher.ts'
import { splitHyphens } from '../lexicon/trie.ts'
import type { Document } from './document.ts'

/** A document's words for the lexicon matcher, and the token each of them comes from. */
export interface DocumentWords extends WordStream {
  readonly token: readonly number[]
}

const POSSESSIVES = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their', "'s", "'"])
const STOP = /^[.!?;:()[\]{}…—–|]|^--+$/
const MARKUP = /^[*_#>~`|]+$/

/** Punctuation drops out, so that a form may stand across quotation marks, hyphens, emphasis and line breaks. */
export function streamWords(document: Document): DocumentWords {
  const { size, normal, lemma, pos, sentence } = document
  const words = {
    normal: [] as string[],
    lemma: [] as string[],
    token: [] as number[],
    breaks: [] as number[],
    beginsToken: [] as number[],
    endsToken: [] as number[],
  }
  const add = (token: number, word: string, base: string, pending: number, begins: boolean, ends: boolean): void => {
    words.normal.push(word)
    words.lemma.push(base)
    words.token.push(token)
    words.breaks.push(pending)
    words.beginsToken.push(begins ? 1 : 0)
    words.endsToken.push(ends ? 1 : 0)
  }
  let pending = 2
  let currentSentence = -1
  for (let i = 0; i < size; i++) {
    if (sentence[i] !== currentSentence) {
      pending = 2
      currentSentence = sentence[i] as number
    }
    const word = normal[i] as string
    if (pos[i] === 'PUNCT' || pos[i] === 'SPACE' || (!startsWithLetter(word) && MARKUP.test(word))) {
      if (STOP.test(word)) pending = 2
      else if (word === ',' && pending < 1) pending = 1
      continue
    }
    if (!word.includes('-')) add(i, word, lemma[i] as string, pending, true, true)
    else {
      const parts = splitHyphens(word)
      for (const [p, part] of parts.entries()) {
        const base = parts.length === 1 ? (lemma[i] as string) : part
        add(i, part, base, p === 0 ? pending : 0, p === 0, p === parts.length - 1)
      }
    }
    pending = 0
  }
  return { length: words.token.length, ...words, isClass: (at, name) => isClass(document, words.token[at] as number, name) }
}

const startsWithLetter = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return code >= 97 && code <= 122
}

export function isClass(document: Document, token: number, name: WordClass): boolean {
  if (name === 'POSS') return POSSESSIVES.has(document.normal[token] as string)
  if (name === 'VERB') return document.pos[token] === 'VERB' || document.pos[token] === 'AUX'
  return document.pos[token] === name
}
