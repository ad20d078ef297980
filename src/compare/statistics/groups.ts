import { twoSidedP } from './normal.ts'

/** Below this on either side the normal approximation of the rank test does not hold. */
export const LEAST_FOR_GROUP = 8

export interface RankTest {
  /** The share of pairs in which the first has more, ties counting half: 0..1, .5 for no difference. */
  readonly superiority: number
  /** Two-sided. */
  readonly p: number
}

/**
 * The Mann–Whitney test in its normal approximation with the correction for ties (Mann and Whitney 1947; Lehmann 1975, p. 20),
 * without a correction for continuity. Null below `LEAST_FOR_GROUP` values on either side, or where all values are the same.
 */
export function rankTest(a: readonly number[], b: readonly number[]): RankTest | null {
  const [n, m] = [a.length, b.length]
  if (n < LEAST_FOR_GROUP || m < LEAST_FOR_GROUP) return null
  const all = [...a.map((value) => ({ value, first: true })), ...b.map((value) => ({ value, first: false }))].sort(
    (x, y) => x.value - y.value,
  )
  let [rankSum, ties] = [0, 0]
  for (let i = 0; i < all.length; ) {
    let end = i
    while (end < all.length && all[end]?.value === all[i]?.value) end++
    const size = end - i
    ties += size ** 3 - size
    for (let k = i; k < end; k++) if (all[k]?.first) rankSum += (i + 1 + end) / 2
    i = end
  }
  const total = n + m
  const variance = ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)))
  if (variance <= 0) return null
  const u = rankSum - (n * (n + 1)) / 2
  const z = (u - (n * m) / 2) / Math.sqrt(variance)
  return { superiority: u / (n * m), p: twoSidedP(z) }
}

/** Holm (1979): each p-value as it counts among all the others, in the order given. */
export function holmAdjusted(ps: readonly number[]): number[] {
  const order = ps.map((p, i) => ({ p, i })).sort((x, y) => x.p - y.p)
  const adjusted = ps.map(() => 1)
  let most = 0
  for (const [rank, { p, i }] of order.entries()) {
    most = Math.max(most, Math.min(1, p * (ps.length - rank)))
    adjusted[i] = most
  }
  return adjusted
}
