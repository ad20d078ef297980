import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyJudgements } from '../../src/record/apply-judgements.ts'
import { type Act, type Draft, phraseOf } from '../../src/record/decision.ts'
import { judge, replay } from '../../src/record/judgements.ts'
import { type ArticleItem, type Reviewed, reviewed } from '../../src/tui/state/item.ts'
import { isOpen } from '../../src/tui/state/judged.ts'
import { near, startAndEnd } from '../../src/tui/state/spans.ts'
import { analyze } from '../support/analyzer.ts'

const TEXT = `${'China pursues a reckless policy. China is a menace. NATO waits, and the regime lies. “It was a disaster,” said Ana Roy, the deputy. '.repeat(3)}\n`
const analysis = analyze(TEXT)
const article = (): ArticleItem => ({ kind: 'article', file: 'column.md', text: TEXT, analysis: { ...analysis } })
const people = [...analysis.actors.map(({ id, name }) => ({ id, name })), { id: 'author', name: 'author' }]

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>({ action: 'accept' }, { action: 'dismiss' }, { action: 'skip' }, { action: 'undo' }, { action: 'redo' }),
  fc.constantFrom<Act>({ action: 'relabel', category: 'fear' }, { action: 'note', note: 'look again' }),
  fc.constantFrom(...people).map((holder): Act => ({ action: 'rehold', holder })),
  fc.constantFrom(null, ...people).map((about): Act => ({ action: 'retarget', about })),
  fc.constantFrom(-1 as const, 0 as const, 1 as const).map((polarity): Act => ({ action: 'resign', polarity })),
)
const draft: fc.Arbitrary<Draft> = fc
  .record({
    act,
    finding: fc.constantFrom(...analysis.findings),
    version: fc.constantFrom(analysis.textSha256, analysis.textSha256, 'earlier'),
  })
  .map(({ act, finding, version }) => ({ act, textSha256: version, phrase: phraseOf(analysis, TEXT, finding) }))

/** As it was decided: undo and redo carry the text and phrase of what they take back. */
function decided(log: readonly Draft[], { act, ...rest }: Draft): Draft[] {
  const { standing, undone } = replay(log)
  const last = act.action === 'undo' ? standing.at(-1) : act.action === 'redo' ? undone.at(-1) : { ...rest }
  return last ? [...log, { textSha256: last.textSha256, phrase: last.phrase, act }] : [...log]
}

const facts = ({ byFinding, findings, judged, orphans, standing, undone, stance, measures }: Reviewed) => ({
  byFinding: [...byFinding],
  findings,
  judged,
  orphans,
  standing,
  undone,
  stance,
  measures,
})

describe('what the decisions come to', () => {
  it('is the same one decision after another as all at once', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 25 }), fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (drafts, looks) => {
        const item = article()
        let log: readonly Draft[] = []
        reviewed(item, log)
        for (const [i, next] of drafts.entries()) {
          log = decided(log, next)
          const review = reviewed(item, log)
          // Scores are made when asked for: sometimes after every decision, sometimes after many.
          if (looks[i]) expect(review.stance.length).toBeGreaterThanOrEqual(0)
        }
        const review = reviewed(item, log)
        expect(facts(review)).toEqual(facts(reviewed(article(), [...log])))
        expect(review.judged).toBe(review.findings.filter(({ id }) => !isOpen(review.statusOf(id))).length)
        const applied = applyJudgements(analysis, judge(analysis, TEXT, review.standing), [])
        expect(review.stance).toEqual(applied.stance)
        expect(review.measures).toEqual(applied.measures)
      }),
    )
  })
})

describe('what stands near some rows', () => {
  it('is found as by looking through the whole list, in its order', () => {
    const span = fc.record({ start: fc.nat(60), length: fc.nat(30) }).map(({ start, length }) => ({ start, end: start + length }))
    fc.assert(
      fc.property(fc.array(span), fc.nat(60), fc.nat(20), (list, from, height) => {
        const to = from + height
        expect(near(list, startAndEnd, from, to)).toEqual(list.filter(({ start, end }) => start <= to && end >= from))
      }),
    )
  })
})
