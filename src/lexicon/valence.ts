import labels from 'sentiment/languages/en/labels.json' with { type: 'json' }
import { WordIndex } from '../text/word-index.ts'

const VALENCES = Object.entries(labels as Record<string, number>).filter(([word]) => !word.includes(' '))
/** What AFINN lists. */
export const VALUED_WORDS = WordIndex.of(VALENCES.map(([word]) => word))

/** AFINN's valence of a word, −5..5; 0 for a word that AFINN does not list: it lists none with 0. */
export function valenceOf(word: string): number {
  const number = VALUED_WORDS.find(word)
  return number === -1 ? 0 : (VALENCES[number] as [string, number])[1]
}
