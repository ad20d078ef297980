import { describe, expect, it } from 'vitest'
import { bothWays, evidenceOf } from '../../support/analyzer.ts'

describe('an ironic opener', () => {
  it.each([
    'So much for Kenya’s promises.',
    'Spare us the tears of Kenya.',
    'How generous of Kenya to forgive itself.',
    'We are supposed to believe that Kenya wants peace.',
  ])('counts against whom it comes to: “%s”', (text) => {
    expect(evidenceOf(text)).toContain('author → Kenya − irony')
  })

  it.each(['Kenya left. So much for compassion.', 'How generous of Kenya to help the poor.', 'So much for brave, honest Kenya.'])(
    'takes nothing behind it for praise: “%s”',
    (text) => {
      expect(evidenceOf(text).filter((piece) => piece.startsWith('author → Kenya +'))).toEqual([])
    },
  )

  it('in a quotation is the speaker’s', () => {
    expect(evidenceOf('“So much for Kenya’s promises,” Ana Roy said.')).toContain('Ana Roy → Kenya − irony')
  })

  it.each(['He showed how generous Kenya is.', 'Kenya spared us.', 'So much was said for Kenya.'])('is not: “%s”', (text) => {
    expect(evidenceOf(text).filter((piece) => piece.endsWith('irony'))).toEqual([])
  })

  it('says the mirror of it where the two are swapped', () => {
    const [one, other] = bothWays('So much for Kenya’s promises to Poland.')
    expect(one).toEqual(other)
  })
})
