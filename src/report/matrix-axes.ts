import type { Analysis } from '../record/schema.ts'

const MOST_HOLDERS = 8
const MOST_TARGETS = 8

/** The holders and targets with the most evidence, the author first. */
export function matrixAxes({ stance }: Analysis): { holders: string[]; targets: string[] } {
  const rank = (side: 'holder' | 'target', most: number, authorWeight: number): string[] => {
    const weights = new Map<string, number>()
    for (const cell of stance)
      weights.set(cell[side], (weights.get(cell[side]) ?? 0) + cell.n * (cell.holder === 'author' ? authorWeight : 1))
    return [...weights]
      .sort((a, b) => b[1] - a[1])
      .slice(0, most)
      .map(([name]) => name)
  }
  const targets = rank('target', MOST_TARGETS, 3)
  const shown = new Set(targets)
  const judges = (holder: string): boolean => stance.some((cell) => cell.holder === holder && shown.has(cell.target))
  return { holders: rank('holder', MOST_HOLDERS, Number.MAX_SAFE_INTEGER).filter(judges), targets }
}
