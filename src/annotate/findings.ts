import { type Document, surfaceOf } from '../document/document.ts'
import type { CompiledLexicons } from '../lexicon/compile.ts'
import type { ThemedPhrase } from '../lexicon/lexicons.ts'
import { aboutWhom } from './about.ts'
import type { Actors } from './actors/actor.ts'
import { conditionHolds } from './conditions.ts'
import { type Hits, longestHits } from './hits.ts'
import { isNegated } from './modifiers.ts'
import type { Voices } from './voices.ts'

/** A loaded phrase in the text: tokens `[from, to)`. */
export interface Finding {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly entry: ThemedPhrase
  readonly holder: string
  /** The actor the phrase judges: an index into the actors, or null. */
  readonly about: number | null
  readonly quoted: boolean
  readonly negated: boolean
}

/** Phrase entries whose conditions hold; of overlapping ones the longest. */
export function annotateFindings(document: Document, hits: Hits, actors: Actors, voices: Voices, lexicons: CompiledLexicons): Finding[] {
  const scene = { document, actors, voices, contexts: lexicons.contexts }
  const standing = hits.phrase.filter(({ from, to, value: { entry } }) => {
    const match = { from, to }
    return (
      (!entry.when || conditionHolds(scene, match, entry.when, 'all')) &&
      !(entry.unless && conditionHolds(scene, match, entry.unless, 'any'))
    )
  })
  return longestHits(standing, (hit) => hit.value.entry.intensity).map(({ from, to, value: { entry } }, i) => ({
    id: `f${i + 1}`,
    from,
    to,
    entry,
    holder: voices.at[from] as string,
    about: aboutWhom(document, actors, { from, to }, entry),
    quoted: voices.at[from] !== 'author',
    negated: isNegated(document, hits, from),
  }))
}

export const findingText = (document: Document, { from, to }: Finding): string => surfaceOf(document, from, to)
