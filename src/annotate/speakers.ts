import { type Document, isOneOf, isTagged, tokenAt } from '../document/document.ts'
import { backTo } from '../document/phrases.ts'
import { TAG } from '../document/tags.ts'
import type { Span } from '../text/span.ts'
import { type Actor, type ByToken, isParty } from './actors/actor.ts'

/**
 * The actor that a source span names by its head, or by the name beside it; else whom the head belongs to: “NATO’s Madrid report” is
 * NATO’s word, “Roy’s supporters” and “60 percent of Democrats” are not Roy’s or the Democrats’.
 * @param apart nouns for people who speak for themselves
 */
export function speakerOf<Speaker extends Pick<Actor, 'type'>>(
  document: Document,
  actors: ByToken<Speaker>,
  source: Span,
  apart: ReadonlySet<string>,
): Speaker | null {
  const from = tokenAt(document, source[0])
  const to = tokenAt(document, source[1] - 1) + 1
  const head = headOf(document, from, to)
  const itself = head < to ? speakerAt(actors, head) : null
  if (itself) return itself
  if (document.normal[head + 1] === ',')
    for (let i = head + 2; i < to && document.normal[i] !== ','; i++) {
      const named = speakerAt(actors, i)
      if (named?.type === 'person') return named
    }
  if (apart.has(document.lemma[head] as string)) return null
  let first: Speaker | null = null
  for (let i = from; i < to && (first === null || document.normal[i] !== ','); i++) {
    const named = speakerAt(actors, i)
    // “A spokesman for Senate leader Ana Roy”, “Secretary of State Ana Roy”.
    if (named?.type === 'person') return named
    first ??= named
  }
  return first
}

const FARTHEST = 11
const NAMING = TAG.NOUN | TAG.PROPN | TAG.ADJ | TAG.DET
const OPENING = TAG.PUNCT | TAG.SCONJ | TAG.CCONJ | TAG.ADV
const HEADING = TAG.NOUN | TAG.PROPN | TAG.PRON | TAG.NUM | TAG.ADJ

/** Who speaks along with a source: “Ana Roy and (Tom Ulm said)”, “Ana Roy (D-Ohio) and (other senators said)”; null for nobody. */
export function speakerBeside(document: Document, actors: ByToken<Actor>, source: number): Actor | null {
  const { normal, sentence } = document
  if (normal[source - 1] !== 'and' || sentence[source - 1] !== sentence[source]) return null
  const last = normal[source - 2] === ')' ? backTo(document, source - 2, source - FARTHEST, '(') - 1 : source - 2
  const beside = speakerAt(actors, last)
  if (!beside) return null
  let first = last
  while (sentence[first - 1] === sentence[source] && isTagged(document, first - 1, NAMING)) first--
  const opens = sentence[first - 1] !== sentence[source] || isTagged(document, first - 1, OPENING)
  return opens ? beside : null
}

const speakerAt = <Speaker extends Pick<Actor, 'type'>>(actors: ByToken<Speaker>, token: number): Speaker | null =>
  isParty(actors, token) ? (actors.list[actors.at[token] as number] ?? null) : null

/** The last word of the phrase before anything that stands behind it: “Cornyn” in “Senator John Cornyn of Texas, who …”. */
function headOf(document: Document, from: number, to: number): number {
  let head = -1
  for (let i = from; i < to; i++) {
    if (head >= 0 && (isTagged(document, i, TAG.ADP) || endsName(document, i))) break
    if (isTagged(document, i, HEADING)) head = i
  }
  return head < 0 ? from : head
}

const endsName = isOneOf(', ( — – who which that')
