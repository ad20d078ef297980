import labels from 'sentiment/languages/en/labels.json' with { type: 'json' }
import { askToken } from '../document/document.ts'

const VALENCES = new Map(Object.entries(labels as Record<string, number>).filter(([word]) => !word.includes(' ')))

/** AFINN's valence of the word at a token, −5..5 without 0; 0 for a word it does not list. */
export const valenceAt = askToken((normal, lemma) => VALENCES.get(normal) ?? VALENCES.get(lemma) ?? 0)
