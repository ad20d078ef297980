/** Below this a percentile would move by more than five points with one article: a rank is given instead. */
export const LEAST_FOR_PERCENTILE = 20
/** Below this the median absolute deviation is too coarse to divide by. */
export const LEAST_FOR_ROBUST_Z = 8

/** How many values of a base lie below a value, and how many are its equal; nulls are in none of the counts. */
export interface Standing {
  readonly n: number
  readonly below: number
  readonly equal: number
  readonly median: number | null
  /** Median absolute deviation from the median. */
  readonly mad: number | null
}

/** The mid-rank percentile, 0..100: ties count half (Roscoe 1975). Null below `LEAST_FOR_PERCENTILE` values. */
export const percentileRank = ({ n, below, equal }: Standing): number | null =>
  n < LEAST_FOR_PERCENTILE ? null : (100 * (below + equal / 2)) / n

/** Makes the deviation of normal data comparable with a standard deviation. */
const NORMAL_CONSISTENCY = 1.4826

/**
 * (value − median) / (1.4826 · MAD), as Iglewicz and Hoaglin (1993) write it. Null below `LEAST_FOR_ROBUST_Z` values, and where
 * more than half of them are the same, so that the deviation is zero.
 */
export const robustZ = (value: number, { n, median, mad }: Standing): number | null =>
  n < LEAST_FOR_ROBUST_Z || median === null || mad === null || mad === 0 ? null : (value - median) / (NORMAL_CONSISTENCY * mad)
