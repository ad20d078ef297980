import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logOddsZ, surprisingZ } from '../../src/compare/statistics/keyness.ts'

describe('log-odds with an informative prior', () => {
  it('is worked by hand', () => {
    // α₀ = 100, αw = 100·(5+5)/(100+900) = 1.
    // δ = ln(6/(200−6)) − ln(6/(1000−6)) = ln(6/194) − ln(6/994) = 1.6339; σ² = 1/6 + 1/6; z = 1.6339/0.57735 = 2.8300.
    expect(logOddsZ({ inArticle: 5, articleSize: 100, inBase: 5, baseSize: 900 })).toBeCloseTo(2.83, 3)
  })

  it('is zero where both use a term alike', () => {
    expect(logOddsZ({ inArticle: 10, articleSize: 1000, inBase: 10, baseSize: 1000 })).toBeCloseTo(0, 10)
  })

  it('is null where there is nothing to compare', () => {
    expect(logOddsZ({ inArticle: 0, articleSize: 10, inBase: 0, baseSize: 10 })).toBeNull()
    expect(logOddsZ({ inArticle: 1, articleSize: 10, inBase: 0, baseSize: 0 })).toBeNull()
  })

  it('rises with every further use in the article', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(400), (inArticle, inBase) => {
        const z = (uses: number) => logOddsZ({ inArticle: uses, articleSize: 500, inBase, baseSize: 50_000 }) as number
        expect(z(inArticle + 1)).toBeGreaterThan(z(inArticle))
      }),
    )
  })

  it('asks more of a term among many: 1.96 for one, 3.48 for a hundred', () => {
    expect(surprisingZ(1)).toBeCloseTo(1.96, 2)
    expect(surprisingZ(100)).toBeCloseTo(3.48, 2)
  })
})
