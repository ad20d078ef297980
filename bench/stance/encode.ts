import { crowding, rarity } from '../../src/stance/learned/model.ts'
import { POSITIONS, shareAt } from '../../src/stance/learned/positions.ts'
import type { Example } from './examples.ts'
import { fourierMap, unitVector } from './fourier.ts'
import type { Vectors } from './vectors.ts'

const LEAST_EXAMPLES = 5
const LEAST_USES = 2

export interface Name {
  readonly name: string
  /** It may say whether there is a stance, not which. */
  readonly build: boolean
}

/** Names that enough examples have. */
export function namesOf(examples: readonly Example[]): Name[] {
  const counts = new Map<string, { count: number; build: boolean }>()
  for (const { named } of examples)
    for (const [name, { build }] of named) counts.set(name, { count: (counts.get(name)?.count ?? 0) + 1, build })
  return [...counts].filter(([, { count }]) => count >= LEAST_EXAMPLES).map(([name, { build }]) => ({ name, build }))
}

/** How a word is known to the fit: by features that words of like meaning share, and by its lemma alone. */
export interface WordSpace {
  readonly dimensions: number
  /** Row by row. */
  readonly features: Float32Array
  /** By row: an index among the lemmas that the examples use often enough, or −1. */
  readonly single: Int32Array
  readonly singles: number
}

/**
 * Words are alike by their vectors, each of several tables of them, and their valence; frequent words are known by little else than
 * their lemma.
 */
export function wordSpace(
  tables: readonly Vectors[],
  valences: Float64Array,
  lemmas: Int32Array,
  examples: readonly Example[],
  { features, scale, seed }: { features: number; scale: number; seed: number },
): WordSpace {
  const size = lemmas.length
  const width = features * tables.length
  const out = new Float32Array(size * width)
  for (const [t, { dimensions, values }] of tables.entries()) {
    const map = fourierMap(dimensions + 1, features, scale, seed + t)
    for (let row = 0; row < size; row++) {
      const valence = Math.max(-2, Math.min(2, valences[row] as number))
      const from = row * width + t * features
      map(Float64Array.of(...unitVector(values, dimensions, row), 0.4 * valence), out, from)
      for (let f = from; f < from + features; f++) out[f] = (out[f] as number) * rarity(row)
    }
  }
  const uses = new Uint32Array(size)
  for (const example of examples)
    for (const { row } of example.words) uses[lemmas[row] as number] = (uses[lemmas[row] as number] as number) + 1
  let singles = 0
  const indexOf = Int32Array.from(uses, (count) => (count >= LEAST_USES ? singles++ : -1))
  return { dimensions: width, features: out, single: lemmas.map((lemma) => indexOf[lemma] as number), singles }
}

/** An example as the fit needs it. */
export interface Encoded {
  readonly label: number
  readonly group: string
  readonly indices: Int32Array
  readonly values: Float64Array
  readonly rows: Int32Array
  /** Word by word, one number for each position. */
  readonly at: Float32Array
  readonly crowded: number
}

export function encode(examples: readonly Example[], names: readonly Name[]): Encoded[] {
  const indexOf = new Map(names.map(({ name }, i) => [name, i]))
  return examples.map(({ label, group, words, named }) => {
    const known = [...named].filter(([name]) => indexOf.has(name))
    const at = new Float32Array(words.length * POSITIONS.length)
    for (const [w, word] of words.entries()) for (const position of word.at) at[w * POSITIONS.length + position] = shareAt(word, position)
    return {
      label,
      group,
      indices: Int32Array.from(known, ([name]) => indexOf.get(name) as number),
      values: Float64Array.from(known, ([, { value }]) => value),
      rows: Int32Array.from(words, ({ row }) => row),
      at,
      crowded: crowding(words),
    }
  })
}
