import { parseDocument } from 'yaml'
import { z } from 'zod'
import type { Draft, Imported } from './draft.ts'

const styleSchema = z.object({
  extends: z.enum(['existence', 'substitution']),
  message: z.string().default(''),
  level: z.enum(['suggestion', 'warning', 'error']).default('warning'),
  tokens: z.array(z.string()).default([]),
  swap: z.record(z.string(), z.string()).default({}),
})

const INTENSITY = { suggestion: 0.3, warning: 0.5, error: 0.7 } as const
const MOST_WORDS = 50

/** A Vale style of the kinds `existence` (a list of tokens) and `substitution` (a map of words to better ones). */
export function importVale(text: string): Imported {
  const parsed = styleSchema.safeParse(parseDocument(text).toJS())
  if (!parsed.success) {
    const issue = parsed.error.issues[0] as z.core.$ZodIssue
    return { drafts: [], problems: [`field ${issue.path.map(String).join('.') || 'extends'}: ${issue.message}`] }
  }
  const { message, level, tokens, swap } = parsed.data
  const problems: string[] = []
  const read = (token: string): string[] => {
    const words = wordsOfPattern(token)
    if (words === null) problems.push(`token “${token}”: only words, (a|b) and an optional ? can be taken over`)
    return words ?? []
  }
  const why =
    message
      .replaceAll('%s', '')
      .replace(/''|""|“”|‘’/g, '')
      .replace(/\s+/g, ' ')
      .trim() || null
  const make = (words: readonly string[], plain: string | null): Draft => ({
    name: words[0] ?? 'style',
    words,
    polarity: 0,
    intensity: INTENSITY[level],
    why,
    plain,
  })
  const drafts = [
    ...[tokens.flatMap(read)].filter((words) => words.length > 0).map((words) => make(words, null)),
    ...Object.entries(swap).flatMap(([bad, good]) => {
      const words = read(bad)
      return words.length > 0 ? [make(words, good)] : []
    }),
  ]
  return { drafts, problems }
}

/** The words that a simple pattern stands for; null for one that needs a real regular expression. */
function wordsOfPattern(pattern: string): string[] | null {
  let words = ['']
  const part = /\(\?:([^()]*)\)(\?)?|\(([^()]*)\)(\?)?|([\p{L}\p{N} '’-])(\?)?/uy
  for (const source = pattern.replaceAll('\\b', ''); part.lastIndex < source.length; ) {
    const match = part.exec(source)
    if (!match) return null
    const options = (match[1] ?? match[3] ?? match[5] ?? '').split('|')
    if (options.some((option) => /[^\p{L}\p{N} '’-]/u.test(option))) return null
    if (match[2] ?? match[4] ?? match[6]) options.push('')
    words = words.flatMap((head) => options.map((tail) => head + tail)).slice(0, MOST_WORDS)
  }
  return words.map((word) => word.trim()).filter(Boolean)
}
