import type { ThemedPhrase } from '../../lexicon/lexicons.ts'
import { phraseName } from '../../lexicon/phrase-name.ts'
import { entryLines } from './lines.ts'

/** What a phrase entry says, for a terminal. */
export function renderPhraseEntry(entry: ThemedPhrase): string {
  const { key, forms, category, polarity, intensity, why, plain, camps, matches, when, unless, provenance } = entry
  const side = polarity < 0 ? 'blames' : polarity > 0 ? 'praises' : 'neither blames nor praises'
  return entryLines(phraseName(entry), key, [
    ['why', why],
    ['plainly', plain ?? '–'],
    ['kind', `${category}; ${side}; intensity ${intensity} of 1`],
    ['forms', forms.join(' · ')],
    ['only', when && condition(when)],
    ['never', unless && condition(unless)],
    ['favoured', camps?.join(', ')],
    ['from', provenance.join(', ')],
    ['for example', matches[0] ?? ''],
  ])
}

const condition = (keys: object): string =>
  Object.entries(keys)
    .map(([key, value]) => (value === true ? key : `${key} ${(value as string[]).join(', ')}`))
    .join('; ')
