import { describe, expect, it } from 'vitest'
import { findHits } from '../src/annotate/hits.ts'
import { createReader } from '../src/document/reader.ts'
import { compileLexicons } from '../src/lexicon/compile.ts'
import { CATEGORIES } from '../src/lexicon/schema.ts'
import { loaded, testAnalyzer } from './support/analyzer.ts'

const { lexicons, phrases, errors } = loaded

describe('the built-in lexicons', () => {
  it('are valid', () => {
    expect(errors.map(({ message }) => message)).toEqual([])
  })

  it('hold what the first issue of the project asked for', () => {
    const count = (list: readonly { readonly forms?: readonly string[]; readonly lemmas?: readonly string[] }[]): number =>
      list.reduce((sum, { forms, lemmas }) => sum + (forms ?? lemmas ?? []).length, 0)
    expect(phrases.length).toBeGreaterThanOrEqual(400)
    expect(count(lexicons.cues)).toBeGreaterThanOrEqual(400)
    expect(count(lexicons.frames)).toBeGreaterThanOrEqual(150)
    expect(lexicons.actors.filter(({ type }) => type === 'organization').length).toBeGreaterThanOrEqual(150)
  })

  it.each(phrases.map(({ entry }) => entry))('$key matches and rejects its own sentences', (entry) => {
    for (const sentence of entry.matches) expect([sentence, testAnalyzer().entriesIn(sentence).has(entry.key)]).toEqual([sentence, true])
    for (const sentence of entry.rejects ?? [])
      expect([sentence, testAnalyzer().entriesIn(sentence).has(entry.key)]).toEqual([sentence, false])
  })

  it('use every category', () => {
    expect([...new Set(phrases.map(({ entry }) => entry.category))].sort()).toEqual([...CATEGORIES].sort())
  })

  it('link counterparts that exist, in both directions', () => {
    const keys = new Set(phrases.map(({ entry }) => entry.key))
    for (const { entry } of phrases)
      for (const other of entry.counterpart ?? []) expect([entry.key, other, keys.has(other)]).toEqual([entry.key, other, true])
  })
})

describe('cues, frames and modifiers', () => {
  const reader = createReader(new Set(lexicons.abbreviations))
  const compiled = compileLexicons(lexicons, reader.normalize)
  const kinds = [
    ['cue', lexicons.cues],
    ['frame', lexicons.frames],
    ['modifier', lexicons.modifiers],
  ] as const

  it.each(kinds)('each %s is found in its own sentences', (kind, entries) => {
    const missed = entries.flatMap((entry) =>
      entry.matches.filter((sentence) => !findHits(reader.read(sentence), compiled)[kind].some(({ value }) => value.entry.id === entry.id)),
    )
    expect(missed).toEqual([])
  })
})
