import { ARTICLE_FIELDS, type Article, type TargetRequest } from './article.ts'
import { UserError, type UserErrorDetails } from './user-error.ts'

/** A line in which nothing is wrong. */
type ArticleLine = { readonly [Field in (typeof ARTICLE_FIELDS)[number]]?: string | null } & {
  readonly id?: string | number
  readonly text: string
  readonly targets?: readonly TargetRequest[]
}

/**
 * Parses one line of JSONL input; `fallbackId` names an article that has no id. Without zod, which every thread would load before
 * its first article.
 */
export function parseArticleLine(line: string, fallbackId: string): Article {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new UserError(`not JSON: ${(error as Error).message}`)
  }
  const wrong = problemOf(value)
  // `scarequote shards` says so of what was no article before.
  if (wrong && isObject(value) && typeof value.broken === 'string') throw new UserError(value.broken)
  if (wrong) throw new UserError('no article', wrong)
  const { id = fallbackId, text, title, byline, outlet, date, url, targets } = value as ArticleLine
  for (const target of targets ?? []) {
    if (target.start >= target.end || target.end > text.length) {
      throw new UserError(`target ${target.id}`, {
        field: 'targets',
        expected: `0 ≤ start < end ≤ ${text.length}`,
        got: `${target.start}–${target.end}`,
      })
    }
  }
  return {
    id: String(id),
    text,
    title: title ?? undefined,
    byline: byline ?? undefined,
    outlet: outlet ?? undefined,
    date: date ?? undefined,
    url: url ?? undefined,
    targets,
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is wrong with a line, in words; null for an article. */
function problemOf(line: unknown): UserErrorDetails | null {
  if (!isObject(line)) return { expected: '{"id": …, "text": …}', got: kindOf(line) }
  const { id, text, targets } = line
  if (id !== undefined && typeof id !== 'string' && !Number.isFinite(id)) return problem('id', 'a text or a number', id)
  if (typeof text !== 'string') return problem('text', 'a text', text)
  for (const field of ARTICLE_FIELDS) {
    const value = line[field] ?? ''
    if (typeof value !== 'string') return problem(field, 'a text', value)
  }
  if (targets !== undefined && !Array.isArray(targets)) return problem('targets', 'a list', targets)
  return (targets ?? []).reduce((found, target, i) => found ?? problemOfTarget(target, `targets.${i}`), null)
}

function problemOfTarget(target: unknown, place: string): UserErrorDetails | null {
  if (!isObject(target)) return problem(place, '{…}', target)
  const { id, start, end } = target
  if (typeof id !== 'string') return problem(`${place}.id`, 'a text', id)
  if (id === '') return { field: `${place}.id`, expected: 'some text', got: 'none' }
  return problemOfOffset(start, `${place}.start`) ?? problemOfOffset(end, `${place}.end`)
}

function problemOfOffset(offset: unknown, field: string): UserErrorDetails | null {
  if (Number.isInteger(offset) && (offset as number) >= 0) return null
  return { field, expected: 'a whole number from 0', got: typeof offset === 'number' ? String(offset) : kindOf(offset) }
}

const problem = (field: string, expected: string, value: unknown): UserErrorDetails => ({ field, expected, got: kindOf(value) })

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  object: '{…}',
  boolean: 'true or false',
  undefined: 'nothing',
}

const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  return KINDS[Array.isArray(value) ? 'array' : typeof value] ?? typeof value
}
