import { createHash } from 'node:crypto'
import type { Analysis } from '../../record/schema.ts'
import type { AnalysedText } from '../analysed-text.ts'
import { RHETORIC } from '../measures.ts'
import { minHashBands, shingles } from '../statistics/min-hash.ts'
import { isPair, termCounts } from '../terms.ts'
import type { Value } from './append.ts'
import type { DerivedTable } from './tables.ts'

/** An article as the store keeps it: one row of `articles` and its rows in the other tables. */
export interface CorpusEntry extends AnalysedText {
  /** Columns beyond the article’s own: leaning, or anything a table of articles holds. */
  readonly metadata: Readonly<Record<string, string>>
}

/** Which lexicons made an analysis, in one short string. */
export const lexiconsOf = ({ tool }: Analysis): string =>
  createHash('sha256')
    .update(tool.lexicons.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n'))
    .digest('hex')
    .slice(0, 16)

/** Rows of the derived tables without their first column, the article’s number. */
export function derivedRows(entry: AnalysedText): Record<DerivedTable, Value[][]> {
  const { analysis } = entry
  const names = new Map(analysis.actors.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const terms = [...termCounts(entry)]
  const size = (pairs: boolean): number => terms.reduce((sum, [term, n]) => (isPair(term) === pairs ? sum + n : sum), 0)
  return {
    measures: RHETORIC.map(({ name, of }) => [name, of(analysis)]),
    phrases: phraseRows(analysis, nameOf),
    stances: analysis.stance.map(({ holder, target, score, interval, n }) => [
      nameOf(holder),
      nameOf(target),
      score,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      n,
    ]),
    sources: analysis.measures.sources.map(({ name, quotations, words, share, cueSlant }) => [name, quotations, words, share, cueSlant]),
    terms,
    sizes: [[size(false), size(true)]],
    bands: bandRows(entry.text),
  }
}

export const bandRows = (text: string): Value[][] => minHashBands(shingles(text)).map((hash, band) => [band, hash])

function phraseRows({ findings }: Analysis, nameOf: (id: string) => string): Value[][] {
  const rows = new Map<string, { row: Value[]; n: number }>()
  for (const { entry, text, category, polarity, holder } of findings) {
    const wording = text.toLowerCase().replace(/\s+/g, ' ')
    const key = [entry, wording, holder].join('\0')
    const known = rows.get(key) ?? { row: [entry, wording, category, polarity, nameOf(holder), holder === 'author'], n: 0 }
    known.n++
    rows.set(key, known)
  }
  return [...rows.values()].map(({ row, n }) => [...row, n])
}
