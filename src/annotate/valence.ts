import { countToken, type Document, hasTrait } from '../document/document.ts'
import { valenceOf } from '../lexicon/valence.ts'
import { TRAIT } from '../text/traits.ts'

const STRONGEST = 5

/** AFINN's valence of the word at a token, −5..5 without 0; 0 for a word it does not list. */
export const valenceAt = (document: Document, token: number): number =>
  hasTrait(document, token, TRAIT.valence) ? gradeAt(document, token) : 0

const gradeAt = gradeToken((normal, lemma) => valenceOf(normal) || (lemma === normal ? 0 : valenceOf(lemma)))

/** The same of a comparative: “kinder” as “kind”, “safer” as “safe”, “uglier” as “ugly”. */
export const comparativeValenceAt = gradeToken((normal, lemma) => {
  const stem = normal.replace(/er$/, '')
  const forms = [normal, lemma, stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')]
  return forms.map(valenceOf).find((valence) => valence !== 0) ?? 0
})

function gradeToken(valence: (normal: string, lemma: string) => number): (document: Document, token: number) => number {
  const grade = countToken((normal, lemma) => valence(normal, lemma) + STRONGEST)
  return (document, token) => grade(document, token) - STRONGEST
}
