import { describe, expect, it } from 'vitest'
import { applyJudgements } from '../../src/record/apply-judgements.ts'
import type { Act, Decision } from '../../src/record/decision.ts'
import { judge, replay, standingDecisions } from '../../src/record/judgements.ts'
import { type Analysis, analysisSchema } from '../../src/record/schema.ts'
import { analyze, nameIn, scoreOf } from '../support/analyzer.ts'
import { decision } from './decide.ts'

const TEXT = 'China pursues a reckless policy. China is a menace. NATO waits. “It was a disaster,” said Ana Roy, the deputy.\n'
const analysis = analyze(TEXT)

const apply = (...acts: readonly (readonly [string, Act])[]): Analysis => {
  const log = acts.map(([words, act]) => decision(analysis, TEXT, words, act))
  return applyJudgements(analysis, judge(analysis, TEXT, replay(log).standing), ['ana'])
}
const actor = (name: string) => ({ id: analysis.actors.find((candidate) => candidate.name === name)?.id ?? '', name })
const evidenceOf = ({ stance }: Analysis, words: string) => {
  const id = analysis.findings.find(({ text }) => text === words)?.id
  return stance.flatMap((cell) =>
    cell.evidence.filter(({ finding }) => finding === id).map((item) => ({ ...item, holder: cell.holder, target: cell.target })),
  )
}

describe('applying decisions', () => {
  it('strikes out a dismissed phrase, and the score changes by what its evidence said', () => {
    const before = scoreOf(analysis, 'author', 'China') ?? 0
    const lost = evidenceOf(analysis, 'reckless').reduce((sum, { score }) => sum + score, 0)
    expect(lost).toBeLessThan(0)
    const applied = apply(['reckless', { action: 'dismiss' }])
    expect(applied.findings.map(({ text }) => text)).not.toContain('reckless')
    expect(scoreOf(applied, 'author', 'China')).toBeCloseTo(Math.max(-1, before - lost), 3)
    expect(applied.measures.loadedPerThousandWords).toBeLessThan(analysis.measures.loadedPerThousandWords as number)
    expect(applied.review).toMatchObject({ reviewers: ['ana'], dismissed: 1, tool: { findings: analysis.findings.length } })
    expect(applied.review?.tool.stance.find(({ target }) => nameIn(analysis, target) === 'China')?.score).toBe(before)
  })

  it('gives a record that satisfies the schema', () => {
    expect(() =>
      analysisSchema.parse(
        apply(
          ['reckless', { action: 'relabel', category: 'fear' }],
          ['disaster', { action: 'rehold', holder: { id: 'author', name: 'author' } }],
        ),
      ),
    ).not.toThrow()
  })

  it('moves a phrase to another holder, its evidence and the rate of loaded words with it', () => {
    const applied = apply(['reckless', { action: 'rehold', holder: actor('Ana Roy') }])
    expect(evidenceOf(applied, 'reckless').map(({ holder }) => nameIn(applied, holder))).toEqual(['Ana Roy'])
    expect(applied.measures.quotedLoadedPerThousandWords).toBeGreaterThan(analysis.measures.quotedLoadedPerThousandWords as number)
    expect(applied.measures.voices.find(({ holder }) => holder === 'author')?.loadedPerThousandWords).toBeLessThan(
      analysis.measures.voices.find(({ holder }) => holder === 'author')?.loadedPerThousandWords as number,
    )
  })

  it('turns a sign round, moves a target, and counts a phrase that had none', () => {
    expect(evidenceOf(apply(['reckless', { action: 'resign', polarity: 1 }]), 'reckless')[0]?.score).toBeGreaterThan(0)
    expect(evidenceOf(apply(['reckless', { action: 'resign', polarity: 0 }]), 'reckless')).toEqual([])
    expect(
      evidenceOf(apply(['reckless', { action: 'retarget', about: actor('NATO') }]), 'reckless').map(({ target }) =>
        nameIn(analysis, target),
      ),
    ).toEqual(['NATO'])
    expect(evidenceOf(apply(['reckless', { action: 'retarget', about: null }]), 'reckless')).toEqual([])
    const [placed] = evidenceOf(apply(['disaster', { action: 'retarget', about: actor('NATO') }]), 'disaster')
    expect([nameIn(analysis, placed?.target ?? null), Math.sign(placed?.score ?? 0)]).toEqual(['NATO', -1])
  })

  it('changes nothing by agreeing, skipping, noting, or by verdicts on another text', () => {
    const { review: _, ...same } = apply(
      ['reckless', { action: 'accept' }],
      ['menace', { action: 'skip' }],
      ['menace', { action: 'note', note: 'hm' }],
    )
    expect(same).toEqual(analysis)
    const old = { ...decision(analysis, TEXT, 'reckless', { action: 'dismiss' }), textSha256: '0'.repeat(64) }
    const applied = applyJudgements(analysis, judge(analysis, TEXT, [old]), ['ana'])
    expect(applied.findings).toEqual(analysis.findings)
    expect(applied.review?.stale).toBe(1)
  })

  it('takes back by each reviewer alone, and lets the later of two count', () => {
    const log: Decision[] = [
      decision(analysis, TEXT, 'reckless', { action: 'dismiss' }, 'ana'),
      decision(analysis, TEXT, 'reckless', { action: 'accept' }, 'ben'),
      decision(analysis, TEXT, 'menace', { action: 'dismiss' }, 'ana'),
      decision(analysis, TEXT, 'menace', { action: 'undo' }, 'ana'),
    ]
    const verdicts = (reviewer: string | null) =>
      [...judge(analysis, TEXT, standingDecisions(log, reviewer)).byFinding.values()].map(({ verdict }) => verdict)
    expect(verdicts('ana')).toEqual(['dismissed'])
    expect(verdicts('ben')).toEqual(['accepted'])
    expect(verdicts(null)).toEqual(['accepted'])
  })
})
