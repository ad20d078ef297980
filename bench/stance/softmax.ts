import type { Encoded, Name, WordSpace } from './encode.ts'
import { type Gates, openings, type Unseen } from './gates.ts'
import { minimise } from './linear-algebra.ts'
import { addLoss } from './loss.ts'

/** Ridge penalties, by kind of feature. */
export interface Penalties {
  /** What words of like meaning share. */
  readonly meaning: number
  /** A lemma by itself. */
  readonly lemmas: number
  /** Words beside the target or tied to it. */
  readonly neighbours: number
  readonly valences: number
  readonly frames: number
  readonly evidence: number
  readonly build: number
  readonly rules: number
}

/** An example with its words let through the gates. */
interface Gated extends Encoded {
  readonly scores: Float64Array
  readonly weights: Float64Array
  readonly meaningScore: Float32Array
  readonly meaningWeight: Float32Array
}

/** Scores of all names, lemmas and features of meaning, then their weights, then the intercept’s weight. */
export type Parameters = Float64Array

export interface Fitted {
  readonly parameters: Parameters
  readonly gates: Gates
}

/** Everything that stays the same from fit to fit. */
export interface Setting {
  readonly names: readonly Name[]
  readonly space: WordSpace
  readonly penalties: Penalties
  readonly steps: number
}

function gated(example: Encoded, { space: { features, dimensions } }: Setting, gates: Gates): Gated {
  const [scores, weights] = [openings(example, gates.score), openings(example, gates.weight)]
  const mean = (opened: Float64Array): Float32Array => {
    const sums = new Float32Array(dimensions)
    for (const [w, row] of example.rows.entries())
      for (let d = 0; d < dimensions; d++)
        sums[d] = (sums[d] as number) + (opened[w] as number) * (features[row * dimensions + d] as number)
    return sums
  }
  return { ...example, scores, weights, meaningScore: mean(scores), meaningWeight: mean(weights) }
}

function penaltyOf({ name, build }: Name, penalties: Penalties): number {
  if (/^(?:good|bad):/.test(name)) return penalties.valences
  if (/^frame:/.test(name)) return penalties.frames
  if (/^rule:/.test(name)) return penalties.evidence
  if (/^(?:rules|loaded)/.test(name)) return penalties.rules
  return build ? penalties.build : penalties.neighbours
}

/** Where the lemmas, the features of meaning and the weights begin. */
function layoutOf({ names, space }: Setting): { lemmas: number; meaning: number; weights: number } {
  const meaning = names.length + space.singles
  return { lemmas: names.length, meaning, weights: meaning + space.dimensions }
}

/** @param start a fit of the same examples by other gates, which is near */
export function fitSoftmax(examples: readonly Encoded[], setting: Setting, gates: Gates, start?: Fitted): Fitted {
  const ridge = ridgeOf(setting)
  const open = examples.map((example) => gated(example, setting, gates))
  const parameters = minimise(
    ridge.length,
    setting.steps,
    (x, gradient) => {
      let loss = 0
      for (let i = 0; i < ridge.length; i++) {
        if (ridge[i] === Number.POSITIVE_INFINITY) gradient[i] = 0
        else {
          loss += 0.5 * (ridge[i] as number) * (x[i] as number) ** 2
          gradient[i] = (ridge[i] as number) * (x[i] as number)
        }
      }
      for (const example of open) {
        const [score, weight] = sumsOf(x, example, setting)
        loss += addLoss(example.label, score, weight, (dScore, dWeight) => pass(gradient, ridge, example, setting, dScore, dWeight))
      }
      return loss
    },
    start?.parameters,
  )
  return { parameters, gates }
}

function ridgeOf(setting: Setting): Float64Array {
  const { names, penalties } = setting
  const { lemmas, meaning, weights } = layoutOf(setting)
  const ridge = new Float64Array(2 * weights + 1)
  for (let i = 0; i < weights; i++) {
    const name = names[i]
    const penalty = name && i < lemmas ? penaltyOf(name, penalties) : i < meaning ? penalties.lemmas : penalties.meaning
    // As a ridge on the logits of all three classes would weigh the two sums.
    ridge[i] = name?.build ? Number.POSITIVE_INFINITY : penalty / 2
    ridge[weights + i] = (penalty * 2) / 3
  }
  return ridge
}

