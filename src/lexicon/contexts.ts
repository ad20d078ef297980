import { askWord, type Vocabulary } from '../text/vocabulary.ts'
import { wordBits } from '../text/word-bits.ts'
import type { Lexicons } from './lexicons.ts'
import type { ContextName } from './schema.ts'

/**
 * Which of the named contexts words tell: a low bit for each context, or the high bit above it where the word (“goal?” in the list)
 * has other senses and tells the context only beside another word of it.
 */
export interface Contexts {
  readonly bitsOf: (names: readonly ContextName[]) => number
  readonly ofSpelling: (spelling: string) => number
  /** By its normal form, its lemma, and a plural’s singular. */
  readonly ofWord: (vocabulary: Vocabulary, word: number) => number
}

/** A word of a context’s list, without the mark for one that has other senses. */
export const sureWord = (word: string): string => (word.endsWith('?') ? word.slice(0, -1) : word)

/** From the bit of a context to the bit of its unsure words. */
export const UNSURE_SHIFT = 15

export function openContexts(lists: Lexicons['contexts']): Contexts {
  const bits = new Map(Object.keys(lists).map((name, i) => [name, 1 << i]))
  const told = wordBits(
    Object.entries(lists).flatMap(([name, words]): [number, string[]][] => {
      const bit = bits.get(name) as number
      const unsure = words.filter((word) => word.endsWith('?'))
      return [
        [bit, words.filter((word) => !word.endsWith('?'))],
        [bit << UNSURE_SHIFT, unsure.map(sureWord)],
      ]
    }),
  )
  const ofSpelling = (spelling: string): number => told.get(spelling) ?? 0
  return {
    bitsOf: (names) => names.reduce((sum, name) => sum | (bits.get(name) ?? 0), 0),
    ofSpelling,
    ofWord: askWord(
      (normal, lemma) => ofSpelling(normal) | ofSpelling(lemma) | (normal.endsWith('s') ? ofSpelling(normal.slice(0, -1)) : 0),
    ),
  }
}
