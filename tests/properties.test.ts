import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analysisSchema } from '../src/record/schema.ts'
import { analyze, scoreOf } from './support/analyzer.ts'

const PIECES = [
  'Ana Roy',
  'Moscow',
  'NATO',
  'the Alliance',
  'Mr. Price',
  'said',
  'that',
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '«',
  '»',
  ', ',
  '. ',
  ': ',
  '\n\n',
  '\r\n',
  'the dam is safe',
  'reckless',
  'regime',
  'so-called',
  'according to',
  'rules-based order',
  'he',
  'it',
  'was',
  '—',
  '(',
  ')',
  '\t',
  '\u00a0',
  '😀',
  'e\u0301',
  '\u202e',
  '\u0000',
  '\u001b[31m',
  '\ud800',
  '\udc00',
  '中文',
  '> ',
  '# ',
  '- ',
]
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 })
  .map((parts) => parts.join(' '))

describe('any text', () => {
  it('gives a valid record whose voices partition it and whose offsets slice back', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const record = analysisSchema.parse(analyze(text))
        expect(record.voices.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        for (const finding of record.findings) expect(text.slice(finding.start, finding.end)).toBe(finding.text)
        const spans = [
          ...record.quotations.flatMap((quotation) => quotation.spans),
          ...record.actors.flatMap(({ mentions }) => mentions.map(({ start, end }): [number, number] => [start, end])),
          ...record.stance.flatMap(({ evidence }) => evidence.map(({ start, end }): [number, number] => [start, end])),
        ]
        for (const [start, end] of spans) expect(start < end && end <= text.length).toBe(true)
      }),
      { numRuns: 150, seed: 20261124 },
    )
  }, 60_000)

  it('is read the same whatever was read before it', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (first, second) => {
        const alone = JSON.stringify(analyze(second))
        analyze(first)
        expect(JSON.stringify(analyze(second))).toBe(alone)
      }),
      { numRuns: 40, seed: 7 },
    )
  }, 60_000)
})

const STATES = ['Kenya', 'Japan', 'Brazil', 'Norway', 'Canada', 'Poland']
const HARMS = ['invaded', 'bullied', 'betrayed', 'bombed', 'cheated', 'oppressed']
const sentence = fc.record({ pair: fc.shuffledSubarray(STATES, { minLength: 2, maxLength: 2 }), verb: fc.constantFrom(...HARMS) })

describe('stance', () => {
  it('swaps when the actors of a sentence are swapped', () => {
    fc.assert(
      fc.property(sentence, ({ pair: [a, b], verb }) => {
        const there = analyze(`${a} ${verb} ${b}.`)
        const back = analyze(`${b} ${verb} ${a}.`)
        const cells = [
          ['author', a],
          ['author', b],
          [a, b],
          [b, a],
        ] as [string, string][]
        const swap = (name: string): string => (name === a ? b : name === b ? a : name) as string
        for (const [holder, target] of cells) expect(scoreOf(there, holder, target)).toBe(scoreOf(back, swap(holder), swap(target)))
      }),
      { numRuns: 60, seed: 3 },
    )
  })

  it('of the author is untouched by what others say in quotation marks', () => {
    fc.assert(
      fc.property(sentence, ({ pair: [a, b], verb }) => {
        const record = analyze(`“${a} ${verb} ${b},” said Ana Roy.`)
        expect(scoreOf(record, 'author', a as string)).toBeNull()
        expect(Math.sign(scoreOf(record, 'Ana Roy', a as string) ?? 0)).toBe(-1)
      }),
      { numRuns: 40, seed: 5 },
    )
  })
})
