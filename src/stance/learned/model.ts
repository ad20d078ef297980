import type { Document } from '../../document/document.ts'
import type { StanceModelFile } from '../../lexicon/lexicons.ts'
import { compileWordTable, numberOf, type WordTable } from '../../lexicon/word-table.ts'
import { bytesOf } from '../../text/base64.ts'
import { askWord } from '../../text/vocabulary.ts'
import { type PlacedWord, POSITIONS, shareAt } from './positions.ts'

/** What a feature adds: `score` in the unit of evidence, for less against; `weight` to whether there is a stance at all. */
export interface Share {
  readonly score: number
  readonly weight: number
}

type Placed = Pick<PlacedWord, 'at' | 'fading'>

/** The fitted model of stance to a target, opened for reading. */
export interface StanceModel {
  /** A word's row in the table, by its normal form, else its lemma; −1 for a word it does not hold. */
  rowOf(normal: string, lemma: string): number
  /** The same of the word at a token. */
  rowAt(document: Document, token: number): number
  /** How good or bad the word is held to be, about −2..2. */
  valence(row: number): number
  /** What a word says wherever it stands. */
  word(row: number): Share
  /** How much of that counts at a place; below nil it is turned around. */
  gate(word: Placed): Share
  /** How much a judging word counts at a place for being good, or bad. */
  judging(kind: 'good' | 'bad', word: Placed): number
  named(name: string): Share
  readonly intercept: Share
}

/** Columns of a row: valence, score, weight. */
export const TABLE_COLUMNS = 3
const NOTHING: Share = { score: 0, weight: 0 }
const NO_PAIR = [0, 0] as const

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
  const gates = POSITIONS.map((position) => share(file.gate[position] ?? NO_PAIR))
  const judging = (kind: 'good' | 'bad') => POSITIONS.map((position) => named.get(`${kind}:${position}`)?.score ?? 0)
  const kinds = { good: judging('good'), bad: judging('bad') }
  const rowOf = (normal: string, lemma: string): number => {
    const row = numberOf(words, normal)
    return row === -1 && lemma !== normal ? numberOf(words, lemma) : row
  }
  const rowOfWord = askWord(rowOf)
  return {
    rowOf,
    rowAt: ({ vocabulary, word }, token) => rowOfWord(vocabulary, word[token] as number),
    valence: (row) => cell(row, 0),
    word: (row) => ({ score: cell(row, 1), weight: cell(row, 2) }),
    gate: (placed) => {
      let score = 0
      let weight = 0
      for (const position of placed.at) {
        const gate = gates[position] as Share
        const value = shareAt(placed, position)
        score += gate.score * value
        weight += gate.weight * value
      }
      return { score, weight }
    },
    judging: (kind, placed) => {
      const places = kinds[kind]
      let sum = 0
      for (const position of placed.at) sum += (places[position] as number) * shareAt(placed, position)
      return sum
    },
    named: (name) => named.get(name) ?? NOTHING,
    intercept: share(file.intercept),
  }
}
