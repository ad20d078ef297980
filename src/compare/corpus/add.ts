import type { DuckDBConnection } from '@duckdb/node-api'
import { sha256 } from '../../text/sha256.ts'
import { appendRows, type Value } from './append.ts'
import { type CorpusEntry, derivedRows, lexiconsOf } from './entry.ts'
import { ARTICLE_COLUMNS, DERIVED_TABLES, type DerivedTable } from './tables.ts'

/** What makes an article the same publication: its text and its outlet, so that a syndicated copy is kept. */
export const publicationKey = (textSha256: string, outlet: string | null | undefined): string => sha256(`${textSha256}\0${outlet ?? ''}`)

/** How a stored analysis was made: anything else than the present tool and lexicons is stale. */
export interface StoredState {
  readonly article: number
  readonly tool: string
  readonly lexicons: string
}

export async function storedStates(connection: DuckDBConnection): Promise<Map<string, StoredState>> {
  const rows = (await connection.runAndReadAll('SELECT article, text_sha256, outlet, tool, lexicons FROM articles')).getRowsJS()
  return new Map(
    rows.map(([article, hash, outlet, tool, lexicons]) => [
      publicationKey(hash as string, outlet as string | null),
      { article: article as number, tool: tool as string, lexicons: lexicons as string },
    ]),
  )
}

export interface Added {
  readonly added: number
  readonly updated: number
  readonly present: number
}

/** Adds articles in one transaction: a known one is replaced if its analysis is stale and left alone otherwise. */
export async function addEntries(connection: DuckDBConnection, entries: readonly CorpusEntry[]): Promise<Added> {
  await connection.run('BEGIN')
  const known = await storedStates(connection)
  const fresh = new Map<string, CorpusEntry>()
  const stale: number[] = []
  let [updated, present] = [0, 0]
  for (const entry of entries) {
    const { textSha256, outlet, tool } = entry.analysis
    const key = publicationKey(textSha256, outlet)
    const state = known.get(key)
    if (fresh.has(key) || (state?.tool === tool.version && state.lexicons === lexiconsOf(entry.analysis))) present++
    else {
      if (state) {
        stale.push(state.article)
        updated++
      }
      fresh.set(key, entry)
    }
  }
  await removeArticles(connection, stale)
  await insertEntries(connection, [...fresh.values()])
  await connection.run('COMMIT')
  return { added: fresh.size - updated, updated, present }
}

export async function removeArticles(connection: DuckDBConnection, articles: readonly number[]): Promise<void> {
  if (articles.length === 0) return
  for (const table of ['articles', ...Object.keys(DERIVED_TABLES)])
    await connection.run(`DELETE FROM ${table} WHERE article IN (${articles.join(',')})`)
}

async function insertEntries(connection: DuckDBConnection, entries: readonly CorpusEntry[]): Promise<void> {
  const columns = await withColumns(connection, [...new Set(entries.flatMap(({ metadata }) => Object.keys(metadata)))])
  const [[next]] = (await connection.runAndReadAll('SELECT coalesce(max(article), 0) + 1 FROM articles')).getRowsJS() as [[number]]
  const articles: Value[][] = []
  const derived = Object.fromEntries(Object.keys(DERIVED_TABLES).map((table) => [table, []])) as unknown as Record<DerivedTable, Value[][]>
  entries.forEach((entry, i) => {
    const article = next + i
    const values = articleValues(entry, article)
    articles.push(columns.map((column) => values[column] ?? null))
    for (const [table, rows] of Object.entries(derivedRows(entry)))
      for (const row of rows) derived[table as DerivedTable].push([article, ...row])
  })
  await appendRows(connection, 'articles', articles)
  for (const [table, rows] of Object.entries(derived)) await appendRows(connection, table, rows)
}

function articleValues({ analysis, text, metadata }: CorpusEntry, article: number): Record<string, Value> {
  const { id, title, byline, outlet, date, url, textSha256, counts, tool } = analysis
  return {
    ...Object.fromEntries(Object.entries(metadata).map(([name, value]) => [columnName(name), value])),
    ...{ article, text_sha256: textSha256, id, title, byline, outlet, date, url, words: counts.words, text },
    ...{ tool: tool.version, lexicons: lexiconsOf(analysis) },
  }
}

const OWN = new Set(Object.keys(ARTICLE_COLUMNS))

/** Metadata under a name that the store uses itself gets another. */
const columnName = (name: string): string =>
  OWN.has(name.toLowerCase()) && name !== 'leaning' ? `input_${name.toLowerCase()}` : name.toLowerCase()

/** The columns of `articles` after adding those that are asked for. */
async function withColumns(connection: DuckDBConnection, names: readonly string[]): Promise<string[]> {
  for (const name of names)
    await connection.run(`ALTER TABLE articles ADD COLUMN IF NOT EXISTS "${columnName(name).replaceAll('"', '""')}" VARCHAR`)
  const rows = await connection.runAndReadAll(
    "SELECT column_name FROM duckdb_columns() WHERE table_name = 'articles' ORDER BY column_index",
  )
  return rows.getRowsJS().map(([name]) => name as string)
}
