import { errorFunction, probit } from 'simple-statistics'

/** The chance that a standard normal value lies farther from zero than z, either way; right to about 1e-7. */
// simple-statistics’ own cumulativeStdNormalProbability is a table of four digits and calls z = 3.36 two in a thousand instead of 0.8.
export const twoSidedP = (z: number): number => Math.max(0, 1 - errorFunction(Math.abs(z) / Math.SQRT2))

const NEWTON_STEPS = 3

/** The z that a standard normal value passes, either way, with chance p. */
export function zOfTwoSidedP(p: number): number {
  // The library’s probit is off by .01 in the tails: a good place to start from.
  let z = probit(1 - p / 2)
  for (let i = 0; i < NEWTON_STEPS; i++) {
    const density = (2 * Math.exp(-(z * z) / 2)) / Math.sqrt(2 * Math.PI)
    z += (twoSidedP(z) - p) / density
  }
  return z
}
