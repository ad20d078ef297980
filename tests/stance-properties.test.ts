import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze, nameIn, scoreOf } from './support/analyzer.ts'

const STATES = ['Kenya', 'Japan', 'Brazil', 'Norway', 'Canada', 'Poland', 'Chile', 'Ghana']
/** Past form, participle, and how who does it stands to whom it is done to. */
const VERBS: readonly (readonly [string, string, -1 | 1])[] = [
  ['accused', 'accused', -1],
  ['condemned', 'condemned', -1],
  ['mocked', 'mocked', -1],
  ['invaded', 'invaded', -1],
  ['bullied', 'bullied', -1],
  ['sanctioned', 'sanctioned', -1],
  ['lashed out at', '', -1],
  ['praised', 'praised', 1],
  ['supported', 'supported', 1],
  ['defended', 'defended', 1],
  ['thanked', 'thanked', 1],
  ['pardoned', 'pardoned', 1],
]
const TAILS = ['', ' on Monday', ' in the spring', ' after the talks', ', as everybody knows']

const actors = fc.shuffledSubarray(STATES, { minLength: 2, maxLength: 2 }) as fc.Arbitrary<[string, string]>
const deed = fc.record({ pair: actors, verb: fc.constantFrom(...VERBS), tail: fc.constantFrom(...TAILS) })
const runs = { numRuns: 125, seed: 20261124 }

const cells = (text: string, a: string, b: string): Record<string, number | null> => {
  const analysis = analyze(text)
  return {
    'author a': scoreOf(analysis, 'author', a),
    'author b': scoreOf(analysis, 'author', b),
    'a b': scoreOf(analysis, a, b),
    'b a': scoreOf(analysis, b, a),
  }
}

describe('over 500 generated sentences', () => {
  it('who does it stands to whom it is done to as the verb says, and swapped actors swap their scores', () => {
    fc.assert(
      fc.property(deed, ({ pair: [a, b], verb: [past, , sign], tail }) => {
        const there = cells(`${a} ${past} ${b}${tail}.`, a, b)
        expect(Math.sign(there['a b'] ?? 0)).toBe(sign)
        expect(cells(`${b} ${past} ${a}${tail}.`, b, a)).toEqual(there)
      }),
      runs,
    )
  })

  it('a passive says the same as its active', () => {
    const passives = deed.filter(({ verb }) => verb[1] !== '')
    fc.assert(
      fc.property(passives, ({ pair: [a, b], verb: [past, participle], tail }) => {
        const active = cells(`${a} ${past} ${b}${tail}.`, a, b)
        const passive = cells(`${b} was ${participle} by ${a}${tail}.`, a, b)
        expect([passive['a b'], passive['b a']]).toEqual([active['a b'], active['b a']])
        // A loaded verb may be an entry of its own in one voice alone: the author's signs are the same, not the sizes.
        for (const cell of ['author a', 'author b']) expect(Math.sign(passive[cell] ?? 0)).toBe(Math.sign(active[cell] ?? 0))
      }),
      runs,
    )
  })

  it('what is quoted counts for its speaker, and no longer for the author', () => {
    fc.assert(
      fc.property(deed, ({ pair: [a, b], verb: [past] }) => {
        const own = analyze(`${a} ${past} ${b}.`)
        const quoted = analyze(`“${a} ${past} ${b},” said Ana Roy.`)
        for (const target of [a, b]) {
          expect(scoreOf(quoted, 'author', target)).toBeNull()
          expect(scoreOf(quoted, 'Ana Roy', target)).toBe(scoreOf(own, 'author', target))
        }
      }),
      runs,
    )
  })

  it('a negated deed never counts as the deed does', () => {
    const plain = deed.filter(({ verb }) => verb[1] !== '')
    fc.assert(
      fc.property(plain, ({ pair: [a, b], verb: [past, participle], tail }) => {
        const done = cells(`${a} ${past} ${b}${tail}.`, a, b)['a b'] ?? 0
        const undone = cells(`${b} was never ${participle} by ${a}${tail}.`, a, b)['a b'] ?? 0
        expect(Math.sign(undone)).not.toBe(Math.sign(done))
      }),
      runs,
    )
  })
})

const ADJECTIVES = ['reckless', 'corrupt', 'brave', 'shameful', 'incompetent', 'generous', 'cruel', 'admirable']
const attribute = fc.record({ actor: fc.constantFrom(...STATES), adjective: fc.constantFrom(...ADJECTIVES) })

describe('a score', () => {
  it('is the bounded sum of its evidence', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 6 }), (deeds) => {
        const { stance } = analyze(deeds.map(({ pair: [a, b], verb: [past], tail }) => `${a} ${past} ${b}${tail}.`).join(' '))
        for (const { score, evidence } of stance) {
          const sum = evidence.reduce((total, piece) => total + piece.score, 0)
          expect(score).toBeCloseTo(Math.max(-1, Math.min(1, sum)), 2)
        }
      }),
      { ...runs, numRuns: 60 },
    )
  })

  it('changes by what a piece of evidence says when its words are taken out of the text', () => {
    fc.assert(
      fc.property(fc.array(attribute, { minLength: 1, maxLength: 3 }), (items) => {
        const text = items.map(({ actor, adjective }) => `Nobody had seen the ${adjective} ${actor} there.`).join(' ')
        const before = analyze(text)
        for (const { holder, target, score, evidence } of before.stance) {
          if (Math.abs(score) === 1) continue
          for (const piece of evidence) {
            const after = analyze(`${text.slice(0, piece.start)}${text.slice(piece.end).trimStart()}`)
            const left = scoreOf(after, holder, nameIn(before, target) ?? '') ?? 0
            expect(score - left).toBeCloseTo(piece.score, 2)
          }
        }
      }),
      { ...runs, numRuns: 40 },
    )
  })
})
