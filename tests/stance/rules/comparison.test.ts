import { describe, expect, it } from 'vitest'
import { bothWays, evidenceOf } from '../../support/analyzer.ts'

describe('a comparison', () => {
  it.each([
    ['with an ending', 'Kenya is fairer than Poland.'],
    ['with “more”', 'Kenya is more honest than Poland.'],
    ['with “less” of what is bad', 'Kenya is less corrupt than Poland.'],
    ['inside a noun phrase', 'Kenya is a more honest partner than Poland.'],
  ])('%s speaks well of the first and ill of the second', (_, text) => {
    const evidence = evidenceOf(text)
    expect(evidence).toContain('author → Poland − comparison')
    expect(evidence.some((piece) => piece.startsWith('author → Kenya +'))).toBe(true)
  })

  it('that is negated speaks ill of both', () => {
    expect(evidenceOf('Kenya is no better than Poland.').sort()).toEqual(['author → Kenya − comparison', 'author → Poland − comparison'])
  })

  it('with what is bad leaves alone whom it measures by', () => {
    expect(evidenceOf('Kenya is worse than Poland.')).toEqual(['author → Kenya − comparison'])
  })

  it('in a quotation is the speaker’s', () => {
    expect(evidenceOf('“Kenya is fairer than Poland,” Ana Roy said.')).toContain('Ana Roy → Poland − comparison')
  })

  it('of amounts takes no side', () => {
    expect(evidenceOf('Kenya is larger than Poland. Kenya has more rivers than Poland.')).toEqual([])
  })

  it('says the mirror of it where the two are swapped', () => {
    const [one, other] = bothWays('Kenya is fairer than Poland.')
    expect(one).toEqual(other)
  })
})
