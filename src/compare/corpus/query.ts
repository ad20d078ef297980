import type { DuckDBConnection } from '@duckdb/node-api'
import { UserError } from '../../text/user-error.ts'

/** What a query gives: values as text, numbers, booleans or null. */
export interface Rows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

/** @throws UserError with DuckDB’s own first line where the query is wrong */
export async function query(connection: DuckDBConnection, sql: string, values?: Record<string, string | number>): Promise<Rows> {
  const reader = await connection.runAndReadAll(sql, values).catch((error: Error) => {
    throw new UserError(`the query failed: ${error.message.split('\n')[0]}`)
  })
  // DuckDB gives whole numbers beyond 32 bits as text.
  const whole = reader.columnTypes().map((type) => /INT/.test(String(type)))
  const plain = (value: unknown, column: number): unknown => (whole[column] && typeof value === 'string' ? Number(value) : value)
  return { columns: reader.columnNames(), rows: reader.getRowsJson().map((row) => row.map(plain)) }
}

/**
 * The numbers of the articles that a condition holds for.
 * @throws UserError where the condition is no SQL on the columns of `articles`
 */
export async function articlesWhere(connection: DuckDBConnection, where: string | undefined): Promise<number[]> {
  const sql =
    where === undefined
      ? 'SELECT article FROM articles ORDER BY article'
      : `SELECT article FROM articles WHERE (${where}\n) ORDER BY article`
  const { rows } = await query(connection, sql)
  return rows.map(([article]) => article as number)
}

export const listArticles = (connection: DuckDBConnection, where: string | undefined): Promise<Rows> =>
  query(
    connection,
    `SELECT article, outlet, date, words, coalesce(title, id) AS title FROM articles ${where === undefined ? '' : `WHERE (${where}\n)`} ORDER BY article`,
  )

export interface CorpusStats {
  readonly articles: number
  readonly words: number
  /** Analysed by another version of the tool or of the lexicons. */
  readonly stale: number
  readonly outlets: Rows
  readonly measures: Rows
}

export async function corpusStats(connection: DuckDBConnection, present: { tool: string; lexicons: string }): Promise<CorpusStats> {
  const { rows } = await query(
    connection,
    'SELECT count(*), coalesce(sum(words), 0), count(*) FILTER (tool <> $tool OR lexicons <> $lexicons) FROM articles',
    present,
  )
  const [articles, words, stale] = rows[0] as [number, number, number]
  return {
    articles,
    words,
    stale,
    outlets: await query(
      connection,
      'SELECT outlet, count(*) AS articles, min(date) AS first, max(date) AS last FROM articles GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20',
    ),
    measures: await query(
      connection,
      `SELECT measure, count(value) AS n, round(median(value), 2) AS median, round(quantile_cont(value, 0.25), 2) AS q1, round(quantile_cont(value, 0.75), 2) AS q3
       FROM measures GROUP BY 1 ORDER BY 1`,
    ),
  }
}

const FORMATS = {
  '.parquet': 'FORMAT parquet',
  '.csv': 'FORMAT csv, HEADER',
  '.jsonl': 'FORMAT json',
  '.json': 'FORMAT json, ARRAY true',
} as const

/** @throws UserError for a file whose ending names no format, or that cannot be written */
export async function exportTable(connection: DuckDBConnection, table: string, file: string): Promise<void> {
  const ending = Object.keys(FORMATS).find((extension) => file.toLowerCase().endsWith(extension)) as keyof typeof FORMATS | undefined
  if (!ending) throw new UserError('unknown format', { file, expected: Object.keys(FORMATS).join(', ') })
  await query(connection, `COPY (SELECT * FROM ${table} ORDER BY ALL) TO '${file.replaceAll("'", "''")}' (${FORMATS[ending]})`)
}
