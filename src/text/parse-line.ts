import { z } from 'zod'
import type { Article } from './article.ts'
import { UserError, type UserErrorDetails } from './user-error.ts'

const inputSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  text: z.string(),
  title: z.string().nullish(),
  byline: z.string().nullish(),
  outlet: z.string().nullish(),
  date: z.string().nullish(),
  url: z.string().nullish(),
  targets: z.array(z.object({ id: z.string().min(1), start: z.int().min(0), end: z.int().min(0) })).optional(),
})

/** Parses one line of JSONL input; `fallbackId` names an article that has no id. */
export function parseArticleLine(line: string, fallbackId: string): Article {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new UserError(`not JSON: ${(error as Error).message}`)
  }
  const result = inputSchema.safeParse(value)
  // `scarequote shards` says so of what was no article before.
  if (!result.success && typeof (value as { broken?: unknown } | null)?.broken === 'string')
    throw new UserError((value as { broken: string }).broken)
  if (!result.success) {
    const [issue] = result.error.issues
    throw new UserError('no article', issue && explain(issue, value))
  }
  const { id = fallbackId, text, targets, ...rest } = result.data
  for (const target of targets ?? []) {
    if (target.start >= target.end || target.end > text.length) {
      throw new UserError(`target ${target.id}`, {
        field: 'targets',
        expected: `0 ≤ start < end ≤ ${text.length}`,
        got: `${target.start}–${target.end}`,
      })
    }
  }
  const fields = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null && value !== undefined))
  return { id, text, ...fields, ...(targets && { targets }) }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: '{…}',
  boolean: 'true or false',
  undefined: 'nothing',
}

const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  return KINDS[Array.isArray(value) ? 'array' : typeof value] ?? typeof value
}

/** What is wrong with a line, in words. */
function explain(issue: z.core.$ZodIssue, line: unknown): UserErrorDetails {
  const found = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], line)
  if (issue.path.length === 0) return { expected: '{"id": …, "text": …}', got: kindOf(found) }
  const field = issue.path.map(String).join('.')
  if (issue.code === 'too_small')
    return {
      field,
      expected: typeof found === 'number' ? `a whole number from ${issue.minimum}` : 'some text',
      got: typeof found === 'number' ? String(found) : 'none',
    }
  if (issue.code === 'invalid_union') return { field, expected: 'a text or a number', got: kindOf(found) }
  return { field, expected: issue.code === 'invalid_type' ? (KINDS[issue.expected] ?? issue.expected) : issue.message, got: kindOf(found) }
}
