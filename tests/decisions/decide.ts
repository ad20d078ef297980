import { type Act, type Decision, phraseOf } from '../../src/record/decision.ts'
import type { Analysis } from '../../src/record/schema.ts'

/** A decision on the first phrase with these words, as a store would hold it. */
export function decision(analysis: Analysis, text: string, words: string, act: Act, reviewer = 'ana', second = 0): Decision {
  const finding = analysis.findings.find((candidate) => candidate.text === words)
  if (!finding) throw new Error(`no finding “${words}”`)
  const time = new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString()
  return {
    schema: 'scarequote.decision/1',
    time,
    reviewer,
    session: 's',
    textSha256: analysis.textSha256,
    phrase: phraseOf(analysis, text, finding),
    act,
  }
}
