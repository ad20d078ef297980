import { type Document, normalFits, startsLower, surfaceOf } from '../document/document.ts'
import type { TokenRange } from '../document/phrases.ts'
import type { ModifierHit } from './hits.ts'
import type { Voices } from './voices.ts'

export const INTENSITY_REASONS = ['booster', 'hedge', 'diminisher', 'capitals', 'exclamation', 'irony'] as const

/** What raised or lowered a phrase’s intensity in its place, and by how much. */
export interface IntensityChange {
  readonly by: (typeof INTENSITY_REASONS)[number]
  readonly factor: number
}

const CAPITALS = 1.2
const EXCLAMATION = 1.15
/** Words held at arm’s length are not the author’s claim. */
const IRONY = 0.7
/** A booster speaks of the word beside it, a hedge of the whole claim. */
const BOOSTER_REACH = 1

/**
 * Everything about a phrase’s place that makes it stronger or weaker than its entry says.
 * @param modifiers those that reach it
 */
export function intensityChanges(
  document: Document,
  modifiers: readonly ModifierHit[],
  voices: Voices,
  match: TokenRange,
): IntensityChange[] {
  const changes: IntensityChange[] = []
  for (let m = 0; m < modifiers.length; m++) {
    const { to, value } = modifiers[m] as ModifierHit
    const { kind, factor } = value.entry
    if (kind === 'hedge' || ((kind === 'booster' || kind === 'diminisher') && match.from - to < BOOSTER_REACH))
      changes.push({ by: kind, factor })
  }
  if (isShouted(document, match)) changes.push({ by: 'capitals', factor: CAPITALS })
  if (isExclaimed(document, match)) changes.push({ by: 'exclamation', factor: EXCLAMATION })
  if (voices.scare[match.from] === 1) changes.push({ by: 'irony', factor: IRONY })
  return changes
}

/** An entry’s intensity, 0..1, after the changes of its place; in hundredths. */
export const changedIntensity = (intensity: number, changes: readonly IntensityChange[]): number =>
  Math.round(
    100 *
      Math.max(
        0,
        Math.min(
          1,
          changes.reduce((value, { factor }) => value * factor, intensity),
        ),
      ),
  ) / 100

const LETTERS_OF_A_SHOUT = 4

/** In capitals where the sentence around it is not: a heading in capitals shouts no word. */
function isShouted(document: Document, { from, to }: TokenRange): boolean {
  if (startsLower(document, from)) return false
  const text = surfaceOf(document, from, to)
  if (text.length < LETTERS_OF_A_SHOUT || text !== text.toUpperCase() || text === text.toLowerCase()) return false
  const sentence = document.sentence[from] as number
  const start = document.sentences.from[sentence] as number
  const end = document.sentences.to[sentence] as number
  for (let i = start; i < end; i++) if ((i < from || i >= to) && /\p{Ll}{2}/u.test(surfaceOf(document, i, i + 1))) return true
  return false
}

function isExclaimed(document: Document, { from, to }: TokenRange): boolean {
  const end = document.sentences.to[document.sentence[from] as number] as number
  for (let i = Math.max(to, end - 3); i < end; i++) if (exclaims(document, i)) return true
  return false
}

const exclaims = normalFits(/^[?!]*![?!]*$/)
