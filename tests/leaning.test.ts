import { describe, expect, it } from 'vitest'
import { analyze } from './support/analyzer.ts'

const polarityOf = (text: string, words: string): number | undefined =>
  analyze(text).findings.find((finding) => finding.text.toLowerCase().includes(words))?.polarity

describe('an intensifier', () => {
  it('leans the way of the word that it raises', () => {
    expect(polarityOf('It was a profoundly disappointing year.', 'profoundly')).toBe(-1)
    expect(polarityOf('It was a profoundly good year.', 'profoundly')).toBe(1)
  })

  it('leans with an adjective frame and with a loaded phrase behind it', () => {
    expect(polarityOf('Her remarks were wildly inaccurate.', 'wildly')).toBe(-1)
    expect(polarityOf('Her remarks were wildly misleading.', 'wildly')).toBe(-1)
  })

  it('leans nowhere before a plain word or at the end', () => {
    expect(polarityOf('It was a profoundly northern year.', 'profoundly')).toBe(0)
    expect(polarityOf('It changed them profoundly', 'profoundly')).toBe(0)
  })
})
