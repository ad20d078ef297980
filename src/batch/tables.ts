import { Readable } from 'node:stream'
import { UserError } from '../text/user-error.ts'
import type { Item } from './item.ts'

export interface TableOptions {
  /** The column that holds the article. */
  readonly textColumn: string
}

/** Rows of a CSV or TSV file with a header; a row that breaks the quoting is one broken item. */
export async function* readCsv(file: string, chunks: AsyncIterable<Uint8Array>, { textColumn }: TableOptions): AsyncGenerator<Item> {
  const { parse } = await import('csv-parse')
  const broken: Item[] = []
  const parser = Readable.from(chunks, { objectMode: false }).pipe(
    parse({
      columns: (header: string[]) => {
        checkColumn(file, header, textColumn)
        return header
      },
      delimiter: /\.tsv(?:\.gz)?$/i.test(file) ? '\t' : [',', ';'],
      bom: true,
      info: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        broken.push({ file, line: Number(error?.lines ?? 0), content: { kind: 'broken', message: error?.message ?? 'not a row' } })
        return undefined
      },
    }),
  )
  for await (const { record, info } of parser as AsyncIterable<{ record: Record<string, string>; info: { lines: number } }>) {
    yield* broken.splice(0)
    yield rowItem(file, info.lines, record, textColumn)
  }
  yield* broken
}

const ROWS_AT_ONCE = 1000

/** Rows of a Parquet file, some at a time; `line` is the row from 1. */
export async function* readParquet(file: string, { textColumn }: TableOptions): AsyncGenerator<Item> {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import('hyparquet')
  const buffer = await asyncBufferFromFile(file)
  const metadata = await parquetMetadataAsync(buffer)
  checkColumn(
    file,
    parquetSchema(metadata).children.map(({ element }) => element.name),
    textColumn,
  )
  const rows = Number(metadata.num_rows)
  for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
    const part = await parquetReadObjects({ file: buffer, metadata, rowStart: from, rowEnd: Math.min(rows, from + ROWS_AT_ONCE) })
    for (const [i, row] of part.entries()) {
      const columns = Object.entries(row).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, plain(value)]]))
      yield rowItem(file, from + i + 1, Object.fromEntries(columns), textColumn)
    }
  }
}

const plain = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : typeof value === 'object' ? JSON.stringify(value) : String(value)

function rowItem(file: string, line: number, record: Record<string, string>, textColumn: string): Item {
  const { [textColumn]: text, ...columns } = record
  if (text === undefined) return { file, line, content: { kind: 'broken', message: `the row has no column “${textColumn}”` } }
  return { file, line, content: { kind: 'row', text, columns } }
}

function checkColumn(file: string, columns: readonly string[], textColumn: string): void {
  if (columns.includes(textColumn)) return
  throw new UserError('no column holds the article', { file, field: '--text-column', expected: columns.join(', '), got: textColumn })
}
