import type { DuckDBConnection } from '@duckdb/node-api'
import type { AnalysedText } from '../analysed-text.ts'
import { appendRows } from './append.ts'
import { derivedRows, lexiconsOf } from './entry.ts'
import { articlesWhere, query } from './query.ts'
import { DERIVED_TABLES } from './tables.ts'

/** What an article is held against. */
export interface Base {
  readonly articles: number
  readonly where: string | null
  /** Copies of the article itself, which are left out. */
  readonly leftOut: number
  /** Analysed by other versions than the article: their figures may differ for that reason alone. */
  readonly stale: number
}

/**
 * Sets the scene for a comparison: `base` holds the numbers of the articles to compare with, `own_…` what is known of the
 * article. All of it is temporary: the store is not changed.
 */
export async function stageBase(connection: DuckDBConnection, article: AnalysedText, where: string | undefined): Promise<Base> {
  const chosen = await articlesWhere(connection, where)
  await connection.run('CREATE OR REPLACE TEMP TABLE chosen (article INTEGER)')
  await appendRows(
    connection,
    'chosen',
    chosen.map((number) => [number]),
    'temp',
  )
  const { textSha256, tool } = article.analysis
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE base AS SELECT article FROM articles SEMI JOIN chosen USING (article) WHERE text_sha256 <> $textSha256',
    { textSha256 },
  )
  const rows = derivedRows(article)
  for (const [table, columns] of Object.entries(DERIVED_TABLES)) {
    await connection.run(`CREATE OR REPLACE TEMP TABLE own_${table} (${columns.replace('article INTEGER, ', '')})`)
    await appendRows(connection, `own_${table}`, rows[table as keyof typeof rows], 'temp')
  }
  const counts = await query(
    connection,
    'SELECT count(*), count(*) FILTER (tool <> $tool OR lexicons <> $lexicons) FROM articles SEMI JOIN base USING (article)',
    { tool: tool.version, lexicons: lexiconsOf(article.analysis) },
  )
  const [articles, stale] = counts.rows[0] as [number, number]
  return { articles, where: where ?? null, leftOut: chosen.length - articles, stale }
}
