import { askWord, type Vocabulary } from '../text/vocabulary.ts'
import { wordBits } from '../text/word-bits.ts'
import type { Lexicons } from './lexicons.ts'
import type { ContextName } from './schema.ts'

/** Which of the named contexts words tell, a bit for each context. */
export interface Contexts {
  readonly bitsOf: (names: readonly ContextName[]) => number
  readonly ofSpelling: (spelling: string) => number
  /** By its normal form, its lemma, and a plural’s singular. */
  readonly ofWord: (vocabulary: Vocabulary, word: number) => number
}

export function openContexts(lists: Lexicons['contexts']): Contexts {
  const bits = new Map(Object.keys(lists).map((name, i) => [name, 1 << i]))
  const told = wordBits(Object.entries(lists).map(([name, words]) => [bits.get(name) as number, words]))
  const ofSpelling = (spelling: string): number => told.get(spelling) ?? 0
  return {
    bitsOf: (names) => names.reduce((sum, name) => sum | (bits.get(name) ?? 0), 0),
    ofSpelling,
    ofWord: askWord(
      (normal, lemma) => ofSpelling(normal) | ofSpelling(lemma) | (normal.endsWith('s') ? ofSpelling(normal.slice(0, -1)) : 0),
    ),
  }
}
