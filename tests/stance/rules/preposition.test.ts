import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../support/analyzer.ts'

describe('a preposition that takes a side', () => {
  it.each([
    ['Kenya stood firm against Poland.', '−'],
    ['In rebuke to Poland, Kenya left.', '−'],
    ['Kenya marched in defiance of Poland.', '−'],
    ['Kenya spoke on behalf of Poland.', '+'],
    ['Kenya wrote in support of Poland.', '+'],
  ])('is the stance of whoever acts: “%s”', (text, sign) => {
    expect(evidenceOf(text)).toContain(`Kenya → Poland ${sign} speech-act`)
  })

  it('says nothing that the word before it says already', () => {
    expect(evidenceOf('Kenya fought against Poland.').filter((piece) => piece.startsWith('Kenya → Poland'))).toHaveLength(1)
    expect(evidenceOf('Ghana condemned the law against Poland.')).not.toContain('Ghana → Poland − speech-act')
  })
})
