import type { StanceModelFile } from '../../lexicon/lexicons.ts'
import { compileWordTable, numberOf, type WordTable } from '../../lexicon/word-table.ts'
import { bytesOf } from '../../text/base64.ts'
import { type PlacedWord, POSITIONS, type Position } from './positions.ts'

/** What a feature adds: `score` in the unit of evidence, for less against; `weight` to whether there is a stance at all. */
export interface Share {
  readonly score: number
  readonly weight: number
}

/** The fitted model of stance to a target, opened for reading. */
export interface StanceModel {
  /** A word's row in the table, by its normal form, else its lemma; −1 for a word it does not hold. */
  rowOf(normal: string, lemma: string): number
  /** How good or bad the word is held to be, about −2..2. */
  valence(row: number): number
  /** What a word says wherever it stands. */
  word(row: number): Share
  /** How much of that counts at a place; below nil it is turned around. */
  gate(at: PlacedWord['at']): Share
  /** How much a judging word counts at a place for being good, or bad. */
  judging(kind: 'good' | 'bad', at: PlacedWord['at']): number
  named(name: string): Share
  readonly intercept: Share
}

/** Columns of a row: valence, score, weight. */
export const TABLE_COLUMNS = 3
const NOTHING: Share = { score: 0, weight: 0 }

/** Words are in order of their frequency: the commonest count least for how full of words a sentence is. */
export const rarity = (row: number): number => (row + 3) / (row + 103)

/** In a sentence of many words each counts for less, though not so much less as in a mean. */
export const crowding = (words: readonly { readonly row: number; readonly fading: number }[]): number =>
  4 / (1 + words.reduce((sum, { row, fading }) => sum + fading * rarity(row), 0)) ** 0.6

/** The rows of the model’s words. */
export const indexWords = ({ words, index }: StanceModelFile): WordTable =>
  index ? { text: `${words} `, ...index } : compileWordTable(words.split(' '))

export function openStanceModel(file: StanceModelFile): StanceModel {
  const words = indexWords(file)
  const table = new Int8Array(bytesOf(file.table).buffer)
  const cell = (row: number, column: number): number =>
    (table[row * TABLE_COLUMNS + column] as number) * (file.columnScales[column] as number)
  const share = ([score, weight]: readonly [number, number]): Share => ({ score, weight })
  const named = new Map(Object.entries(file.named).map(([name, pair]) => [name, share(pair)]))
  const gates = new Map(POSITIONS.map((position): [Position, Share] => [position, share(file.gate[position] ?? [0, 0])]))
  const judging = (kind: 'good' | 'bad') =>
    new Map(POSITIONS.map((position): [Position, number] => [position, named.get(`${kind}:${position}`)?.score ?? 0]))
  const kinds = { good: judging('good'), bad: judging('bad') }
  return {
    rowOf: (normal, lemma) => {
      const row = numberOf(words, normal)
      return row === -1 && lemma !== normal ? numberOf(words, lemma) : row
    },
    valence: (row) => cell(row, 0),
    word: (row) => ({ score: cell(row, 1), weight: cell(row, 2) }),
    gate: (at) => {
      let [score, weight] = [0, 0]
      for (const [position, value] of at) {
        const gate = gates.get(position) as Share
        score += gate.score * value
        weight += gate.weight * value
      }
      return { score, weight }
    },
    judging: (kind, at) => {
      const places = kinds[kind]
      let sum = 0
      for (const [position, value] of at) sum += (places.get(position) as number) * value
      return sum
    },
    named: (name) => named.get(name) ?? NOTHING,
    intercept: share(file.intercept),
  }
}
