import labels from 'sentiment/languages/en/labels.json' with { type: 'json' }

const VALENCES = new Map(Object.entries(labels as Record<string, number>).filter(([word]) => !word.includes(' ')))

/** AFINN's valence of a word, −5..5; undefined for a word it does not list. */
export const valenceOf = (normal: string, lemma: string): number | undefined => VALENCES.get(normal) ?? VALENCES.get(lemma)
