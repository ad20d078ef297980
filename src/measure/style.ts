import type { Finding } from '../annotate/findings.ts'
import type { Hits, ModifierHit } from '../annotate/hits.ts'
import { valenceAt } from '../annotate/valence.ts'
import type { VoiceRun, Voices } from '../annotate/voices.ts'
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

const isCertainty = ({ holder, entry }: Finding): boolean => holder === 'author' && entry.category === 'certainty'

const TOLD = TRAIT.us | TRAIT.them | TRAIT.valence

/** @param words how many the author's own voice has */
export function measureStyle(document: Document, voices: Voices, hits: Hits, findings: readonly Finding[], words: number): Style {
  let us = 0
  let them = 0
  let positive = 0
  let negative = 0
  for (let r = 0; r < voices.runs.length; r++) {
    const run = voices.runs[r] as VoiceRun
    if (run.holder !== 'author') continue
    for (let i = run.from; i < run.to; i++) {
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
  let certain = 0
  for (let f = 0; f < findings.length; f++) if (isCertainty(findings[f] as Finding)) certain++
  let hedges = 0
  let next = 0
  for (let m = 0; m < hits.modifier.length; m++) {
    const { from, value } = hits.modifier[m] as ModifierHit
    const { kind } = value.entry
    if ((kind !== 'hedge' && kind !== 'booster') || voices.at[from] !== 'author') continue
    while (next < findings.length && (findings[next] as Finding).to <= from) next++
    const finding = findings[next]
    if (finding !== undefined && finding.from <= from && isCertainty(finding)) continue
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
