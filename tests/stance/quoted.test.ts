import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/analyzer.ts'
import type { Analysis } from '../../src/record/schema.ts'
import { analyze, loaded, nameIn, scoreOf, swapped } from '../support/analyzer.ts'

const OF_ULM = 'Tom Ulm runs the port. Tom Ulm runs the docks too.'
const UNJUDGED = '“Tom Ulm should not have run the port at that cost,” Ana Roy said.'

/** The pieces that the fitted model gives, as “holder → target word score”. */
const learnedIn = (record: Analysis): string[] =>
  record.stance.flatMap(({ holder, target, evidence }) =>
    evidence
      .filter(({ rule }) => rule === 'learned')
      .map(({ reason, score }) => `${nameIn(record, holder)} → ${nameIn(record, target)} ${reason.match(/“(.+?)”/)?.[1]} ${score}`),
  )
const learned = (said: string): string[] => learnedIn(analyze(`${OF_ULM} ${said}`))

describe('what the fitted model knows of words', () => {
  it('counts a little where somebody is named in others’ words and no rule tells how they stand to him', () => {
    const record = analyze(`${OF_ULM} ${UNJUDGED}`)
    const cell = record.stance.find(({ holder, target }) => nameIn(record, holder) === 'Ana Roy' && nameIn(record, target) === 'Tom Ulm')
    expect(cell?.score).toBeLessThan(0)
    for (const { rule, reason, score } of cell?.evidence ?? []) {
      expect(rule).toBe('learned')
      expect(reason).toMatch(/^“[a-z]+” right of Tom Ulm(?:, in its clause)?: weight learned from marked news sentences$/)
      expect(Math.abs(score)).toBeLessThanOrEqual(0.02)
    }
  })

  it('is never enough for a label', () => {
    const labelAfter = (said: string): string | undefined => {
      const record = analyze(`${OF_ULM} ${said}`)
      return record.stance.find(({ holder }) => nameIn(record, holder) === 'Ana Roy')?.label
    }
    expect(labelAfter(UNJUDGED)).toBe('not enough')
    expect(labelAfter(`${UNJUDGED} “Tom Ulm should not have run the docks at that cost,” Ana Roy said.`)).toBe('not enough')
  })

  it('counts in reports without marks too', () => {
    expect(learned('Ana Roy said that Tom Ulm should not have run the port at that cost.')).not.toEqual([])
  })

  it.each([
    ['in the author’s own voice', 'Tom Ulm should not have run the port at that cost.'],
    ['in the words of nobody known', '“Tom Ulm should not have run the port at that cost.”'],
    ['of a pronoun', '“He should not have run the port at that cost,” Ana Roy said.'],
    ['of the speaker', '“Tom Ulm should not have run the port at that cost,” Tom Ulm said.'],
    ['where a rule tells how they stand', `“Tom Ulm is a liar,” Ana Roy said. ${UNJUDGED}`],
  ])('counts nothing %s', (_, said) => {
    expect(learned(said)).toEqual([])
  })

  it('counts for who does something, to whom it reaches, where a word is clear', () => {
    expect(learned('Ana Roy took questions on Tom Ulm.')).toEqual([expect.stringMatching(/^Ana Roy → Tom Ulm questions -/)])
    expect(learned('Ana Roy walked to Tom Ulm.')).toEqual([])
    expect(learned('Ana Roy complained to Tom Ulm that the port was old.')).toEqual([])
  })

  it('counts nothing without the model', () => {
    expect(learnedIn(createAnalyzer(loaded.lexicons, '0.0.0').analyze({ id: 'test', text: `${OF_ULM} ${UNJUDGED}` }))).toEqual([])
  })

  it('gives names no share: swapped names swap their evidence', () => {
    const text = 'Kenya met Poland twice. “Kenya should not have run the port with Poland,” Ana Roy said. Poland and Kenya left.'
    const mirror = (pieces: string[]): string[] => pieces.map((piece) => swapped(piece)).toSorted()
    expect(learnedIn(analyze(text))).not.toEqual([])
    expect(mirror(learnedIn(analyze(swapped(text))))).toEqual(learnedIn(analyze(text)).toSorted())
  })

  const words = ['cost', 'work', 'port', 'investigation', 'sanctions', 'health', 'the', 'questions', 'information', 'debt', 'border']
  const modifiers = ['should', 'not', 'only']
  const quoteOf = (...from: string[]) =>
    fc
      .tuple(fc.array(fc.constantFrom(...from), { maxLength: 6 }), fc.array(fc.constantFrom(...from), { maxLength: 6 }))
      .map(([left, right]) => `“${['Then', ...left].join(' ')} Tom Ulm ${right.join(' ')},” Ana Roy said.`)
  const runs = { numRuns: 100, seed: 20261130 }

  it('gives at most 0.02 a word, and a cell is the sum of its evidence', () => {
    fc.assert(
      fc.property(fc.array(quoteOf(...words, ...modifiers), { maxLength: 5 }), (said) => {
        for (const { score, evidence } of analyze(`${OF_ULM} ${said.join(' ')}`).stance) {
          expect(score).toBeCloseTo(
            Math.max(
              -1,
              Math.min(
                1,
                evidence.reduce((sum, piece) => sum + piece.score, 0),
              ),
            ),
            2,
          )
          for (const piece of evidence) if (piece.rule === 'learned') expect(Math.abs(piece.score)).toBeLessThanOrEqual(0.02)
        }
      }),
      runs,
    )
  })

  it('changes a cell by what a word says, where it bends no other, when it is blotted out', () => {
    fc.assert(
      fc.property(quoteOf(...words), (said) => {
        const text = `${OF_ULM} ${said}`
        const record = analyze(text)
        for (const { holder, target, evidence, score } of record.stance) {
          if (holder === 'author' || nameIn(record, target) !== 'Tom Ulm' || evidence.some(({ rule }) => rule !== 'learned')) continue
          for (const { start, end, score: share } of evidence) {
            const left = scoreOf(analyze(`${text.slice(0, start)}xqzzy${text.slice(end)}`), 'Ana Roy', 'Tom Ulm') ?? 0
            expect(score - left).toBeCloseTo(share, 3)
          }
        }
      }),
      runs,
    )
  })
})
