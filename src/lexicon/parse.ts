import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { UserError } from '../text/user-error.ts'

/** An entry and the line it begins on. */
export interface Located<T> {
  readonly entry: T
  readonly file: string
  readonly line: number
}

/** Parses one YAML list of entries. Broken entries become errors, each with its line and field; the others are kept. */
export function parseEntries<T extends { id: string }>(
  file: string,
  yaml: string,
  schema: z.ZodType<T>,
): { entries: Located<T>[]; errors: UserError[] } {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter })
  const errors: UserError[] = document.errors.map(
    (error) => new UserError(error.message.split('\n')[0] as string, { file, line: error.linePos?.[0].line ?? 1 }),
  )
  const list: unknown = errors.length > 0 ? [] : document.toJS()
  if (!Array.isArray(list)) {
    if (list !== null) errors.push(new UserError('not a list of entries', { file, line: 1, expected: 'a YAML list', got: typeof list }))
    return { entries: [], errors }
  }
  const entries: Located<T>[] = []
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth) as string[], true) as { range?: [number, number, number] } | undefined
      if (node?.range) return lineCounter.linePos(node.range[0]).line
    }
    return 1
  }
  const ids = new Map<string, number>()
  for (const [index, value] of list.entries()) {
    const line = lineOf([index])
    const result = schema.safeParse(value)
    if (!result.success) {
      for (const issue of result.error.issues) {
        const field = issue.path.map(String).join('.')
        const name = (value as { id?: string } | null)?.id ?? `entry ${index + 1}`
        errors.push(new UserError(`${name}: ${issue.message}`, { file, line: lineOf([index, ...issue.path]), ...(field && { field }) }))
      }
      continue
    }
    const first = ids.get(result.data.id)
    if (first !== undefined) {
      errors.push(
        new UserError(`${result.data.id}: the id is taken`, {
          file,
          line,
          field: 'id',
          expected: 'a new id',
          got: `that of line ${first}`,
        }),
      )
      continue
    }
    ids.set(result.data.id, line)
    entries.push({ entry: result.data, file, line })
  }
  return { entries, errors }
}
