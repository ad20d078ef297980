import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/analyzer.ts'
import type { PhraseEntry } from '../../src/lexicon/schema.ts'
import { loaded } from '../support/analyzer.ts'

const entry = (unless: NonNullable<PhraseEntry['unless']>) => ({
  id: 'plunder',
  theme: 'test',
  key: 'test/plunder',
  forms: ['plunder'],
  category: 'loaded-verb' as const,
  polarity: -1 as const,
  intensity: 0.5,
  why: 'Names a purchase by the word for a theft.',
  provenance: ['author'],
  matches: ['They plunder the coast.'],
  unless,
})
const found = (unless: NonNullable<PhraseEntry['unless']>, text: string): number =>
  createAnalyzer({ ...loaded.lexicons, phrases: [entry(unless)] }, '0.0.0').analyze({ id: 'x', text }).findings.length

describe('the words of a condition', () => {
  it('hold as they are written and as wink-nlp respells them', () => {
    for (const word of ['archaeologist', 'archeologist']) {
      expect([word, found({ near: [word] }, `The thieves plunder, said an ${word}.`)]).toEqual([word, 0])
    }
    expect(found({ near: ['archaeologist'] }, 'The thieves plunder, said a farmer.')).toBe(1)
  })

  it('hold for a plural that opens a sentence', () => {
    expect(found({ near: ['student'] }, 'Students plunder the fridge.')).toBe(0)
  })

  it('tell a context alone where they have one sense, and only two together where they have others', () => {
    const sport = { context: ['sport' as const] }
    expect(found(sport, 'They plunder the midfielders of the south.')).toBe(0)
    expect(found(sport, 'The goal of the minister’s men is to plunder the coast.')).toBe(1)
    expect(found(sport, 'Goal after goal of theirs is to plunder the coast.')).toBe(1)
    expect(found(sport, 'They plunder the team of its goals.')).toBe(0)
  })
})
