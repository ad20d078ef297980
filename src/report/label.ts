import type { StanceCell } from '../record/schema.ts'
import { labelStance, type StanceLabel } from '../stance/label.ts'

/** A cell in plain words, as the record has it. */
export const stanceLabel = ({ score, n }: Pick<StanceCell, 'score' | 'n'>): StanceLabel => labelStance(score, n)

export const signed = (score: number): string => `${score > 0 ? '+' : score < 0 ? '−' : ' '}${Math.abs(score).toFixed(2)}`
