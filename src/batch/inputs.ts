import { createReadStream, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { UserError } from '../text/user-error.ts'
import type { Item } from './item.ts'
import { broken, jsonItems, lineItems } from './json-items.ts'
import { readStandardInput, type StandardInputOptions } from './standard-input.ts'
import { readCsv, readParquet } from './tables.ts'

const KINDS = [
  ['lines', /\.(?:jsonl|ndjson)(?:\.gz)?$/i],
  ['csv', /\.(?:csv|tsv)(?:\.gz)?$/i],
  ['parquet', /\.parquet$/i],
  ['json', /\.json$/i],
  ['file', /\.(?:txt|text|md|markdown|html?|xhtml)(?:\.gz)?$/i],
] as const

/** One file of the input, and how it is read. “-” is standard input. */
export interface InputFile {
  readonly path: string
  readonly kind: (typeof KINDS)[number][0]
  /** Null where it is not known ahead. */
  readonly bytes: number | null
}

/** Read where they are named; in a folder they are hardly articles. */
const NO_ARTICLES = /\.(?:json|review\.jsonl)$/i

const kindOf = (path: string): InputFile['kind'] | undefined => KINDS.find(([, pattern]) => pattern.test(path))?.[0]

/**
 * Files as they are named, the readable files of a folder and of the folders in it, and what a pattern such as
 * `columns/2026-*.md` finds; in the order given, those of a folder or pattern by name.
 * An output in such a folder is no input.
 * @throws UserError where a pattern finds nothing, and for an output that is named as an input
 */
export async function findInputs(paths: readonly string[], output: string | null = null): Promise<InputFile[]> {
  const inputs: InputFile[] = []
  const isOutput = sameFileAs(output)
  for (const path of paths) {
    const stats = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false })
    if (stats?.isDirectory()) inputs.push(...(await searched('**/*', path, true)).filter((input) => !isOutput(input.path)))
    else if (!stats && /[*?[\]{}]/.test(path)) inputs.push(...(await searched(path, '.', false)).filter((input) => !isOutput(input.path)))
    else if (path !== '-' && isOutput(path))
      throw new UserError('the output would take the place of an input', { file: path, field: '--output', expected: 'another file' })
    else inputs.push({ path, kind: kindOf(path) ?? 'file', bytes: stats?.size ?? null })
  }
  return inputs
}

/** Whether a path leads to this file, by whatever links. Devices and pipes are read and written as one likes. */
function sameFileAs(file: string | null): (path: string) => boolean {
  const own = file === null ? undefined : statSync(file, { throwIfNoEntry: false })
  if (!own?.isFile()) return () => false
  return (path) => {
    const { ino, dev } = statSync(path, { throwIfNoEntry: false }) ?? { ino: null, dev: null }
    return ino === own.ino && dev === own.dev
  }
}

async function searched(pattern: string, cwd: string, known: boolean): Promise<InputFile[]> {
  const { glob } = await import('tinyglobby')
  const { join } = await import('node:path')
  const found = (await glob(pattern, { cwd, dot: false, expandDirectories: false })).map((path) => (cwd === '.' ? path : join(cwd, path)))
  const files = found.filter((path) => !known || (kindOf(path) && !NO_ARTICLES.test(path))).sort()
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
  options: StandardInputOptions,
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

async function* itemsOf({ path, kind }: InputFile, options: StandardInputOptions, onBytes: (bytes: number) => void): AsyncGenerator<Item> {
  if (path === '-') return yield* readStandardInput(counted(process.stdin, onBytes), options)
  if (kind === 'parquet') return yield* readParquet(path, options)
  if (kind === 'csv') return yield* readCsv(path, bytesOf(path, onBytes), options)
  if (kind === 'lines') return yield* lineItems(path, bytesOf(path, onBytes))
  const bytes = await readFile(path)
  onBytes(bytes.length)
  if (kind === 'json') return yield* jsonItems(path, bytes)
  yield { file: path, line: 0, content: { kind: 'file', bytes } }
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

const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'not allowed to read it',
  EISDIR: 'a folder',
  Z_DATA_ERROR: 'no gzip file',
  Z_BUF_ERROR: 'the gzip file ends too early',
}
const explain = (error: Error): string =>
  error instanceof UserError ? error.reason : (REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? error.message)
