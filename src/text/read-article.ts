import { readFileSync, statSync } from 'node:fs'
import { buffer as readStream } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import type { Article } from './article.ts'
import { readText } from './encodings.ts'
import { parseMarkdown } from './markdown.ts'
import { UserError } from './user-error.ts'

/** An article read from a file, and what the reader should be told about the reading. */
export interface ReadArticle {
  readonly article: Article
  readonly warnings: readonly string[]
}

/** Reads one text, Markdown or HTML file, gzipped or not, or standard input for “-”. */
export async function readArticle(path: string, stdin: NodeJS.ReadableStream = process.stdin): Promise<ReadArticle> {
  return parseArticleFile(path, path === '-' ? await readStream(stdin as NodeJS.ReadStream) : readBytes(path))
}

/**
 * The article in a file’s bytes.
 * @throws UserError for bytes that are no text, and for a web page without an article
 */
export async function parseArticleFile(path: string, bytes: Uint8Array): Promise<ReadArticle> {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? unzip(path, bytes) : bytes
  const { text, warnings } = await readText(plain, path)
  if (!/\.x?html?(?:\.gz)?$/i.test(path) && !/^\s*<(?:!doctype html|html)\b/i.test(text.slice(0, 200)))
    return toArticle(path, text, warnings)
  const { readHtml } = await import('./html.ts')
  return { article: { id: path, ...readHtml(text, path) }, warnings }
}

function unzip(path: string, bytes: Uint8Array): Buffer {
  try {
    return gunzipSync(bytes)
  } catch {
    throw new UserError('the gzip file is damaged', { file: path })
  }
}

/** @throws UserError in words for a missing file, a folder, or one that may not be read */
export function readBytes(path: string): Buffer {
  try {
    if (statSync(path).isDirectory()) throw new UserError('a folder', { file: path, expected: 'a text file' })
    return readFileSync(path)
  } catch (error) {
    if (error instanceof UserError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new UserError(code === 'ENOENT' ? 'no such file' : code === 'EACCES' ? 'not allowed to read it' : `cannot be read (${code})`, {
      file: path,
    })
  }
}

function toArticle(path: string, text: string, warnings: readonly string[]): ReadArticle {
  const { fields, body } = parseMarkdown(text, path)
  return { article: { id: path, text: body, ...fields }, warnings }
}
