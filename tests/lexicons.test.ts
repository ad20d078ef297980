import { describe, expect, it } from 'vitest'
import { findHits } from '../src/annotate/hits.ts'
import { createReader } from '../src/document/reader.ts'
import { compileLexiconTrie, openLexicons } from '../src/lexicon/compile.ts'
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

describe('cues, frames and modifiers', () => {
  const reader = createReader(new Set(lexicons.abbreviations))
  const compiled = openLexicons(lexicons, compileLexiconTrie(lexicons, reader.normalize))
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

/** Sentences that the rules still get wrong: a mend takes its line out of here, a new mistake fails the test. */
const KNOWN_MISTAKES = [
  'org-indian-national-congress + The Congress party walked out, and the party stayed out.',
  'org-rt-rt + RT aired the clip, and the channel repeated it all day.',
  'state-gbr − The library is in British Columbia.',
  'state-bel + The Belgian government fell over the budget.',
  'state-geo − Voters in Georgia queued outside Atlanta for hours.',
  'state-geo − Arizona and Georgia decided the election.',
  'state-tur − Turkey and stuffing fed the whole Thanksgiving table.',
  'state-ind − American Indians were moved to the reservation.',
  'state-yem − The bombs fell on Sanaa.',
  'state-tcd − Chad, a guy from my gym, disagreed.',
  'state-pan − He wore a Panama hat.',
]

describe('actors', () => {
  const withSentences = lexicons.actors.filter(({ matches, rejects }) => matches ?? rejects)
  const mentions = (sentence: string, name: string): boolean =>
    testAnalyzer()
      .analyze({ id: 'actor', text: sentence })
      .actors.some((actor) => actor.name === name)

  it('are found in the sentences of their entries, and not in those that they reject', () => {
    const wrong = withSentences.flatMap(({ id, name, matches = [], rejects = [] }) => [
      ...matches.filter((sentence) => !mentions(sentence, name)).map((sentence) => `${id} + ${sentence}`),
      ...rejects.filter((sentence) => mentions(sentence, name)).map((sentence) => `${id} − ${sentence}`),
    ])
    expect(wrong.sort()).toEqual(KNOWN_MISTAKES.sort())
  })
})
