import type { Document } from '../document/document.ts'
import { actsAsVerb, type TokenRange } from '../document/phrases.ts'
import type { ThemedPhrase } from '../lexicon/lexicons.ts'
import type { Actors } from './actors/actor.ts'

const FARTHEST = 12
const FARTHEST_TOPIC = 80

/** The actor a loaded phrase judges, by the phrase's kind and place in its sentence; null where it judges nobody. */
export function aboutWhom(document: Document, actors: Actors, match: TokenRange, entry: ThemedPhrase): number | null {
  if (entry.polarity === 0 || entry.about === 'none') return null
  const role = entry.about ?? roleByPos(document, match)
  const { from, to } = match
  for (let i = from; i < to; i++) if (actors.at[i] !== -1) return actors.at[i] as number
  if (role === 'patient') return nearest(document, actors, to, 1, 8) ?? nearest(document, actors, from - 1, -1, FARTHEST)
  if (role === 'modified') return nearest(document, actors, to, 1, 3) ?? nearest(document, actors, from - 1, -1, FARTHEST)
  return nearest(document, actors, from - 1, -1, FARTHEST) ?? nearest(document, actors, to, 1, 10)
}

function roleByPos(document: Document, { from, to }: TokenRange): 'agent' | 'patient' | 'label' | 'modified' {
  const last = document.pos[to - 1]
  if (actsAsVerb(document, from)) return 'agent'
  return last === 'ADJ' || last === 'ADV' ? 'modified' : 'label'
}

/** Whom the talk is of where a sentence names nobody: the last state, organisation, person or group named before. */
export function topicBefore({ size }: Document, actors: Actors, at: number): number | null {
  for (let i = Math.min(at, size) - 1; i >= Math.max(0, at - FARTHEST_TOPIC); i--) {
    const actor = actors.list[actors.at[i] as number]
    if (actor && actor.type !== 'place' && actor.type !== 'other') return actors.at[i] as number
  }
  return null
}

/** The first actor met from token `at` in one direction, within `reach` tokens of the sentence. */
export function nearest(document: Document, actors: Actors, at: number, step: 1 | -1, reach: number): number | null {
  if (at < 0 || at >= document.size) return null
  const sentence = document.sentence[at - (step === 1 ? (at > 0 ? 1 : 0) : -1)] ?? document.sentence[at]
  for (let i = at, n = 0; n < reach && i >= 0 && i < document.size && document.sentence[i] === sentence; i += step, n++) {
    if (/^[;:]$/.test(document.normal[i] as string)) return null
    if (actors.at[i] !== -1) return step === -1 ? (owner(document, actors, i) ?? (actors.at[i] as number)) : (actors.at[i] as number)
  }
  return null
}

/** “The nurses of Bellmouth (are …)”: what is said is said of the nurses. */
function owner(document: Document, actors: Actors, at: number): number | null {
  let start = at
  while (start > 0 && actors.at[start - 1] === actors.at[at]) start--
  if (!/^(?:of|in|at|from)$/.test(document.normal[start - 1] ?? '')) return null
  const before = actors.at[start - 2] ?? -1
  return before === -1 ? null : before
}
