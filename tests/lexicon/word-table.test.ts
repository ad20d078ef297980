import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileWordTable, numberOf } from '../../src/lexicon/word-table.ts'

const word = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replace(/\s/gu, '_'))

describe('a table of words', () => {
  it('gives each word its place among the words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), (words) => {
        const table = compileWordTable(words)
        expect(words.map((each) => numberOf(table, each))).toEqual(words.map((_, i) => i))
      }),
    )
  })

  it('knows no other word, nor the beginning or end of one', () => {
    const table = compileWordTable(['regime', 'order', 'naïve'])
    expect(['regim', 'egime', 'regimes', 'order naïve', '', ' ', 'constructor'].map((each) => numberOf(table, each))).toEqual(
      new Array(7).fill(-1),
    )
  })

  it('may be empty', () => {
    expect(numberOf(compileWordTable([]), 'word')).toBe(-1)
  })
})
