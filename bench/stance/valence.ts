import { readFileSync } from 'node:fs'
import labels from 'sentiment/languages/en/labels.json' with { type: 'json' }
import { fourierMap, unitVector } from './fourier.ts'
import { solveCholesky } from './linear-algebra.ts'
import type { Vectors } from './vectors.ts'

const FEATURES = 600
const PENALTY = 1
const NEUTRAL_WORDS = 6000

/** Valences of AFINN and VADER, about −2..2; the mean where both list a word. */
export function readValences(vaderFile: string): Map<string, number> {
  const found = new Map<string, number[]>()
  const add = (word: string, value: number): void => {
    if (/^[a-z][a-z'-]*$/.test(word)) found.set(word, [...(found.get(word) ?? []), value])
  }
  for (const [word, value] of Object.entries(labels as Record<string, number>)) add(word, value / 3)
  for (const line of readFileSync(vaderFile, 'utf8').split('\n')) {
    const [word, value] = line.split('\t')
    if (word && value) add(word, Number(value) / 2)
  }
  return new Map([...found].map(([word, values]) => [word, values.reduce((a, b) => a + b) / values.length]))
}

/**
 * A valence for every word: the lists' own, else what a ridge regression on random Fourier features of the vectors
 * (Rahimi & Recht 2007) guesses from the listed words. Frequent words that no list holds count as neutral.
 */
export function spreadValences(vectors: Vectors, listed: ReadonlyMap<string, number>, seed: number): Float64Array {
  const { words, dimensions, values } = vectors
  const map = fourierMap(dimensions, FEATURES, 1.2, seed)
  const width = FEATURES + dimensions + 1
  const encode = (row: number, out: Float64Array): void => {
    const point = unitVector(values, dimensions, row)
    out.set(point)
    map(point, out, dimensions)
    out[width - 1] = 1
  }
  const gram = new Float64Array(width * width)
  const moment = new Float64Array(width)
  const x = new Float64Array(width)
  for (const [row, word] of words.entries()) {
    const value = listed.get(word) ?? (row < NEUTRAL_WORDS ? 0 : undefined)
    if (value === undefined) continue
    encode(row, x)
    for (let i = 0; i < width; i++) {
      moment[i] = (moment[i] as number) + (x[i] as number) * value
      for (let j = 0; j <= i; j++) gram[i * width + j] = (gram[i * width + j] as number) + (x[i] as number) * (x[j] as number)
    }
  }
  for (let i = 0; i < width; i++) gram[i * width + i] = (gram[i * width + i] as number) + PENALTY
  const weights = solveCholesky(gram, moment)
  return Float64Array.from(words, (word, row) => {
    const own = listed.get(word)
    if (own !== undefined) return own
    encode(row, x)
    return x.reduce((sum, value, i) => sum + value * (weights[i] as number), 0)
  })
}
