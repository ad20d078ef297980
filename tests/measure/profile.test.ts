import { describe, expect, it } from 'vitest'
import { sourceEvenness } from '../../src/measure/sources.ts'
import { countSyllables } from '../../src/text/syllables.ts'
import { analyze } from '../support/analyzer.ts'

const measuresOf = (text: string) => analyze(text).measures

describe('the profile', () => {
  it('has null for every rate of a text without words, and no zero', () => {
    const {
      loadedPerThousandWords,
      readingEase,
      hedgesPerThousandWords,
      usPerThousandWords,
      sides,
      sourceEvenness: evenness,
    } = measuresOf('')
    expect([loadedPerThousandWords, readingEase, hedgesPerThousandWords, usPerThousandWords, sides, evenness]).toEqual(Array(6).fill(null))
  })

  it('counts hedges and certainty in the author’s words alone', () => {
    const hedged = measuresOf('Perhaps the plan will fail.')
    expect(hedged.hedgesPerThousandWords).toBe(200)
    const quoted = measuresOf('“Perhaps the plan will fail,” said Ana Roy.')
    expect(quoted.hedgesPerThousandWords).toBe(0)
    expect(measuresOf('It is obviously wrong.').certaintyPerThousandWords).toBe(250)
  })

  it('counts “we” and “they” of the author, and no country', () => {
    const { usPerThousandWords, themPerThousandWords } = measuresOf('They want our ports. We want the US to answer them.')
    expect(usPerThousandWords).toBeCloseTo(181.818, 2)
    expect(themPerThousandWords).toBeCloseTo(181.818, 2)
  })

  it('shares the text among its voices', () => {
    const { voices } = measuresOf('“The deal is utterly disgraceful,” said Ana Roy. We shall see.')
    expect(voices.map(({ words }) => words)).toEqual([5, 6])
    expect(voices.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2)
    expect(voices[0]?.loadedPerThousandWords).toBeGreaterThan(0)
    expect(voices[1]?.loadedPerThousandWords).toBe(0)
  })

  it('says which side gets to speak', () => {
    const { sides } = measuresOf(
      'The corrupt minister Carl Ulm lied again. “I did nothing wrong at all,” said Ulm. The brave nurse Ana Roy is a hero. “He lied,” said Roy.',
    )
    expect(sides).toEqual({ favoured: 0.25, opposed: 0.75, other: 0 })
  })

  it('reads Flesch’s formula: one sentence of six short words', () => {
    // 206.835 − 1.015 × 6 − 84.6 × 6/6
    expect(measuresOf('The cat sat on the mat.').readingEase).toBeCloseTo(116.145, 3)
  })
})

describe('syllables', () => {
  it.each([
    ['cat', 1],
    ['table', 2],
    ['make', 1],
    ['wanted', 2],
    ['walked', 1],
    ['alliance', 2],
    ['economy', 4],
    ['the', 1],
    ['rhythm', 1],
  ])('%s has %i', (word, syllables) => {
    expect(countSyllables(word)).toBe(syllables)
  })
})

describe('the evenness of sources', () => {
  const source = (name: string, words: number) => ({ actor: null, name, quotations: 1, words, share: 0, cueSlant: 0 })

  it('is 1 for equal shares, less for unequal ones, null for one source', () => {
    expect(sourceEvenness([source('a', 10), source('b', 10)])).toBe(1)
    // −(0.9 ln 0.9 + 0.1 ln 0.1) / ln 2
    expect(sourceEvenness([source('a', 9), source('b', 1)])).toBe(0.469)
    expect(sourceEvenness([source('a', 10)])).toBeNull()
  })
})
