import labels from 'sentiment/languages/en/labels.json' with { type: 'json' }
import { askToken } from '../document/document.ts'

const VALENCES = new Map(Object.entries(labels as Record<string, number>).filter(([word]) => !word.includes(' ')))

/** AFINN's valence of the word at a token, −5..5 without 0; 0 for a word it does not list. */
export const valenceAt = askToken((normal, lemma) => VALENCES.get(normal) ?? VALENCES.get(lemma) ?? 0)

/** The same of a comparative: “kinder” as “kind”, “safer” as “safe”, “uglier” as “ugly”. */
export const comparativeValenceAt = askToken((normal, lemma) => {
  const stem = normal.replace(/er$/, '')
  const forms = [normal, lemma, stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')]
  return forms.map((form) => VALENCES.get(form)).find((valence) => valence !== undefined) ?? 0
})
