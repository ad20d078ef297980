import { describe, expect, it } from 'vitest'
import { analyze, evidenceOf, nameIn } from './support/analyzer.ts'

/** Who is taken to say the first quotation. */
const speakerOf = (text: string): string | null => {
  const analysis = analyze(text)
  return nameIn(analysis, analysis.quotations[0]?.source?.actor ?? null)
}

describe('the speaker of a quotation', () => {
  it.each([
    ['Macron adviser Ana Roy said the dam is safe.', 'Ana Roy'],
    ['Macron’s adviser, Ana Roy, said the dam is safe.', 'Ana Roy'],
    ['Senator Ana Roy of Kenya said the dam is safe.', 'Ana Roy'],
    ['A spokesman for Tom Ulm said the dam is safe.', 'Tom Ulm'],
    ['NATO’s Madrid report said the dam is safe.', 'NATO'],
    ['Rep. Ana Roy (D-Calif.), the top adviser of Macron, said the dam is safe.', 'Ana Roy'],
  ])('is whom the source names by its head, or whom the head belongs to: “%s”', (text, speaker) => {
    expect(speakerOf(text)).toBe(speaker)
  })

  it.each([
    'Macron’s supporters said the dam is safe.',
    'Macron’s wife said the dam is safe.',
    '60 percent of Kenyans said the dam is safe.',
  ])('is not whom people belong to who speak for themselves: “%s”', (text) => {
    expect(speakerOf(text)).toBe(null)
  })
})

describe('what two say together', () => {
  it('counts for both', () => {
    const evidence = evidenceOf('Senator Ana Roy (D-Calif.) and Tom Ulm said that Kenya betrayed Poland.')
    expect(evidence).toContain('Tom Ulm → Kenya − frame-agent')
    expect(evidence).toContain('Ana Roy → Kenya − frame-agent')
  })

  it('is not said by whom the speaker stands beside in another part of the sentence', () => {
    expect(
      evidenceOf('He thanked Ana Roy, and Tom Ulm said that Kenya betrayed Poland.').filter((piece) => piece.startsWith('Ana Roy')),
    ).toEqual([])
  })
})
