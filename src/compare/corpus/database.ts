import { existsSync, mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { UserError } from '../../text/user-error.ts'
import { migrate, storeVersion } from './migrations.ts'
import { CREATE_STORE, STORE_VERSION } from './tables.ts'

/** How long one process waits for another that holds the store. */
const LONGEST_WAIT_MS = 60_000
const MEMORY = '600MB'

interface OpenOptions {
  readonly madeBy: string
  /** For tests. */
  readonly longestWait?: number
}

/**
 * Works on a corpus in its file. DuckDB lets in one writer or many readers: whoever comes second waits. A write that
 * did not commit leaves no trace, also after kill -9.
 * @throws UserError where the file is missing for a reader, held for too long, or no corpus that this version can read
 */
export async function readCorpus<T>(file: string, options: OpenOptions, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  if (!existsSync(file)) throw new UserError('no such corpus: `corpus add` makes one', { file })
  const version = await withConnection(file, 'READ_ONLY', options, (connection) => storeVersion(connection, file))
  // A crash right after the file was made leaves an empty one; an older one is brought up to date. Both need to write.
  if (version !== STORE_VERSION) await writeCorpus(file, options, async () => undefined)
  return withConnection(file, 'READ_ONLY', options, work)
}

export async function writeCorpus<T>(file: string, options: OpenOptions, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true })
  return withConnection(file, 'READ_WRITE', options, async (connection) => {
    const version = await storeVersion(connection, file)
    if (version === null) await createStore(connection, options)
    else if (version < STORE_VERSION) await migrate(connection, version)
    return work(connection)
  })
}

/** A corpus that is gone when the work is done. */
export const temporaryCorpus = <T>(options: OpenOptions, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> =>
  withConnection(':memory:', 'READ_WRITE', options, async (connection) => {
    await createStore(connection, options)
    return work(connection)
  })

async function createStore(connection: DuckDBConnection, { madeBy }: OpenOptions): Promise<void> {
  await connection.run('BEGIN')
  for (const statement of CREATE_STORE) await connection.run(statement)
  await connection.run('INSERT INTO store VALUES ($version, $madeBy)', { version: STORE_VERSION, madeBy })
  await connection.run('COMMIT')
}

async function withConnection<T>(
  file: string,
  mode: 'READ_ONLY' | 'READ_WRITE',
  { longestWait = LONGEST_WAIT_MS }: OpenOptions,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await openWhenFree(file, mode, longestWait)
  const connection = await instance.connect()
  try {
    return await work(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function openWhenFree(file: string, mode: string, longestWait: number): Promise<DuckDBInstance> {
  const { DuckDBInstance } = await loadDuckDb()
  const threads = String(Math.min(4, availableParallelism()))
  for (const start = Date.now(); ; ) {
    try {
      return await DuckDBInstance.create(file, { access_mode: mode, memory_limit: MEMORY, threads })
    } catch (error) {
      const { message } = error as Error
      const held = /Could not set lock|being used by another process|already open/i.test(message)
      if (held && Date.now() - start < longestWait) await sleep(50 + Math.random() * 100)
      else if (held) throw new UserError(`another process holds the corpus${/\(PID \d+\)/.exec(message)?.[0] ?? ''}`, { file })
      else throw new UserError(`cannot be opened: ${message.split('\n')[0]}`, { file })
    }
  }
}

/** @throws UserError where the optional dependency is not installed */
export async function loadDuckDb(): Promise<typeof import('@duckdb/node-api')> {
  return import('@duckdb/node-api').catch(() => {
    throw new UserError('a corpus needs DuckDB, which is not installed here: npm install @duckdb/node-api')
  })
}
