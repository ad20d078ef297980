import { createRequire } from 'node:module'
import type { parseDocument as ParseDocument } from 'yaml'
import type { Article } from './article.ts'
import { UserError } from './user-error.ts'

// Loaded only for a file that has front matter: most have none, and it takes a tenth of a start.
const yaml = (): { parseDocument: typeof ParseDocument } => createRequire(import.meta.url)('yaml')

const FRONT_MATTER = /^---[ \t]*\r?\n/
const FIELDS = {
  title: 'title',
  byline: 'byline',
  author: 'byline',
  outlet: 'outlet',
  publication: 'outlet',
  date: 'date',
  url: 'url',
} as const

/** A Markdown file's front matter and body. Offsets of the article point into the body. */
export interface Markdown {
  readonly fields: Partial<Pick<Article, 'title' | 'byline' | 'outlet' | 'date' | 'url'>>
  /** Everything the front matter says, for readers that know more fields. */
  readonly matter: Readonly<Record<string, unknown>>
  readonly body: string
}

/** @throws UserError where the front matter is no YAML mapping */
export function parseMarkdown(text: string, file: string): Markdown {
  const opening = FRONT_MATTER.exec(text)?.[0]
  if (opening === undefined) return { fields: {}, matter: {}, body: text }
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m
  const rest = text.slice(opening.length)
  const end = closing.exec(rest)
  if (!end) return { fields: {}, matter: {}, body: text }
  const document = yaml().parseDocument(rest.slice(0, end.index))
  const [error] = document.errors
  if (error) throw new UserError(`front matter: ${error.message.split('\n')[0]}`, { file, line: (error.linePos?.[0].line ?? 1) + 1 })
  const matter: unknown = document.toJS() ?? {}
  if (typeof matter !== 'object' || matter === null || Array.isArray(matter)) {
    throw new UserError('front matter', { file, line: 2, expected: 'fields such as “title: …”', got: typeof matter })
  }
  const fields: Record<string, string> = {}
  for (const [key, value] of Object.entries(matter)) {
    const field = FIELDS[key.toLowerCase() as keyof typeof FIELDS]
    if (field && value !== null && typeof value !== 'object') fields[field] = String(value)
  }
  return { fields, matter: matter as Record<string, unknown>, body: rest.slice(end.index + end[0].length).replace(/^(?:[ \t]*\r?\n)+/, '') }
}
