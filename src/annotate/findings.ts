import { type Document, isCapitalised, surfaceOf } from '../document/document.ts'
import type { ThemedPhrase } from '../lexicon/lexicons.ts'
import { type About, aboutWhom } from './about.ts'
import { actorAt } from './actors/actor.ts'
import { conditionHolds, type Scene } from './conditions.ts'
import { framesAt, longestHits, type PhraseHit } from './hits.ts'
import { type IntensityChange, intensityChanges } from './intensity.ts'
import { isNegated, modifiersOf } from './modifiers.ts'
import { valenceAt } from './valence.ts'

/** A loaded phrase in the text: tokens `[from, to)`. */
export interface Finding {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly entry: ThemedPhrase
  readonly holder: string
  /** The actor the phrase is about: an index into the actors, or null. */
  readonly about: number | null
  /** How the actor was found; null where there is none. */
  readonly aboutBy: About['by'] | null
  /** The entry’s; an intensifier that has none leans the way of the word that it raises. */
  readonly polarity: -1 | 0 | 1
  /** Inside the quotation marks of somebody else: in a paraphrase the wording may be the author’s. */
  readonly quoted: boolean
  readonly negated: boolean
  /** What raised or lowered the entry’s intensity here. */
  readonly changes: readonly IntensityChange[]
}

/** Every phrase whose form and conditions hold, overlapping ones too. */
export function standingPhrases(scene: Scene): PhraseHit[] {
  return scene.hits.phrase.filter((hit) => {
    if (isSurname(scene, hit)) return false
    const { when, unless } = hit.value.entry
    return (!when || conditionHolds(scene, hit, when, 'all')) && !(unless && conditionHolds(scene, hit, unless, 'any'))
  })
}

/** “Ms. Slaughter said”: what somebody is called by birth. */
function isSurname({ actors, document }: Scene, { from, to }: PhraseHit): boolean {
  const ends = actors.at[to - 1] === actors.at[from] && actors.at[to] !== actors.at[from]
  return ends && isCapitalised(document, from) && actorAt(actors, from)?.type === 'person'
}

/** Phrase entries whose conditions hold; of overlapping ones the longest. */
export function annotateFindings(scene: Scene): Finding[] {
  const { document, voices, hits } = scene
  const kept = longestHits(standingPhrases(scene), (hit) => hit.value.entry.intensity)
  return kept.map(({ from, to, value: { entry } }, i) => {
    const holder = voices.at[from] as string
    const about = aboutWhom(scene, { from, to }, entry, holder)
    const modifiers = modifiersOf(document, hits, from)
    return {
      id: `f${i + 1}`,
      from,
      to,
      entry,
      holder,
      about: about?.actor ?? null,
      aboutBy: about?.by ?? null,
      polarity: entry.polarity === 0 && entry.category === 'intensifier' ? leaning(scene, to, kept[i + 1]) : entry.polarity,
      quoted: voices.marked[from] === 1,
      negated: isNegated(modifiers),
      changes: intensityChanges(document, modifiers, voices, { from, to }),
    }
  })
}

/** Of AFINN's valences, −5..5. */
const LEANS = 2

/** “Wildly inaccurate”, “utterly brilliant”: the sign of the word, the adjective frame or the loaded phrase after an intensifier. */
function leaning({ document, hits }: Scene, token: number, next: PhraseHit | undefined): -1 | 0 | 1 {
  if (token >= document.size || document.sentence[token] !== document.sentence[token - 1]) return 0
  if (next?.from === token && next.value.entry.polarity !== 0) return next.value.entry.polarity
  const valence = valenceAt(document, token)
  if (Math.abs(valence) >= LEANS) return valence < 0 ? -1 : 1
  for (const { value } of framesAt(hits, token))
    if (value.entry.kind === 'adjective' && value.entry.agent) return value.entry.agent < 0 ? -1 : 1
  return 0
}

export const findingText = (document: Document, { from, to }: Finding): string => surfaceOf(document, from, to)
