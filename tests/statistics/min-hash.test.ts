import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { containment, minHashBands, resemblance, shingles } from '../../src/compare/statistics/min-hash.ts'

const sample = (name: string): string => readFileSync(`samples/${name}.md`, 'utf8')
const bandsInCommon = (a: string, b: string): number => {
  const other = minHashBands(shingles(b))
  return minHashBands(shingles(a)).filter((hash, band) => hash === other[band]).length
}

describe('shingles', () => {
  it('are the five-word runs of a text, whatever marks stand between: worked by hand', () => {
    const [a, b] = [shingles('One two, three four five six.'), shingles('one two three four five seven')]
    expect([a.size, b.size]).toEqual([2, 2])
    expect(resemblance(a, b)).toBeCloseTo(1 / 3)
    expect(containment(a, b)).toBe(0.5)
  })

  it('are none in an empty text, and one in a short one', () => {
    expect([shingles('').size, shingles('Too short').size]).toEqual([0, 1])
    expect([resemblance(shingles(''), shingles('')), minHashBands(shingles(''))]).toEqual([0, []])
  })
})

describe('MinHash bands', () => {
  it('meet for an edited copy and not for another article', () => {
    const text = sample('let-them-build')
    const edited = text
      .split(' ')
      .filter((_, i) => i % 60 !== 0)
      .join(' ')
    expect(resemblance(shingles(text), shingles(edited))).toBeGreaterThan(0.7)
    expect(bandsInCommon(text, edited)).toBeGreaterThan(0)
    expect(bandsInCommon(text, sample('the-border-we-deserve'))).toBe(0)
  })

  it('meet as often as their theory says: J⁴ of the bands', () => {
    const words = Array.from({ length: 4000 }, (_, i) => `w${(i * 7919) % 4001}`)
    const [a, b] = [words.slice(0, 3600).join(' '), words.slice(400).join(' ')]
    const j = resemblance(shingles(a), shingles(b))
    expect(j).toBeCloseTo(0.8, 1)
    // 32 bands at J⁴ = .41: 13 ± three standard deviations.
    expect(Math.abs(bandsInCommon(a, b) - 32 * j ** 4)).toBeLessThan(9)
  })
})
