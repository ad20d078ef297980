import { POSITIONS } from '../../src/stance/learned/positions.ts'
import type { Encoded } from './encode.ts'
import { minimise } from './linear-algebra.ts'
import { addLoss } from './loss.ts'

/** By position: how much of a word's score and weight counts there. */
export interface Gates {
  readonly score: Float64Array
  readonly weight: Float64Array
}

const P = POSITIONS.length
const PENALTY = 3
const STEPS = 100

/** Before anything is learned: words count by their nearness. */
export const firstGates = (): Gates => {
  const fading = Float64Array.from(POSITIONS, (position) => (position.startsWith('fading') ? 1 : 0))
  return { score: fading, weight: fading }
}

/** How far each word of an example is let through. */
export const openings = ({ rows, at, crowded }: Encoded, gate: Float64Array): Float64Array =>
  Float64Array.from(rows, (_, w) => {
    let sum = 0
    for (let p = 0; p < P; p++) sum += (at[w * P + p] as number) * (gate[p] as number)
    return sum * crowded
  })

/** What a model that never saw the example says of its words, wherever they stand, and of all else. */
export interface Unseen {
  readonly example: Encoded
  readonly wordScores: Float64Array
  readonly wordWeights: Float64Array
  readonly restScore: number
  readonly restWeight: number
}

/** Fits the gates, and two factors for the rest that are then forgotten, so that the words as they are say most. */
export function fitGates(unseen: readonly Unseen[]): Gates {
  const prior = firstGates().score
  const sums = unseen.map((one) => ({
    ...one,
    scores: byPosition(one.example, one.wordScores),
    weights: byPosition(one.example, one.wordWeights),
  }))
  const found = minimise(2 * P + 2, STEPS, (x, gradient) => {
    let loss = 0
    for (let i = 0; i < x.length; i++) {
      loss += 0.5 * PENALTY * (x[i] as number) ** 2
      gradient[i] = PENALTY * (x[i] as number)
    }
    for (const { example, scores, weights, restScore, restWeight } of sums) {
      let score = (1 + (x[2 * P] as number)) * restScore
      let weight = (1 + (x[2 * P + 1] as number)) * restWeight
      for (let p = 0; p < P; p++) {
        score += ((prior[p] as number) + (x[p] as number)) * (scores[p] as number)
        weight += ((prior[p] as number) + (x[P + p] as number)) * (weights[p] as number)
      }
      loss += addLoss(example.label, score, weight, (dScore, dWeight) => {
        for (let p = 0; p < P; p++) {
          gradient[p] = (gradient[p] as number) + dScore * (scores[p] as number)
          gradient[P + p] = (gradient[P + p] as number) + dWeight * (weights[p] as number)
        }
        gradient[2 * P] = (gradient[2 * P] as number) + dScore * restScore
        gradient[2 * P + 1] = (gradient[2 * P + 1] as number) + dWeight * restWeight
      })
    }
    return loss
  })
  return {
    score: prior.map((value, p) => value + (found[p] as number)),
    weight: prior.map((value, p) => value + (found[P + p] as number)),
  }
}

function byPosition({ rows, at, crowded }: Encoded, values: Float64Array): Float64Array {
  const sums = new Float64Array(P)
  for (let w = 0; w < rows.length; w++)
    for (let p = 0; p < P; p++) sums[p] = (sums[p] as number) + (at[w * P + p] as number) * (values[w] as number) * crowded
  return sums
}
