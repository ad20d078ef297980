import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { z } from 'zod'

export const VERDICTS = ['accepted', 'dismissed', 'undone'] as const
export type Verdict = (typeof VERDICTS)[number]

const decisionSchema = z.strictObject({
  time: z.iso.datetime(),
  textSha256: z.string(),
  entry: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  verdict: z.enum(VERDICTS),
})
/** One verdict on one finding: a line of the store. */
export type Decision = z.infer<typeof decisionSchema>

export interface DecisionStore {
  readonly file: string
  readonly decisions: readonly Decision[]
  /** What the reader should know: unreadable lines, verdicts on another version of the text. */
  readonly notice: string | null
  /** Appends a line and waits until the disk has it; what went wrong, or null. */
  append(decision: Decision): string | null
}

/** Opens the verdicts kept beside an article, in `<article>.review.jsonl`. The file appears with the first verdict. */
export function openDecisions(articleFile: string, textSha256: string): DecisionStore {
  const file = `${articleFile}.review.jsonl`
  const decisions: Decision[] = []
  let [broken, stale] = [0, 0]
  let endsInLine = true
  if (existsSync(file)) {
    const content = readFileSync(file, 'utf8')
    endsInLine = content === '' || content.endsWith('\n')
    for (const line of content.split('\n')) {
      if (line.trim() === '') continue
      const decision = parseDecision(line)
      if (!decision) broken++
      else if (decision.textSha256 !== textSha256) stale++
      else decisions.push(decision)
    }
  }
  const notice = [
    broken > 0 ? `${broken} unreadable line${broken > 1 ? 's' : ''} in ${file}` : '',
    stale > 0 ? `${stale} verdict${stale > 1 ? 's' : ''} on another version of this text` : '',
  ]
    .filter(Boolean)
    .join('; ')
  return {
    file,
    decisions,
    notice: notice || null,
    append(decision) {
      try {
        const handle = openSync(file, 'a')
        try {
          // A line torn by a crash is closed first, so that it spoils nothing after it.
          writeSync(handle, `${endsInLine ? '' : '\n'}${JSON.stringify(decision)}\n`)
          fsyncSync(handle)
          endsInLine = true
        } finally {
          closeSync(handle)
        }
        return null
      } catch (error) {
        return `not saved: ${(error as Error).message}`
      }
    },
  }
}

function parseDecision(line: string): Decision | null {
  try {
    return decisionSchema.parse(JSON.parse(line))
  } catch {
    return null
  }
}
