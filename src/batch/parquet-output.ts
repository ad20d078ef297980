import { renameSync, rmSync, statSync } from 'node:fs'
import { UserError } from '../text/user-error.ts'
import type { Cells } from './item.ts'
import { partialName, writing } from './output.ts'

const ROWS_PER_GROUP = 5000
/** Columns that hold numbers and truths; all others are text. */
const NUMBERS = new Set(['words', 'sentences', 'quotations', 'actors', 'findings', 'stances', 'start', 'end', 'polarity', 'n'])
const FRACTIONS = new Set([
  ...[
    'loadedPerThousandWords',
    'quotedLoadedPerThousandWords',
    'quotedShare',
    'polarisation',
    'intensity',
    'confidence',
    'score',
    'low',
    'high',
  ],
])
const TRUTHS = new Set(['quoted', 'negated', 'anonymous'])

const typeOf = (column: string) =>
  NUMBERS.has(column) ? 'INT32' : FRACTIONS.has(column) ? 'DOUBLE' : TRUTHS.has(column) ? 'BOOLEAN' : 'STRING'

/** A Parquet file, a group of rows at a time, under its temporary name until it is whole. Half of one is worth nothing. */
export async function openParquet(file: string, columns: readonly string[]) {
  const existing = statSync(file, { throwIfNoEntry: false })
  if (existing && !existing.isFile())
    throw new UserError(existing.isDirectory() ? 'cannot write: it is a folder' : 'cannot write: Parquet goes into a file', { file })
  const { fileWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer')
  const columnData = (rows: readonly Cells[]) =>
    columns.map((name) => ({ name, type: typeOf(name), nullable: true, data: rows.map((row) => row[name] ?? null) }) as const)
  const partial = partialName(file)
  const target = writing(file, () => fileWriter(partial))
  const writer = new ParquetWriter({ writer: target, schema: schemaFromColumnData({ columnData: columnData([]) }) })
  let held: Cells[] = []
  const flush = (): void => {
    if (held.length > 0) writer.write({ columnData: columnData(held) })
    held = []
  }
  return {
    add(rows: readonly Cells[]): void {
      held.push(...rows)
      if (held.length >= ROWS_PER_GROUP) writing(file, flush)
    },
    finish(): void {
      writing(file, () => {
        flush()
        writer.finish()
        renameSync(partial, file)
      })
    },
    abandon(): void {
      rmSync(partial, { force: true })
    },
  }
}
