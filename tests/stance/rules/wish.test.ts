import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../support/analyzer.ts'

describe('a noun for a blow or for backing, in what somebody wants or opposes', () => {
  it.each([
    ['Kenya called for Poland’s removal.', '−'],
    ['Kenya welcomed the downfall of Poland.', '−'],
    ['Kenya demanded the expulsion of Poland.', '−'],
    ['Kenya condemned the invasion of Poland.', '+'],
    ['Kenya denounced the attack on Poland.', '+'],
  ])('is his stance: “%s”', (text, sign) => {
    const found = evidenceOf(text).filter((piece) => piece.startsWith('Kenya → Poland'))
    expect(found).toEqual([`Kenya → Poland ${sign} speech-act`])
  })

  it('stays the stance of whoever is named with it', () => {
    expect(evidenceOf('Kenya denounced Ghana’s attack on Poland.')).toContain('Ghana → Poland − speech-act')
  })
})

describe('a noun of stance', () => {
  it('is held by whoever it comes from, also where a verb carries it', () => {
    expect(evidenceOf('The week brought criticism of Kenya from both Poland and Ghana.')).toEqual(
      expect.arrayContaining(['Poland → Kenya − speech-act', 'Ghana → Kenya − speech-act']),
    )
  })
})
