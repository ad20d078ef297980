import { basisOf, labelStance } from '../stance/label.ts'
import type { Cell } from '../stance/matrix.ts'
import type { StanceCell, StanceEvidence } from './schema.ts'

/** A cell of the matrix as the record shows it. */
export const renderCell = ({ holder, target, score, interval, evidence }: Cell): StanceCell => ({
  holder,
  target,
  score,
  interval: interval && [interval[0], interval[1]],
  n: evidence.length,
  label: labelStance(score, evidence),
  basis: holder === 'author' ? basisOf(evidence) : null,
  evidence: evidence.map(renderEvidence),
})

export const renderEvidence = ({ span, sentence, score, rule, reason, finding }: Cell['evidence'][number]): StanceEvidence => ({
  start: span[0],
  end: span[1],
  sentence,
  score,
  rule,
  reason,
  finding,
})
