import type { Cells } from './item.ts'
import { partialName } from './output.ts'

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

/** A Parquet file, a group of rows at a time, under its temporary name until it is whole. */
export async function openParquet(file: string, columns: readonly string[]) {
  const { fileWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer')
  const columnData = (rows: readonly Cells[]) =>
    columns.map((name) => ({ name, type: typeOf(name), nullable: true, data: rows.map((row) => row[name] ?? null) }) as const)
  const writer = new ParquetWriter({ writer: fileWriter(partialName(file)), schema: schemaFromColumnData({ columnData: columnData([]) }) })
  let held: Cells[] = []
  const flush = (): void => {
    if (held.length > 0) writer.write({ columnData: columnData(held) })
    held = []
  }
  return {
    add(rows: readonly Cells[]): void {
      held.push(...rows)
      if (held.length >= ROWS_PER_GROUP) flush()
    },
    finish(): void {
      flush()
      writer.finish()
    },
  }
}
