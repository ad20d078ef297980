import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { loadDuckDb } from '../../../compare/corpus/database.ts'
import type { Article } from '../../../text/article.ts'
import { parseMarkdown } from '../../../text/markdown.ts'
import { parseArticleLine } from '../../../text/parse-line.ts'
import { readArticle, readBytes } from '../../../text/read-article.ts'
import { UserError } from '../../../text/user-error.ts'

/** An article and whatever else its input says of it. */
export interface DescribedArticle {
  readonly article: Article
  readonly metadata: Readonly<Record<string, string>>
}

export type Input = DescribedArticle | { readonly id: string; readonly error: UserError }

/** What `corpus export` writes and every store works out for itself. */
const WORKED_OUT = ['article', 'text_sha256', 'words', 'tool', 'lexicons']
const OWN_FIELDS = new Set([...WORKED_OUT, 'id', 'text', 'title', 'byline', 'author', 'outlet', 'publication', 'date', 'url', 'targets'])

/** Articles of files of every kind, in order; what cannot be read is an error of its own and the rest goes on. */
export async function* corpusInputs(paths: readonly string[], textColumn: string): AsyncGenerator<Input> {
  for (const path of paths) {
    try {
      if (/\.(?:jsonl|ndjson)$/i.test(path)) yield* lineInputs(path)
      else if (/\.(?:csv|tsv|parquet)$/i.test(path)) yield* tableInputs(path, textColumn)
      else {
        const { article } = await readArticle(path)
        const matter = /\.(?:md|markdown)$/i.test(path) ? parseMarkdown(readBytes(path).toString('utf8'), path).matter : {}
        yield { article, metadata: metadataOf(matter) }
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      yield { id: path, error }
    }
  }
}

function metadataOf(row: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([key, value]) => !OWN_FIELDS.has(key.toLowerCase()) && value !== null && value !== undefined && typeof value !== 'object')
      .map(([key, value]) => [key, String(value)]),
  )
}

function parseRow(line: string, id: string): Input {
  try {
    const article = parseArticleLine(line, id)
    return { article, metadata: metadataOf(JSON.parse(line) as Record<string, unknown>) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { id, error }
  }
}

async function* lineInputs(path: string): AsyncGenerator<Input> {
  readBytes(path)
  let number = 0
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() !== '') yield parseRow(number === 1 ? line.replace(/^\uFEFF/, '') : line, `${path}:${number}`)
  }
}

async function* tableInputs(path: string, textColumn: string): AsyncGenerator<Input> {
  readBytes(path)
  const { DuckDBInstance } = await loadDuckDb()
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const reader = /\.parquet$/i.test(path) ? 'read_parquet($path)' : 'read_csv($path, all_varchar = true, header = true)'
    const result = await connection.stream(`SELECT * FROM ${reader}`, { path }).catch((error: Error) => {
      throw new UserError(`cannot be read: ${error.message.split('\n')[0]}`, { file: path })
    })
    const columns = result.columnNames()
    if (!columns.includes(textColumn)) {
      const got = columns.slice(0, 12).join(', ')
      throw new UserError('no such column', { file: path, field: '--text-column', expected: `one of ${got}`, got: textColumn })
    }
    let number = 0
    for await (const rows of result.yieldRowObjectJson()) {
      for (const { [textColumn]: text, ...row } of rows) {
        number++
        const { id, ...rest } = row
        yield parseRow(JSON.stringify({ ...rest, ...(id !== null && id !== undefined && { id: String(id) }), text }), `${path}:${number}`)
      }
    }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
