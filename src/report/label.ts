import type { StanceCell } from '../record/schema.ts'

const ENOUGH = 2
const FIRM = 0.35
const LEANING = 0.1

/** A cell in plain words. “Not enough” below two pieces of evidence, whatever the score. */
export function stanceLabel({ score, n }: Pick<StanceCell, 'score' | 'n'>): string {
  if (n < ENOUGH) return 'not enough'
  if (Math.abs(score) < LEANING) return 'unclear'
  const direction = score < 0 ? 'against' : 'for'
  return Math.abs(score) < FIRM ? `leaning ${direction}` : direction
}

export const signed = (score: number): string => `${score > 0 ? '+' : score < 0 ? '−' : ' '}${Math.abs(score).toFixed(2)}`
