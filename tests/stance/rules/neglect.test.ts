import { describe, expect, it } from 'vitest'
import { analyze, bothWays, evidenceOf, nameIn } from '../../support/analyzer.ts'

describe('neglect and delay', () => {
  it.each([
    'Kenya took two days to condemn the raid.',
    'Kenya has yet to condemn the raid.',
    'Kenya refused to condemn the raid.',
    'Kenya never said a word about the raid.',
    'Kenya stood by while the town burned.',
    'Kenya did nothing as the town burned.',
    'Kenya was silent on the raid.',
    'Kenya ignored the warnings.',
    'Kenya looked the other way.',
  ])('count against whoever should have acted: “%s”', (text) => {
    expect(evidenceOf(text).some((piece) => piece.startsWith('author → Kenya −'))).toBe(true)
    expect(evidenceOf(text).some((piece) => piece.startsWith('author → Kenya +'))).toBe(false)
  })

  it('clear whom they are denied of', () => {
    expect(evidenceOf('Kenya did not stand by while the town burned.')).toEqual(['author → Kenya + frame-agent'])
  })

  it('in a quotation are the speaker’s word', () => {
    expect(evidenceOf('“Kenya stood by while the town burned,” Ana Roy said.')).toContain('Ana Roy → Kenya − frame-agent')
  })

  it('are no stance of the agent to whom the missing word was about', () => {
    const analysis = analyze('Kenya has yet to condemn Poland.')
    expect(analysis.stance.map(({ holder, target }) => [nameIn(analysis, holder), nameIn(analysis, target)])).toEqual([['author', 'Kenya']])
  })

  it('say the mirror of it where the two are swapped', () => {
    const [one, other] = bothWays('Kenya stood by while Poland burned.')
    expect(one).toEqual(other)
  })
})
