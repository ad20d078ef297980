import type { Document } from '../document/document.ts'

/** Punctuation, white space and symbols are no words. */
export const isWord = (document: Document, token: number): boolean => {
  const pos = document.pos[token]
  return pos !== 'PUNCT' && pos !== 'SPACE' && pos !== 'SYM' && pos !== 'X'
}

/** Words of each holder, in order of appearance. */
export function wordsByHolder(document: Document, holderAt: readonly string[]): Map<string, number> {
  const words = new Map<string, number>()
  for (let i = 0; i < document.size; ) {
    const holder = holderAt[i] as string
    let run = 0
    for (; i < document.size && holderAt[i] === holder; i++) if (isWord(document, i)) run++
    if (run > 0) words.set(holder, (words.get(holder) ?? 0) + run)
  }
  return words
}

/** Range [0, 1000]; null without words. */
export const perThousand = (count: number, words: number): number | null =>
  words === 0 ? null : round(Math.min(1000, (count / words) * 1000))

export const round = (value: number): number => Math.round(value * 1000) / 1000
