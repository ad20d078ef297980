import fc from 'fast-check'
import { mean, wilcoxonRankSum } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { bootstrapInterval } from '../../src/compare/bootstrap.ts'
import { holmAdjusted, rankTest } from '../../src/compare/statistics/groups.ts'

const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 30 })

describe('the rank test', () => {
  it('is worked by hand: 1…8 against 9…16 has U = 0, z = −32/√(64·17/12) = −3.3607', () => {
    const test = rankTest([1, 2, 3, 4, 5, 6, 7, 8], [9, 10, 11, 12, 13, 14, 15, 16])
    expect(test?.superiority).toBe(0)
    expect(test?.p).toBeCloseTo(0.00078, 4)
  })

  it('has the rank sum of simple-statistics, ties and all', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const test = rankTest(a, b)
        if (!test) return expect(new Set([...a, ...b]).size).toBe(1)
        const u = wilcoxonRankSum(a, b) - (a.length * (a.length + 1)) / 2
        expect(test.superiority).toBeCloseTo(u / (a.length * b.length), 10)
      }),
    )
  })

  it('says of both sides the opposite, with one p', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [one, other] = [rankTest(a, b), rankTest(b, a)]
        if (!one || !other) return
        expect(one.superiority + other.superiority).toBeCloseTo(1)
        expect(one.p).toBeCloseTo(other.p, 10)
      }),
    )
  })

  it('is refused below 8 values on either side', () => {
    expect(rankTest([1, 2, 3, 4, 5, 6, 7], [9, 10, 11, 12, 13, 14, 15, 16])).toBeNull()
  })
})

describe('Holm’s adjustment', () => {
  it('is worked by hand: .01 .04 .03 become .03 .06 .06', () => {
    for (const [i, p] of holmAdjusted([0.01, 0.04, 0.03]).entries()) expect(p).toBeCloseTo([0.03, 0.06, 0.06][i] as number, 10)
  })

  it('is never below the p-value, never above 1, and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (ps) => {
        const adjusted = holmAdjusted(ps)
        ps.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p)
          expect(adjusted[i]).toBeLessThanOrEqual(1)
          ps.forEach((other, k) => {
            if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[k] as number)
          })
        })
      }),
    )
  })
})

describe('the bootstrap interval', () => {
  const meanOf = ([sample = []]: readonly number[][]) => mean(sample)

  it('is that of normal theory for many values: mean ± 1.645 · s/√n', () => {
    const sample = Array.from({ length: 400 }, (_, i) => ((i * 7919) % 400) / 400)
    const [low, high] = bootstrapInterval([sample], meanOf)
    const half = (1.645 * Math.sqrt(1 / 12)) / 20
    expect(low).toBeCloseTo(0.49875 - half, 2)
    expect(high).toBeCloseTo(0.49875 + half, 2)
  })

  it('is the same every time, and one point for equal values', () => {
    expect(bootstrapInterval([[1, 5, 9]], meanOf)).toEqual(bootstrapInterval([[1, 5, 9]], meanOf))
    expect(bootstrapInterval([[4, 4, 4]], meanOf)).toEqual([4, 4])
  })
})
