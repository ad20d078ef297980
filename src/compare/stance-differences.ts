import type { Analysis, StanceCell } from '../record/schema.ts'
import { bootstrapInterval } from './bootstrap.ts'

/** Below this many pieces of evidence on either side a difference gets no interval. */
export const LEAST_EVIDENCE = 3

/** What each author says of one target. */
export interface StanceComparison {
  readonly target: string
  /** null where the article says nothing of the target's worth. */
  readonly cells: readonly (StanceCell | null)[]
  /** Between the harshest and the kindest author; null where fewer than two judge the target. */
  readonly difference: StanceDifference | null
}

export interface StanceDifference {
  /** Positions in the comparison's articles. */
  readonly harsher: number
  readonly kinder: number
  /** kinder − harsher, 0..2. */
  readonly value: number
  /** 90 % bootstrap over sentences; null below `LEAST_EVIDENCE` pieces on either side. */
  readonly interval: readonly [number, number] | null
  /** Pieces of evidence on both sides together. */
  readonly evidence: number
}

/** Actors meet by their names: ids count afresh in every article. */
export function compareStances(analyses: readonly Analysis[]): StanceComparison[] {
  const cells = analyses.map(authorCells)
  const mentioned = analyses.map(({ actors }) => new Set(actors.map(({ name }) => name)))
  return [...new Set(cells.flatMap((own) => [...own.keys()]))]
    .filter((target) => mentioned.filter((names) => names.has(target)).length > 1)
    .map((target) => {
      const row = cells.map((own) => own.get(target) ?? null)
      return { target, cells: row, difference: stanceDifference(row) }
    })
    .sort((a, b) => weight(b) - weight(a) || a.target.localeCompare(b.target, 'en'))
}

const weight = ({ difference, cells }: StanceComparison): number =>
  difference ? 2 + difference.value : Math.max(...cells.map((cell) => Math.abs(cell?.score ?? 0)))

export function authorCells({ stance, actors }: Analysis): Map<string, StanceCell> {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return new Map(stance.filter(({ holder }) => holder === 'author').map((cell) => [names.get(cell.target) ?? cell.target, cell]))
}

function stanceDifference(cells: readonly (StanceCell | null)[]): StanceDifference | null {
  const judged = cells.flatMap((cell, article) => (cell ? [{ article, cell }] : [])).sort((a, b) => a.cell.score - b.cell.score)
  const [first, last] = [judged[0], judged.at(-1)]
  if (!first || !last || judged.length < 2) return null
  const firm = Math.min(first.cell.n, last.cell.n) >= LEAST_EVIDENCE
  const [low, high] = firm
    ? bootstrapInterval([sentenceSums(first.cell), sentenceSums(last.cell)], ([a = [], b = []]) => bounded(b) - bounded(a))
    : [0, 0]
  return {
    harsher: first.article,
    kinder: last.article,
    value: round(last.cell.score - first.cell.score),
    interval: firm ? [round(low), round(high)] : null,
    evidence: first.cell.n + last.cell.n,
  }
}

function sentenceSums({ evidence }: StanceCell): number[] {
  const sums = new Map<number, number>()
  for (const { sentence, score } of evidence) sums.set(sentence, (sums.get(sentence) ?? 0) + score)
  return [...sums.values()]
}

const bounded = (scores: readonly number[]): number =>
  Math.max(
    -1,
    Math.min(
      1,
      scores.reduce((total, score) => total + score, 0),
    ),
  )
const round = (value: number): number => Math.round(value * 1000) / 1000
