import type { StanceModelFile } from '../../lexicon/lexicons.ts'
import { PLACES, type Place } from './features.ts'

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
  placed(row: number, place: Place): Share
  named(name: string): Share
  readonly intercept: Share
}

/** Columns of a row: valence, then score and weight for each place. */
export const TABLE_COLUMNS = 1 + 2 * PLACES.length
const NOTHING: Share = { score: 0, weight: 0 }

export function openStanceModel(file: StanceModelFile): StanceModel {
  const rows = new Map(file.words.split(' ').map((word, row) => [word, row]))
  const bytes = Uint8Array.from(atob(file.table), (char) => char.charCodeAt(0))
  const table = new Int8Array(bytes.buffer)
  const cell = (row: number, column: number): number =>
    (table[row * TABLE_COLUMNS + column] as number) * (file.columnScales[column] as number)
  const share = ([score, weight]: readonly [number, number]): Share => ({ score, weight })
  const named = new Map(Object.entries(file.named).map(([name, pair]) => [name, share(pair)]))
  const columnOf = new Map(PLACES.map((place, p) => [place, 1 + 2 * p]))
  return {
    rowOf: (normal, lemma) => rows.get(normal) ?? rows.get(lemma) ?? -1,
    valence: (row) => cell(row, 0),
    placed: (row, place) => {
      const column = columnOf.get(place) as number
      return { score: cell(row, column), weight: cell(row, column + 1) }
    },
    named: (name) => named.get(name) ?? NOTHING,
    intercept: share(file.intercept),
  }
}
