import type { VoiceRun } from '../annotate/voices.ts'
import type { Document } from '../document/document.ts'
import { TAG } from '../document/tags.ts'

const NO_WORD = TAG.PUNCT | TAG.SPACE | TAG.SYM | TAG.X

/** Punctuation, white space and symbols are no words. */
export const isWord = ({ tags }: Document, token: number): boolean => ((tags[token] as number) & NO_WORD) === 0

/** Words of each holder, in order of appearance. */
export function wordsByHolder(document: Document, runs: readonly VoiceRun[]): Map<string, number> {
  const words = new Map<string, number>()
  for (let r = 0; r < runs.length; r++) {
    const { from, to, holder } = runs[r] as VoiceRun
    const count = countWords(document, from, to)
    if (count > 0) words.set(holder, (words.get(holder) ?? 0) + count)
  }
  return words
}

function countWords(document: Document, from: number, to: number): number {
  let words = 0
  for (let i = from; i < to; i++) if (isWord(document, i)) words++
  return words
}

/** Range [0, 1000]; null without words. */
export const perThousand = (count: number, words: number): number | null =>
  words === 0 ? null : round(Math.min(1000, (count / words) * 1000))

export const round = (value: number): number => Math.round(value * 1000) / 1000
