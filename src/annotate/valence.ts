import labels from 'sentiment/languages/en/labels.json' with { type: 'json' }
import { countToken, type Document } from '../document/document.ts'
import { WordIndex } from '../text/word-index.ts'

const VALENCES = Object.entries(labels as Record<string, number>).filter(([word]) => !word.includes(' '))
const INDEX = WordIndex.of(VALENCES.map(([word]) => word))
const STRONGEST = 5

/** AFINN's valence of the word at a token, −5..5 without 0; 0 for a word it does not list. */
export const valenceAt = gradeToken((normal, lemma) => valenceOf(normal) || (lemma === normal ? 0 : valenceOf(lemma)))

/** The same of a comparative: “kinder” as “kind”, “safer” as “safe”, “uglier” as “ugly”. */
export const comparativeValenceAt = gradeToken((normal, lemma) => {
  const stem = normal.replace(/er$/, '')
  const forms = [normal, lemma, stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')]
  return forms.map(valenceOf).find((valence) => valence !== 0) ?? 0
})

/** 0 for a word that AFINN does not list; it lists none with 0. */
function valenceOf(word: string): number {
  const number = INDEX.find(word)
  return number === -1 ? 0 : (VALENCES[number] as [string, number])[1]
}

function gradeToken(valence: (normal: string, lemma: string) => number): (document: Document, token: number) => number {
  const grade = countToken((normal, lemma) => valence(normal, lemma) + STRONGEST)
  return (document, token) => grade(document, token) - STRONGEST
}
