import { setFlagsFromString } from 'node:v8'

/**
 * Nearly every function runs anew for each article, so one that is replaced while it runs (on-stack replacement) is compiled twice
 * for one use: only loops over texts as long as a book are worth it.
 */
export const tuneCompiler = (): void => setFlagsFromString('--invocation-count-for-osr=5000')

/**
 * A young generation that grew to dozens of megabytes would cost memory and save no time; that of a thread begins, and stays, where what
 * one article needs has room, as what outlives it is marked and swept at greater cost (docs/scale.md).
 */
export function boundYoungGeneration(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--min-semi-space-size=8')
}

/** What a thread loads it also runs: compiled with their module, its functions lie in the compile cache. */
export const compileEagerly = (): void => setFlagsFromString('--no-lazy')
