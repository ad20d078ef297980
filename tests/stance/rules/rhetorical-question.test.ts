import { describe, expect, it } from 'vitest'
import { analyze, bothWays, evidenceOf, scoreOf } from '../../support/analyzer.ts'

describe('a rhetorical question', () => {
  it.each([
    'Is this what Kenya calls democracy?',
    'Who could believe Kenya?',
    'What has Kenya ever done for peace?',
    'How dare Kenya speak of peace?',
    'Does Kenya really think it can win?',
    'Where was Kenya when the dam broke?',
  ])('counts against whom it asks about: “%s”', (text) => {
    expect(evidenceOf(text)).toContain('author → Kenya − rhetorical-question')
  })

  it('in a quotation is the speaker’s', () => {
    expect(evidenceOf('“Who could believe Kenya?” Ana Roy asked.')).toContain('Ana Roy → Kenya − rhetorical-question')
  })

  it.each(['Where is Kenya?', 'Who could believe Kenya was the question.', 'Did Kenya sign?'])('is not: “%s”', (text) => {
    expect(evidenceOf(text).filter((piece) => piece.endsWith('rhetorical-question'))).toEqual([])
  })

  it('says the mirror of it where the two are swapped', () => {
    const [one, other] = bothWays('What has Kenya ever done for Poland?')
    expect(one).toEqual(other)
  })
})

describe('a plain question', () => {
  it('says less than a statement', () => {
    const weight = (text: string): number => Math.abs(scoreOf(analyze(text), 'author', 'Kenya') ?? 0)
    expect(weight('Is Kenya corrupt?')).toBeLessThan(weight('Kenya is corrupt.'))
    expect(weight('Is Kenya corrupt?')).toBeGreaterThan(0)
  })
})
