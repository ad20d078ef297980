import type { Finding } from '../annotate/findings.ts'
import type { Hits } from '../annotate/hits.ts'
import { valenceAt } from '../annotate/valence.ts'
import type { Voices } from '../annotate/voices.ts'
import { type Document, isTagged } from '../document/document.ts'
import { TAG } from '../document/tags.ts'
import { TRAIT } from '../text/traits.ts'
import { isWord, perThousand } from './words.ts'

/** Rates in the author's own voice, per 1,000 of its words; null where that voice has none. */
export interface Style {
  readonly hedgesPerThousandWords: number | null
  readonly certaintyPerThousandWords: number | null
  readonly usPerThousandWords: number | null
  readonly themPerThousandWords: number | null
  readonly positivePerThousandWords: number | null
  readonly negativePerThousandWords: number | null
}

/** AFINN grades words from −5 to 5; weaker ones (“new”, “want”) say little of feeling. */
const LEAST_VALENCE = 2

const TOLD = TRAIT.us | TRAIT.them | TRAIT.valence

/** @param words how many the author's own voice has */
export function measureStyle(document: Document, voices: Voices, hits: Hits, findings: readonly Finding[], words: number): Style {
  let us = 0
  let them = 0
  let positive = 0
  let negative = 0
  for (const { from, to, holder } of voices.runs) {
    if (holder !== 'author') continue
    for (let i = from; i < to; i++) {
      const told = (document.traits[i] as number) & TOLD
      if (told === 0 || !isWord(document, i)) continue
      if (isTagged(document, i, TAG.PRON)) {
        if (told & TRAIT.us) us++
        else if (told & TRAIT.them) them++
      }
      const valence = valenceAt(document, i)
      if (valence >= LEAST_VALENCE) positive++
      else if (valence <= -LEAST_VALENCE) negative++
    }
  }
  const certainties = findings.filter(({ holder, entry }) => holder === 'author' && entry.category === 'certainty')
  let certain = certainties.length
  let hedges = 0
  let next = 0
  for (const { from, value } of hits.modifier) {
    const { kind } = value.entry
    if ((kind !== 'hedge' && kind !== 'booster') || voices.at[from] !== 'author') continue
    while ((certainties[next]?.to ?? from + 1) <= from) next++
    if ((certainties[next]?.from ?? from + 1) <= from) continue
    if (kind === 'hedge') hedges++
    else certain++
  }
  return {
    hedgesPerThousandWords: perThousand(hedges, words),
    certaintyPerThousandWords: perThousand(certain, words),
    usPerThousandWords: perThousand(us, words),
    themPerThousandWords: perThousand(them, words),
    positivePerThousandWords: perThousand(positive, words),
    negativePerThousandWords: perThousand(negative, words),
  }
}
