import type { WordClass } from '../lexicon/form.ts'
import type { WordStream } from '../lexicon/matcher.ts'
import { splitHyphens } from '../lexicon/trie.ts'
import type { Document } from './document.ts'

/** A document's words for the lexicon matcher, and the token each of them comes from. */
export interface DocumentWords extends WordStream {
  readonly token: Int32Array
}

const POSSESSIVES = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their', "'s", "'"])
const STOP = /^[.!?;:()[\]{}…—–|]|^--+$/
const MARKUP = /^[*_#>~`|]+$/

/** Punctuation drops out, so that a form may stand across quotation marks, hyphens, emphasis and line breaks. */
export function streamWords(document: Document): DocumentWords {
  const { size, normal, lemma, pos, sentence } = document
  const token: number[] = []
  const keys: string[][] = []
  const breaks: number[] = []
  const begins: number[] = []
  const ends: number[] = []
  let pending = 2
  let currentSentence = -1
  for (let i = 0; i < size; i++) {
    if (sentence[i] !== currentSentence) {
      pending = 2
      currentSentence = sentence[i] as number
    }
    const word = normal[i] as string
    if (pos[i] === 'PUNCT' || pos[i] === 'SPACE' || MARKUP.test(word)) {
      if (STOP.test(word)) pending = 2
      else if (word === ',' && pending < 1) pending = 1
      continue
    }
    const parts = splitHyphens(word)
    for (const [p, part] of parts.entries()) {
      token.push(i)
      keys.push(parts.length === 1 ? spellings(word, lemma[i] as string) : [part])
      breaks.push(p === 0 ? pending : 0)
      begins.push(p === 0 ? 1 : 0)
      ends.push(p === parts.length - 1 ? 1 : 0)
    }
    pending = 0
  }
  const tokenOf = Int32Array.from(token)
  return {
    length: token.length,
    keys,
    token: tokenOf,
    breaks: Uint8Array.from(breaks),
    beginsToken: Uint8Array.from(begins),
    endsToken: Uint8Array.from(ends),
    isClass: (at, name) => isClass(document, tokenOf[at] as number, name),
  }
}

export function isClass(document: Document, token: number, name: WordClass): boolean {
  if (name === 'POSS') return POSSESSIVES.has(document.normal[token] as string)
  if (name === 'VERB') return document.pos[token] === 'VERB' || document.pos[token] === 'AUX'
  return document.pos[token] === name
}

/**
 * The normal form, the lemma, and, where the tagger took an inflected verb for an adjective or noun and left it
 * whole, the stems it may come from.
 */
function spellings(normal: string, lemma: string): string[] {
  if (lemma !== normal) return [normal, lemma]
  if (normal.length < 5) return [normal]
  const suffix = /(?:ed|ing|s)$/.exec(normal)?.[0]
  if (!suffix) return [normal]
  const stem = normal.slice(0, -suffix.length)
  const out = [normal, stem]
  if (suffix !== 's') {
    out.push(`${stem}e`)
    if (stem.at(-1) === stem.at(-2)) out.push(stem.slice(0, -1))
    if (suffix === 'ed' && stem.endsWith('i')) out.push(`${stem.slice(0, -1)}y`)
  } else if (stem.endsWith('ie')) out.push(`${stem.slice(0, -2)}y`)
  return out
}
