import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../src/analyzer.ts'
import { loadLexicons } from '../src/lexicon/load.ts'
import { analysisSchema } from '../src/record/schema.ts'

const { lexicons, errors } = loadLexicons('lexicons', '0.0.0')
const analyzer = createAnalyzer(lexicons, '0.0.0')

describe('one article', () => {
  it('is read with lexicons that have no error', () => {
    expect(errors.map(({ message }) => message)).toEqual([])
  })

  it('gives a record that its schema accepts, with voices that partition the text', () => {
    const text = 'Moscow said the talks failed.\n\n“We will wait,” said Ana Roy, the minister. NATO’s “turn to the East” goes on.'
    const record = analysisSchema.parse(analyzer.analyze({ id: 'x', text }))
    expect(record.voices.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    expect(record.actors.map(({ name }) => name)).toEqual(expect.arrayContaining(['Russia', 'NATO', 'Ana Roy']))
    expect(record.quotations.map(({ kind }) => kind)).toEqual(['indirect', 'direct', 'scare'])
  })

  it('that is empty has nothing in it', () => {
    const record = analyzer.analyze({ id: 'x', text: '' })
    expect([record.quotations, record.findings, record.stance, record.voices]).toEqual([[], [], [], []])
  })
})
