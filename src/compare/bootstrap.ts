import { generator } from '../stance/matrix.ts'

const RESAMPLES = 1000
/** Both tails together: a 90 % interval. */
const TAILS = 0.1

/**
 * The 90 % percentile bootstrap interval of a statistic of several samples, each resampled by itself with replacement
 * (Efron and Tibshirani 1993, chapters 8 and 13). The same on every machine. Unrounded.
 */
export function bootstrapInterval<T>(samples: readonly (readonly T[])[], statistic: (samples: readonly T[][]) => number): [number, number] {
  const random = generator(samples.reduce((seed, sample) => seed * 31 + sample.length, 7919))
  const values = Array.from({ length: RESAMPLES }, () =>
    statistic(samples.map((sample) => sample.map(() => sample[Math.floor(random() * sample.length)] as T))),
  ).sort((a, b) => a - b)
  return [values[Math.floor((RESAMPLES * TAILS) / 2)] as number, values[Math.ceil(RESAMPLES * (1 - TAILS / 2)) - 1] as number]
}
