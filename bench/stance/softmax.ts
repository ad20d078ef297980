import { PLACES } from '../../src/stance/learned/features.ts'
import type { Example } from './examples.ts'
import { minimise } from './linear-algebra.ts'
import type { Vectors } from './vectors.ts'

/** Ridge penalties, by kind of feature. */
export interface Penalties {
  readonly vectors: number
  /** Words beside the target or tied to it. */
  readonly words: number
  readonly valences: number
  readonly build: number
  readonly rules: number
}

/**
 * A softmax of three classes, written so that each class's logit is made of two sums, `score` and `weight`:
 * against = weight − score / 2, neutral = 0, for = weight + score / 2.
 */
export interface Softmax {
  readonly names: readonly string[]
  /** Score and weight of each name, then of each dimension of each place, then the intercept. */
  readonly parameters: Float64Array
}

/** Examples as the fit needs them: indices and values of their names, and mean vectors by place. */
export interface Encoded {
  readonly label: number
  readonly group: string
  readonly indices: Int32Array
  readonly values: Float64Array
  readonly dense: Float32Array
}

const LEAST_EXAMPLES = 5

/** Names that enough examples have. */
export function namesOf(examples: readonly Example[]): { name: string; build: boolean }[] {
  const counts = new Map<string, { count: number; build: boolean }>()
  for (const { named } of examples)
    for (const [name, { build }] of named) counts.set(name, { count: (counts.get(name)?.count ?? 0) + 1, build })
  return [...counts].filter(([, { count }]) => count >= LEAST_EXAMPLES).map(([name, { build }]) => ({ name, build }))
}

export function encode(examples: readonly Example[], names: readonly { name: string }[], { values, dimensions }: Vectors): Encoded[] {
  const indexOf = new Map(names.map(({ name }, i) => [name, i]))
  return examples.map(({ label, group, placed, named }) => {
    const known = [...named].filter(([name]) => indexOf.has(name))
    const dense = new Float32Array(PLACES.length * dimensions)
    for (const { place, row, weight } of placed) {
      const offset = PLACES.indexOf(place) * dimensions
      for (let d = 0; d < dimensions; d++)
        dense[offset + d] = (dense[offset + d] as number) + weight * (values[row * dimensions + d] as number)
    }
    return {
      label,
      group,
      indices: Int32Array.from(known, ([name]) => indexOf.get(name) as number),
      values: Float64Array.from(known, ([, { value }]) => value),
      dense,
    }
  })
}

function penaltyOf(name: string, build: boolean, penalties: Penalties): number {
  if (/^(?:good|bad):/.test(name)) return penalties.valences
  if (/^(?:rules|loaded)/.test(name)) return penalties.rules
  return build ? penalties.build : penalties.words
}

/** The two sums of an example. */
export function sumsOf(parameters: Float64Array, { indices, values, dense }: Encoded, names: number): [number, number] {
  let score = parameters[2 * (names + dense.length)] as number
  let weight = parameters[2 * (names + dense.length) + 1] as number
  for (let k = 0; k < indices.length; k++) {
    const at = 2 * (indices[k] as number)
    score += (parameters[at] as number) * (values[k] as number)
    weight += (parameters[at + 1] as number) * (values[k] as number)
  }
  for (let d = 0; d < dense.length; d++) {
    const at = 2 * (names + d)
    score += (parameters[at] as number) * (dense[d] as number)
    weight += (parameters[at + 1] as number) * (dense[d] as number)
  }
  return [score, weight]
}

export const labelOf = ([score, weight]: readonly [number, number]): number => (weight + Math.abs(score) / 2 <= 0 ? 0 : Math.sign(score))

export function fitSoftmax(
  examples: readonly Encoded[],
  names: readonly { name: string; build: boolean }[],
  penalties: Penalties,
  steps: number,
): Float64Array {
  const dense = examples[0]?.dense.length ?? 0
  const size = 2 * (names.length + dense + 1)
  const ridge = new Float64Array(size)
  for (let i = 0; i < names.length + dense; i++) {
    const { name, build } = names[i] ?? { name: '', build: false }
    const penalty = i < names.length ? penaltyOf(name, build, penalties) : penalties.vectors
    // As a ridge on the logits of all three classes would weigh the two sums.
    ridge[2 * i] = build ? Number.POSITIVE_INFINITY : penalty / 2
    ridge[2 * i + 1] = (penalty * 2) / 3
  }
  // Without evidence the score is nil: nobody starts out blamed or praised.
  ridge[size - 2] = Number.POSITIVE_INFINITY
  return minimise(size, steps, (x, gradient) => {
    gradient.fill(0)
    let loss = 0
    for (const example of examples) loss += accumulate(x, gradient, example, names.length)
    for (let i = 0; i < size; i++) {
      if (ridge[i] === Number.POSITIVE_INFINITY) gradient[i] = 0
      else {
        loss += 0.5 * (ridge[i] as number) * (x[i] as number) ** 2
        gradient[i] = (gradient[i] as number) + (ridge[i] as number) * (x[i] as number)
      }
    }
    return loss
  })
}

/** Adds an example's share of the gradient; returns its negative log-likelihood. */
function accumulate(x: Float64Array, gradient: Float64Array, example: Encoded, names: number): number {
  const { label, indices, values, dense } = example
  const [score, weight] = sumsOf(x, example, names)
  const logits = [weight - score / 2, 0, weight + score / 2] as const
  const top = Math.max(...logits)
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - top), 0)
  const [against, , favour] = logits.map((logit) => Math.exp(logit - top) / total) as [number, number, number]
  const dAgainst = against - (label === -1 ? 1 : 0)
  const dFavour = favour - (label === 1 ? 1 : 0)
  const [dScore, dWeight] = [(dFavour - dAgainst) / 2, dFavour + dAgainst]
  const add = (at: number, value: number): void => {
    gradient[at] = (gradient[at] as number) + dScore * value
    gradient[at + 1] = (gradient[at + 1] as number) + dWeight * value
  }
  for (let k = 0; k < indices.length; k++) add(2 * (indices[k] as number), values[k] as number)
  for (let d = 0; d < dense.length; d++) add(2 * (names + d), dense[d] as number)
  add(2 * (names + dense.length), 1)
  return top + Math.log(total) - (logits[label + 1] as number)
}
