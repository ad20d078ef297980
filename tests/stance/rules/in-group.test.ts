import { describe, expect, it } from 'vitest'
import { bothWays, evidenceOf } from '../../support/analyzer.ts'

describe('words for one’s own side', () => {
  it.each([
    'We stand by our friends in Kenya.',
    'Kenya is our ally.',
    'Our ally Kenya left.',
    'Kenya, our partner, left.',
    'The summit heard fellow democracies such as Kenya.',
  ])('speak well of whom they name: “%s”', (text) => {
    expect(evidenceOf(text).some((piece) => /^author → Kenya \+/.test(piece))).toBe(true)
  })

  it('turn round where they are denied', () => {
    expect(evidenceOf('Kenya is not our ally.')).toEqual(['author → Kenya − in-group'])
  })

  it('in a quotation are the speaker’s', () => {
    expect(evidenceOf('“Kenya is our ally,” Ana Roy said.')).toContain('Ana Roy → Kenya + in-group')
  })

  it('of others are none', () => {
    expect(evidenceOf('Their neighbours in Kenya left.')).toEqual([])
  })

  it('say the same of any name', () => {
    const [one, other] = bothWays('Kenya is our ally. Poland slept.')
    expect(one).toEqual(other)
  })
})
