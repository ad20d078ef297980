import { describe, expect, it } from 'vitest'
import { analyze, bothWays, evidenceOf, scoreOf } from '../../support/analyzer.ts'

describe('a contrast', () => {
  it.each([
    ['before the subject', 'Unlike Kenya, Poland is honest.'],
    ['after the subject', 'Poland, unlike Kenya, is honest.'],
    ['of two words', 'In contrast to Kenya, Poland is honest.'],
  ])('%s denies of the one what is said of the other', (_, text) => {
    expect(evidenceOf(text)).toContain('author → Kenya − contrast')
    expect(evidenceOf(text).some((piece) => piece.startsWith('author → Poland +'))).toBe(true)
  })

  it('with blame clears whom the blamed is set against', () => {
    expect(evidenceOf('Unlike Kenya, Poland is corrupt.')).toContain('author → Kenya + contrast')
  })

  it('with a denial turns round too', () => {
    expect(evidenceOf('Unlike Kenya, Poland is not honest.')).toContain('author → Kenya + contrast')
  })

  it('in a quotation is the speaker’s', () => {
    expect(evidenceOf('“Unlike Kenya, Poland is honest,” Ana Roy said.')).toContain('Ana Roy → Kenya − contrast')
  })

  it('weighs less than what it mirrors, and nothing where nothing is said', () => {
    const analysis = analyze('Unlike Kenya, Poland is honest.')
    expect(Math.abs(scoreOf(analysis, 'author', 'Kenya') ?? 0)).toBeLessThan(scoreOf(analysis, 'author', 'Poland') ?? 0)
    expect(evidenceOf('Unlike Kenya, Poland is flat.')).toEqual([])
  })

  it('says the mirror of it where the two are swapped', () => {
    const [one, other] = bothWays('Unlike Kenya, Poland is honest.')
    expect(one).toEqual(other)
  })
})
