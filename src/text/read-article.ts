import { readFileSync, statSync } from 'node:fs'
import { text as readStream } from 'node:stream/consumers'
import type { Article } from './article.ts'
import { decodeText } from './decode.ts'
import { parseMarkdown } from './markdown.ts'
import { UserError } from './user-error.ts'

/** An article read from a file, and what the reader should be told about the reading. */
export interface ReadArticle {
  readonly article: Article
  readonly warnings: readonly string[]
}

/** Reads one plain-text or Markdown file, or standard input for “-”. */
export async function readArticle(path: string, stdin: NodeJS.ReadableStream = process.stdin): Promise<ReadArticle> {
  if (path === '-') return toArticle('-', await readStream(stdin as NodeJS.ReadStream), [])
  const { text, invalidAt } = decodeText(readBytes(path), path)
  const warnings = invalidAt.length === 0 ? [] : [`${path}: bytes that are no UTF-8 at offset ${invalidAt.join(', ')}: read as “�”`]
  return toArticle(path, text, warnings)
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

function toArticle(path: string, text: string, warnings: string[]): ReadArticle {
  const { fields, body } = parseMarkdown(text, path)
  return { article: { id: path, text: body, ...fields }, warnings }
}
