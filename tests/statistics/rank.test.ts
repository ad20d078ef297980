import fc from 'fast-check'
import { medianAbsoluteDeviation, quantileRank } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { temporaryCorpus } from '../../src/compare/corpus/database.ts'
import { query } from '../../src/compare/corpus/query.ts'
import { percentileRank, robustZ, type Standing } from '../../src/compare/statistics/rank.ts'

const standing = (value: number, values: readonly number[]): Standing => ({
  n: values.length,
  below: values.filter((other) => other < value).length,
  equal: values.filter((other) => other === value).length,
  median: 0,
  mad: 0,
})

describe('the percentile rank', () => {
  it('counts ties half: of 20 values 8 below and 4 equal give 50', () => {
    expect(percentileRank({ n: 20, below: 8, equal: 4, median: null, mad: null })).toBe(50)
  })

  it('is refused below 20 values', () => {
    expect(percentileRank({ n: 19, below: 8, equal: 4, median: null, mad: null })).toBeNull()
  })

  it('agrees with simple-statistics, which puts a value in the middle of its ties', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 20, maxLength: 60 }), fc.nat(59), (values, i) => {
        const value = values[i % values.length] as number
        // Theirs counts ties by the mean of the positions from 0, ours from the middle of each: a half apart.
        const theirs = quantileRank(values, value) * 100
        expect(Math.abs((percentileRank(standing(value, values)) as number) - theirs)).toBeLessThanOrEqual(50 / values.length + 1e-9)
      }),
    )
  })

  it('turns round when the values do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 20 }), fc.integer({ min: -9, max: 9 }), (values, value) => {
        const turned = values.map((other) => -other)
        const [up, down] = [percentileRank(standing(value, values)), percentileRank(standing(-value, turned))]
        expect((up as number) + (down as number)).toBeCloseTo(100)
      }),
    )
  })
})

describe('the robust z', () => {
  it('is worked by hand: median 5, deviations 4 3 2 1 0 1 2 3 4, MAD 2, so 9 lies at 4 / 2.9652', () => {
    expect(robustZ(9, { n: 9, below: 8, equal: 1, median: 5, mad: 2 })).toBeCloseTo(1.349, 3)
  })

  it('is refused below 8 values, and where half of them are the same', () => {
    expect(robustZ(9, { n: 7, below: 6, equal: 1, median: 5, mad: 2 })).toBeNull()
    expect(robustZ(9, { n: 20, below: 6, equal: 1, median: 5, mad: 0 })).toBeNull()
  })

  it('rests on a median deviation that the store and simple-statistics find alike', async () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9.5, 7]
    const { rows } = await temporaryCorpus({ madeBy: 'test' }, (connection) =>
      query(connection, `SELECT mad(v) FROM (VALUES ${values.map((value) => `(${value}::DOUBLE)`).join(', ')}) t(v)`),
    )
    expect(rows[0]?.[0]).toBeCloseTo(medianAbsoluteDeviation(values), 10)
  })
})
