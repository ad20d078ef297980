import { z } from 'zod'
import type { Article } from './article.ts'
import { UserError } from './user-error.ts'

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
  if (!result.success) {
    const [issue] = result.error.issues
    throw new UserError(issue?.message ?? 'not an article', { field: issue?.path.map(String).join('.') || 'line' })
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
