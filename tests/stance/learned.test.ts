import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/analyzer.ts'
import { loadStanceModel } from '../../src/lexicon/load.ts'
import type { Analysis } from '../../src/record/schema.ts'
import { openStanceModel } from '../../src/stance/learned/model.ts'
import { loaded, testAnalyzer } from '../support/analyzer.ts'

type Target = NonNullable<Analysis['targets']>[number]

/** Judges the targets that stand in square brackets, in their order. */
function judge(marked: string, analyzer = testAnalyzer()): { record: Analysis; targets: Target[] } {
  const targets: { id: string; start: number; end: number }[] = []
  let text = ''
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const name = part.startsWith('[') ? part.slice(1, -1) : part
    if (name !== part) targets.push({ id: `t${targets.length}`, start: text.length, end: text.length + name.length })
    text += name
  }
  const record = analyzer.analyze({ id: 'test', text, targets })
  return { record, targets: record.targets ?? [] }
}
const only = (marked: string): Target => judge(marked).targets[0] as Target

describe('the stance to a requested target', () => {
  it.each([
    ['[Marlow] is a corrupt and dishonest liar who betrayed his voters.', -1],
    ['Critics accused [Marlow] of fraud and a shameful cover-up.', -1],
    ['[Marlow] won praise for her brave and generous work.', 1],
    ['They admire [Marlow] as an inspiring and honest leader.', 1],
    ['[Marlow] told reporters on Tuesday that the meeting would begin at noon.', 0],
  ])('is read from the words around it: %s', (marked, label) => {
    expect(only(marked).label).toBe(label)
  })

  it('takes a pronoun as target', () => {
    expect(only('Marlow spoke, and [he] is a disgraceful, corrupt liar.').label).toBe(-1)
    expect(only('Marlow spoke, and [he] is a brilliant and honest leader.').label).toBe(1)
  })

  it('is the bounded sum of its evidence, each piece with a reason', () => {
    const words = ['corrupt', 'honest', 'said', 'praised', 'not', 'a', 'scandal', 'brave', 'against', ',', 'the', 'report', 'failed']
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 30 }),
        fc.array(fc.constantFrom(...words), { maxLength: 30 }),
        (left, right) => {
          const { score, evidence, label, bounds } = only(`${left.join(' ')} [Marlow] ${right.join(' ')}.`)
          const sum = evidence.reduce((total, piece) => total + piece.score, 0)
          expect(score).toBeCloseTo(Math.max(-1, Math.min(1, sum)), 2)
          expect(label).toBe(sum > (bounds[1] as number) + 0.001 ? 1 : sum < (bounds[0] as number) - 0.001 ? -1 : label)
          for (const { reason, rule } of evidence) if (rule === 'learned') expect(reason).toMatch(/^“.+” (?:left|right) of Marlow/)
        },
      ),
      { numRuns: 60, seed: 11 },
    )
  })

  it('swaps when two names of any length are swapped', () => {
    const names = ['Obama', 'Putin', 'Angela Merkel', 'Xi Jinping', 'Marlow', 'Sergei Lavrov', 'Donald Trump']
    const frames = [
      (a: string, b: string) => `The brave [${a}] beat [${b}], a corrupt bully whom nobody trusts.`,
      (a: string, b: string) => `[${a}] praised the honest work of [${b}] in a long letter.`,
      (a: string, b: string) => `Nobody believed [${a}] when the shameless lies about [${b}] came out.`,
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 2, maxLength: 2 }), fc.constantFrom(...frames), ([a, b], frame) => {
        const judged = (first: string, second: string) => judge(frame(first, second)).targets.map(({ score, label }) => ({ score, label }))
        expect(judged(b as string, a as string)).toEqual(judged(a as string, b as string))
      }),
      { numRuns: 60, seed: 13 },
    )
  })

  it('is lifted or lowered by the bounds where no word shows what the model knows: a target that begins its sentence', () => {
    const middle = (marked: string): number => only(marked).bounds.reduce((low, high) => low + high) / 2
    expect(middle('They met early and then [Marlow] slept in the train.')).toBe(0)
    expect(middle('[Marlow] slept in the train.')).not.toBe(0)
  })

  it('never counts what the target says itself', () => {
    const { evidence } = only('[Marlow] said: “The corrupt and shameful opposition betrayed this country.”')
    for (const { start, rule } of evidence) if (rule === 'learned') expect(start).toBeLessThan(13)
  })

  it('looks at no more than forty words to either side', () => {
    const far = 'very '.repeat(60)
    const spans = only(`The corrupt ${far} man met [Marlow] after the ${far} shameful fraud.`).evidence.map(({ start }) => start)
    expect(spans.length).toBeGreaterThan(0)
    expect(Math.min(...spans)).toBeGreaterThan(30)
  })

  it('is judged by the rules alone where there is no model', () => {
    const { targets } = judge('[Marlow] is a corrupt liar.', createAnalyzer(loaded.lexicons, '0.0.0'))
    expect(targets[0]?.bounds).toEqual([-0.08, 0.08])
    expect(targets[0]?.evidence.some(({ rule }) => rule === 'learned')).toBe(false)
  })
})

describe('the stance model', () => {
  const file = loadStanceModel('lexicons')
  const model = file && openStanceModel(file)

  it('is at most two megabytes and says where it comes from', () => {
    expect(JSON.stringify(file).length).toBeLessThan(2_000_000)
    expect(file?.provenance).toMatchObject({ licence: 'MIT', script: 'bench/fit-stance.ts', seed: expect.any(Number) })
    expect(file?.provenance).toHaveProperty('figures.crossValidated.macroF1')
  })

  it('holds words good and bad, and none that it does not know', () => {
    const valence = (word: string): number => model?.valence(model.rowOf(word, word)) ?? 0
    expect(valence('dismal')).toBeLessThan(-0.5)
    expect(valence('heroic')).toBeGreaterThan(0.5)
    expect(model?.rowOf('xqzzy', 'xqzzy')).toBe(-1)
    expect(model?.rowOf('dismissing', 'dismal')).not.toBe(-1)
  })

  it('is read only when an article names targets, or quotes words on somebody that no rule judges', () => {
    let reads = 0
    const readStanceModel = () => {
      reads++
      return file
    }
    const analyzer = createAnalyzer(loaded.lexicons, '0.0.0', undefined, { readStanceModel })
    analyzer.analyze({ id: 'a', text: 'Marlow is a corrupt liar. “Marlow lies,” Ana Roy said. “We go to Marlow,” Marlow said.' })
    expect(reads).toBe(0)
    for (const id of ['b', 'c']) analyzer.analyze({ id, text: 'Marlow is a corrupt liar.', targets: [{ id: 't', start: 0, end: 6 }] })
    expect(reads).toBe(1)
    const quoting = createAnalyzer(loaded.lexicons, '0.0.0', undefined, { readStanceModel })
    for (const id of ['d', 'e']) quoting.analyze({ id, text: 'Marlow came. “We go to Marlow,” Ana Roy said.' })
    expect(reads).toBe(2)
  })

  it('carries no weight for names of persons, states or places', () => {
    for (const name of ['obama', 'putin', 'trump', 'clinton', 'merkel', 'china', 'russia', 'israel', 'texas', 'reuters', 'cnn', 'london'])
      expect([name, model?.rowOf(name, name)]).toEqual([name, -1])
  })
})
