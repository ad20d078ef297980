import type { DuckDBConnection } from '@duckdb/node-api'
import { UserError } from '../../text/user-error.ts'
import { appendRows } from './append.ts'
import { bandRows } from './entry.ts'
import { DERIVED_TABLES, STORE_VERSION } from './tables.ts'

/** From the version of the key to the next. Each runs in one transaction with the others. */
const STEPS: Readonly<Record<number, (connection: DuckDBConnection) => Promise<void>>> = {
  // Near-duplicates: bands of MinHash.
  1: async (connection) => {
    await connection.run(`CREATE TABLE bands (${DERIVED_TABLES.bands})`)
    const texts = (await connection.runAndReadAll('SELECT article, text FROM articles')).getRowsJS() as [number, string][]
    await appendRows(
      connection,
      'bands',
      texts.flatMap(([article, text]) => bandRows(text).map((row) => [article, ...row])),
    )
  },
  // Counting the terms of every article anew was most of the work of keyness.
  2: async (connection) => {
    await connection.run(`CREATE TABLE sizes (${DERIVED_TABLES.sizes})`)
    await connection.run(
      `INSERT INTO sizes SELECT article, coalesce(sum(n) FILTER (NOT contains(term, ' ')), 0), coalesce(sum(n) FILTER (contains(term, ' ')), 0)
       FROM articles LEFT JOIN terms USING (article) GROUP BY article`,
    )
  },
}

/** @throws UserError for a store of a newer scarequote, of one too old to be migrated, or of something else */
export async function storeVersion(connection: DuckDBConnection, file: string): Promise<number | null> {
  const tables = (await connection.runAndReadAll('SELECT table_name FROM duckdb_tables() WHERE NOT internal')).getRowsJS().flat()
  if (tables.length === 0) return null
  const versions = tables.includes('store') ? (await connection.runAndReadAll('SELECT version FROM store')).getRowsJS() : []
  const version = versions[0]?.[0]
  if (typeof version !== 'number') throw new UserError('a database, but no corpus of scarequote', { file })
  if (version > STORE_VERSION) {
    throw new UserError('the corpus was written by a newer scarequote: update scarequote to read it', {
      file,
      expected: `store version ${STORE_VERSION} or older`,
      got: String(version),
    })
  }
  for (let step = version; step < STORE_VERSION; step++) {
    if (STEPS[step]) continue
    throw new UserError('the corpus is too old to be brought up to date: add its articles to a new one', {
      file,
      expected: `store version ${STORE_VERSION}`,
      got: String(version),
    })
  }
  return version
}

/** Brings an older store up to date, all or nothing. */
export async function migrate(connection: DuckDBConnection, version: number): Promise<void> {
  await connection.run('BEGIN')
  for (let step = version; step < STORE_VERSION; step++) await STEPS[step]?.(connection)
  await connection.run('UPDATE store SET version = $version', { version: STORE_VERSION })
  await connection.run('COMMIT')
}
