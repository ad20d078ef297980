import { setFlagsFromString } from 'node:v8'

/**
 * An article runs through all our code and through little of it for long, so what holds it up is the amount of machine code and the
 * compiling of it (docs/scale.md): functions are not copied into one another at length, nor the first turn of a loop before it, and only
 * what runs in every sentence of some hundred articles is worth the slowest compiler. One that is replaced while it runs (on-stack
 * replacement) would be compiled twice for one use: only loops over texts as long as a book are worth that.
 */
export function tuneCompiler(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200')
  setFlagsFromString('--no-maglev-inlining')
  setFlagsFromString('--no-maglev-loop-peeling')
  setFlagsFromString('--invocation-count-for-turbofan=20000')
  setFlagsFromString('--invocation-count-for-osr=5000')
}

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
