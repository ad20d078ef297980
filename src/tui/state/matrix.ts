import type { StanceCell } from '../../record/schema.ts'

/** The matrix as a table: the author first, then whoever has most evidence; targets by evidence. */
export interface Matrix {
  readonly holders: readonly string[]
  readonly targets: readonly string[]
  cell(holder: string, target: string): StanceCell | null
}

const memory = new WeakMap<readonly StanceCell[], Matrix>()

export function matrixOf(stance: readonly StanceCell[]): Matrix {
  const known = memory.get(stance)
  if (known) return known
  const cells = new Map(stance.map((cell) => [`${cell.holder}\0${cell.target}`, cell]))
  const ranked = (side: 'holder' | 'target'): string[] => {
    const totals = new Map<string, number>()
    for (const cell of stance) totals.set(cell[side], (totals.get(cell[side]) ?? 0) + cell.n)
    return [...totals].sort(([a, n], [b, m]) => Number(b === 'author') - Number(a === 'author') || m - n).map(([id]) => id)
  }
  const matrix: Matrix = {
    holders: ranked('holder'),
    targets: ranked('target'),
    cell: (holder, target) => cells.get(`${holder}\0${target}`) ?? null,
  }
  memory.set(stance, matrix)
  return matrix
}
