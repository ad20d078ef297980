import type { Analysis, StanceCell } from '../../record/schema.ts'

/** The matrix as a table: the author first, then whoever has most evidence; targets by evidence. */
export interface Matrix {
  readonly holders: readonly string[]
  readonly targets: readonly string[]
  cell(holder: string, target: string): StanceCell | null
}

const memory = new WeakMap<Analysis, Matrix>()

export function matrixOf(analysis: Analysis): Matrix {
  const known = memory.get(analysis)
  if (known) return known
  const cells = new Map(analysis.stance.map((cell) => [`${cell.holder}\0${cell.target}`, cell]))
  const ranked = (side: 'holder' | 'target'): string[] => {
    const totals = new Map<string, number>()
    for (const cell of analysis.stance) totals.set(cell[side], (totals.get(cell[side]) ?? 0) + cell.n)
    return [...totals].sort(([a, n], [b, m]) => Number(b === 'author') - Number(a === 'author') || m - n).map(([id]) => id)
  }
  const matrix: Matrix = {
    holders: ranked('holder'),
    targets: ranked('target'),
    cell: (holder, target) => cells.get(`${holder}\0${target}`) ?? null,
  }
  memory.set(analysis, matrix)
  return matrix
}