function sumsOf(x: Parameters, example: Gated, setting: Setting): [number, number] {
  const { lemmas, meaning, weights } = layoutOf(setting)
  const { single } = setting.space
  const { rows, scores: scoreGates, weights: weightGates, meaningScore, meaningWeight } = example
  let [score, weight] = restOf(x, example, weights)
  for (let w = 0; w < rows.length; w++) {
    const at = single[rows[w] as number] as number
    if (at < 0) continue
    score += (x[lemmas + at] as number) * (scoreGates[w] as number)
    weight += (x[weights + lemmas + at] as number) * (weightGates[w] as number)
  }
  for (let d = 0; d < meaningScore.length; d++) {
    score += (x[meaning + d] as number) * (meaningScore[d] as number)
    weight += (x[weights + meaning + d] as number) * (meaningWeight[d] as number)
  }
  return [score, weight]
}

/** The two sums but for the words. */
function restOf(x: Parameters, { indices, values }: Encoded, weights: number): [number, number] {
  let score = 0
  let weight = x.at(-1) as number
  for (let k = 0; k < indices.length; k++) {
    const at = indices[k] as number
    score += (x[at] as number) * (values[k] as number)
    weight += (x[weights + at] as number) * (values[k] as number)
  }
  return [score, weight]
}

function pass(gradient: Float64Array, ridge: Float64Array, example: Gated, setting: Setting, dScore: number, dWeight: number): void {
  const { lemmas, meaning, weights } = layoutOf(setting)
  const { single } = setting.space
  const { indices, values, rows, scores: scoreGates, weights: weightGates, meaningScore, meaningWeight } = example
  const add = (at: number, value: number): void => {
    gradient[at] = (gradient[at] as number) + value
  }
  for (let k = 0; k < indices.length; k++) {
    const at = indices[k] as number
    if (ridge[at] !== Number.POSITIVE_INFINITY) add(at, dScore * (values[k] as number))
    add(weights + at, dWeight * (values[k] as number))
  }
  for (let w = 0; w < rows.length; w++) {
    const at = single[rows[w] as number] as number
    if (at < 0) continue
    add(lemmas + at, dScore * (scoreGates[w] as number))
    add(weights + lemmas + at, dWeight * (weightGates[w] as number))
  }
  for (let d = 0; d < meaningScore.length; d++) {
    add(meaning + d, dScore * (meaningScore[d] as number))
    add(weights + meaning + d, dWeight * (meaningWeight[d] as number))
  }
  add(gradient.length - 1, dWeight)
}

/** Score and weight of a name. */
export const nameShare = (x: Parameters, setting: Setting, name: number): [number, number] => [
  x[name] as number,
  x[layoutOf(setting).weights + name] as number,
]

/** What a word says wherever it stands: what its meaning says and what its lemma says. */
export function wordShare(x: Parameters, setting: Setting, row: number): [number, number] {
  const { lemmas, meaning, weights } = layoutOf(setting)
  const { single, features, dimensions } = setting.space
  const at = single[row] as number
  let [score, weight] = at < 0 ? [0, 0] : [x[lemmas + at] as number, x[weights + lemmas + at] as number]
  for (let d = 0; d < dimensions; d++) {
    const value = features[row * dimensions + d] as number
    score += (x[meaning + d] as number) * value
    weight += (x[weights + meaning + d] as number) * value
  }
  return [score, weight]
}

/** What a fit says of an example: of its words, wherever they stand, and of all else. */
export function applyFit({ parameters }: Fitted, setting: Setting, example: Encoded): Unseen {
  const shares = Array.from(example.rows, (row) => wordShare(parameters, setting, row))
  const [restScore, restWeight] = restOf(parameters, example, layoutOf(setting).weights)
  return {
    example,
    wordScores: Float64Array.from(shares, ([score]) => score),
    wordWeights: Float64Array.from(shares, ([, weight]) => weight),
    restScore,
    restWeight,
  }
}

/** The two sums of an example with the fit's gates. */
export function predict({ gates }: Fitted, { example, wordScores, wordWeights, restScore, restWeight }: Unseen): [number, number] {
  const dot = (opened: Float64Array, values: Float64Array): number =>
    opened.reduce((sum, value, w) => sum + value * (values[w] as number), 0)
  return [restScore + dot(openings(example, gates.score), wordScores), restWeight + dot(openings(example, gates.weight), wordWeights)]
}
