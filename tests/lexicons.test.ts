import { describe, expect, it } from 'vitest'
import { findHits } from '../src/annotate/hits.ts'
import { createReader } from '../src/document/reader.ts'
import { compileLexicons, openLexicons } from '../src/lexicon/compile.ts'
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

  it.each(phrases.map(({ entry }) => entry))('$key matches and rejects its own sentences, and each form is shown', (entry) => {
    const ownForms = (found: readonly { key: string; form: string }[]): string[] =>
      found.filter(({ key }) => key === entry.key).map(({ form }) => form)
    const formsIn = (sentence: string): string[] => ownForms(testAnalyzer().phrasesIn(sentence))
    const shown = entry.matches.map((sentence) => [sentence, formsIn(sentence)] as const)
    expect(shown.filter(([, forms]) => forms.length === 0)).toEqual([])
    expect(entry.forms.filter((form) => !shown.some(([, forms]) => forms.includes(form)))).toEqual([])
    const rejects = entry.rejects ?? []
    expect(rejects.filter((sentence) => formsIn(sentence).length > 0)).toEqual([])
    expect(rejects.filter((sentence) => ownForms(testAnalyzer().formsIn(sentence)).length === 0)).toEqual([])
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

describe('cues, frames, modifiers and turns', () => {
  const reader = createReader(new Set(lexicons.abbreviations))
  const compiled = openLexicons(lexicons, compileLexicons(lexicons, reader.normalize))
  const kinds = [
    ['cue', lexicons.cues],
    ['frame', lexicons.frames],
    ['modifier', lexicons.modifiers],
    ['turn', lexicons.turns],
  ] as const

  it.each(kinds)('each %s is found in its own sentences', (kind, entries) => {
    const missed = entries.flatMap((entry) =>
      entry.matches.filter((sentence) => !findHits(reader.read(sentence), compiled)[kind].some(({ value }) => value.entry.id === entry.id)),
    )
    expect(missed).toEqual([])
  })
})

describe('actors', () => {
  const withSentences = lexicons.actors.filter(({ matches, rejects }) => matches ?? rejects)
  // A person called Chad is another actor than the state.
  const mentions = (sentence: string, name: string, type: string): boolean =>
    testAnalyzer()
      .analyze({ id: 'actor', text: sentence })
      .actors.some((actor) => actor.name === name && actor.type === type)

  it('are found in the sentences of their entries, and not in those that they reject', () => {
    const wrong = withSentences.flatMap(({ id, name, type, matches = [], rejects = [] }) => [
      ...matches.filter((sentence) => !mentions(sentence, name, type)).map((sentence) => `${id} + ${sentence}`),
      ...rejects.filter((sentence) => mentions(sentence, name, type)).map((sentence) => `${id} − ${sentence}`),
    ])
    expect(wrong).toEqual([])
  })
})
