import { createReadStream, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { UserError } from '../text/user-error.ts'
import type { Content, Item } from './item.ts'
import { readLines } from './lines.ts'
import { readCsv, readParquet, type TableOptions } from './tables.ts'

const KINDS = [
  ['lines', /\.(?:jsonl|ndjson)(?:\.gz)?$/i],
  ['csv', /\.(?:csv|tsv)(?:\.gz)?$/i],
  ['parquet', /\.parquet$/i],
  ['file', /\.(?:txt|text|md|markdown|html?|xhtml)(?:\.gz)?$/i],
] as const

/** One file of the input, and how it is read. “-” is standard input. */
export interface InputFile {
  readonly path: string
  readonly kind: (typeof KINDS)[number][0]
  /** Null where it is not known ahead. */
  readonly bytes: number | null
}

const kindOf = (path: string): InputFile['kind'] | undefined => KINDS.find(([, pattern]) => pattern.test(path))?.[0]

/**
 * Files as they are named, the readable files of a folder and of the folders in it, and what a pattern such as
 * `columns/2026-*.md` finds; in the order given, those of a folder or pattern by name.
 * @throws UserError where a pattern finds nothing
 */
export async function findInputs(paths: readonly string[]): Promise<InputFile[]> {
  const inputs: InputFile[] = []
  for (const path of paths) {
    const stats = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false })
    if (stats?.isDirectory()) inputs.push(...(await searched('**/*', path, true)))
    else if (!stats && /[*?[\]{}]/.test(path)) inputs.push(...(await searched(path, '.', false)))
    else inputs.push({ path, kind: kindOf(path) ?? 'file', bytes: stats?.size ?? null })
  }
  return inputs
}

async function searched(pattern: string, cwd: string, known: boolean): Promise<InputFile[]> {
  const { glob } = await import('tinyglobby')
  const { join } = await import('node:path')
  const found = (await glob(pattern, { cwd, dot: false, expandDirectories: false })).map((path) => (cwd === '.' ? path : join(cwd, path)))
  const files = found.filter((path) => !known || kindOf(path)).sort()
  if (files.length === 0) {
    throw new UserError(known ? 'no article in the folder' : 'the pattern finds no file', {
      file: known ? cwd : pattern,
      expected: '.txt, .md, .html, .jsonl, .csv, .tsv or .parquet files',
    })
  }
  return files.map((path) => ({ path, kind: kindOf(path) ?? 'file', bytes: statSync(path).size }))
}

/** Every item of the inputs, in order. A file that cannot be read is one broken item, and the rest goes on. */
export async function* readItems(
  inputs: readonly InputFile[],
  options: TableOptions,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Item> {
  for (const input of inputs) {
    try {
      yield* itemsOf(input, options, onBytes)
    } catch (error) {
      if (error instanceof UserError && error.details.field !== undefined) throw error
      yield { file: input.path, line: 0, content: broken(explain(error as Error)) }
    }
  }
}

async function* itemsOf({ path, kind }: InputFile, options: TableOptions, onBytes: (bytes: number) => void): AsyncGenerator<Item> {
  if (path === '-') return yield* readStandardInput(onBytes)
  if (kind === 'parquet') return yield* readParquet(path, options)
  if (kind === 'csv') return yield* readCsv(path, bytesOf(path, onBytes), options)
  if (kind === 'lines') return yield* lineItems(path, bytesOf(path, onBytes))
  const bytes = await readFile(path)
  onBytes(bytes.length)
  yield { file: path, line: 0, content: { kind: 'file', bytes } }
}

async function* lineItems(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  for await (const { number, text, problem } of readLines(chunks)) {
    if (text === null) yield { file, line: number, content: broken(problem as string) }
    else if (text.trim() !== '') yield { file, line: number, content: { kind: 'line', line: text } }
  }
}

/** JSON lines where the first character is “{”; otherwise one article. */
async function* readStandardInput(onBytes: (bytes: number) => void): AsyncGenerator<Item> {
  const chunks = counted(process.stdin, onBytes)[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let first = await chunks.next()
  while (
    !first.done &&
    Buffer.from(first.value)
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, '')
      .trim() === ''
  ) {
    held.push(first.value)
    first = await chunks.next()
  }
  if (!first.done) held.push(first.value)
  const all = (async function* () {
    yield* held
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  })()
  const opening = Buffer.concat(held)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (opening.startsWith('{')) return yield* lineItems('-', all)
  const whole: Uint8Array[] = []
  for await (const chunk of all) whole.push(chunk)
  yield { file: '-', line: 0, content: { kind: 'file', bytes: Buffer.concat(whole) } }
}

function bytesOf(path: string, onBytes: (bytes: number) => void): AsyncIterable<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 })
  if (!/\.gz$/i.test(path)) return counted(stream, onBytes)
  const gunzip = createGunzip()
  stream.on('data', (chunk) => onBytes(chunk.length))
  stream.on('error', (error) => gunzip.destroy(error))
  return stream.pipe(gunzip)
}

async function* counted(chunks: AsyncIterable<Uint8Array | string>, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length)
    yield chunk as Uint8Array
  }
}

const broken = (message: string): Content => ({ kind: 'broken', message })

const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'not allowed to read it',
  EISDIR: 'a folder',
  Z_DATA_ERROR: 'no gzip file',
  Z_BUF_ERROR: 'the gzip file ends too early',
}
const explain = (error: Error): string => REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? error.message
