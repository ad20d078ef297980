import { Readable } from 'node:stream'
import { encodingOf, readAs } from '../text/encodings.ts'
import { UserError } from '../text/user-error.ts'
import type { Item } from './item.ts'

export interface TableOptions {
  /** The column that holds the article. */
  readonly textColumn: string
}

/**
 * Rows of a CSV or TSV file with a header, divided by what divides the header, in whatever encoding; `line` is the one at which
 * a row begins. A row that breaks the quoting is one broken item.
 */
export async function* readCsv(file: string, chunks: AsyncIterable<Uint8Array>, { textColumn }: TableOptions): AsyncGenerator<Item> {
  const { parse } = await import('csv-parse')
  const { bytes, warnings, delimiter } = await openTable(file, chunks)
  const broken: Item[] = []
  let [end, empty] = [0, 0]
  const parser = Readable.from(bytes, { objectMode: false }).pipe(
    parse({
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_record: (cells: string[], { lines, empty_lines }) => {
        const line = end + 1 + empty_lines - empty
        end = lines
        empty = empty_lines
        return [String(line), ...cells]
      },
      on_skip: (error) => {
        broken.push({ file, line: end + 1, content: { kind: 'broken', message: explain(error) } })
        end = Number(error?.lines ?? end)
        return undefined
      },
    }),
  )
  let header: string[] | null = null
  for await (const [start, ...cells] of parser as AsyncIterable<string[]>) {
    const line = Number(start)
    while (broken[0] && broken[0].line < line) yield broken.shift() as Item
    if (header === null) checkColumn(file, cells, textColumn)
    else yield csvItem(file, line, header, cells, textColumn, warnings.splice(0))
    header ??= cells
  }
  yield* broken
}

const explain = (error: { code?: string; message: string } | undefined): string =>
  error?.code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'a quotation mark opens a cell here and is never closed: all that follows was taken for this cell'
    : (error?.message ?? 'not a row')

function csvItem(file: string, line: number, header: string[], cells: string[], textColumn: string, warnings: readonly string[]): Item {
  // Spreadsheets fill rows up with empty cells.
  const surplus = cells.slice(header.length).some((cell) => cell !== '')
  if (surplus)
    return { file, line, content: { kind: 'broken', message: `the row has ${cells.length} columns, the header ${header.length}` } }
  const record = Object.fromEntries(header.flatMap((name, i) => (cells[i] === undefined ? [] : [[name, cells[i]]])))
  return rowItem(file, line, record, textColumn, warnings)
}

const OPENING = 64 * 1024

/** A table’s bytes in UTF-8, and what divides its columns. */
async function openTable(file: string, chunks: AsyncIterable<Uint8Array>) {
  const source = chunks[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let size = 0
  for (let next = await source.next(); !next.done; next = await source.next()) {
    held.push(next.value)
    size += next.value.length
    if (size >= OPENING) break
  }
  const opening = Buffer.concat(held)
  const encoding = await encodingOf(opening)
  const decoder = encoding === null ? null : (await import('iconv-lite')).default.getDecoder(encoding)
  const decode = (bytes: Uint8Array): Uint8Array => (decoder ? Buffer.from(decoder.write(Buffer.from(bytes))) : bytes)
  const first = decode(opening)
  const bytes = (async function* () {
    yield first
    for (let next = await source.next(); !next.done; next = await source.next()) yield decode(next.value)
    const last = decoder?.end()
    if (last) yield Buffer.from(last)
  })()
  return {
    bytes,
    warnings: encoding === null ? [] : [readAs(file, encoding)],
    delimiter: dividerOf(Buffer.from(first).toString('utf8').split('\n', 1)[0] as string),
  }
}

/** Of tab, comma and semicolon the one that the header has most of, outside quotation marks. */
function dividerOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '')
  const count = (divider: string): number => bare.split(divider).length
  return ['\t', ';'].reduce((best, divider) => (count(divider) > count(best) ? divider : best), ',')
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

function rowItem(file: string, line: number, record: Record<string, string>, textColumn: string, warnings: readonly string[] = []): Item {
  const { [textColumn]: text, ...columns } = record
  if (text === undefined) return { file, line, content: { kind: 'broken', message: `the row has no column “${textColumn}”` } }
  return { file, line, content: { kind: 'row', text, columns, warnings } }
}

function checkColumn(file: string, columns: readonly string[], textColumn: string): void {
  if (columns.includes(textColumn)) return
  throw new UserError('no column holds the article', { file, field: '--text-column', expected: columns.join(', '), got: textColumn })
}
