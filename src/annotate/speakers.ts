import { type Document, isOneOf, tokenAt } from '../document/document.ts'
import { backTo } from '../document/phrases.ts'
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
  [start, end]: Span,
  apart: ReadonlySet<string>,
): Speaker | null {
  const from = tokenAt(document, start)
  const to = tokenAt(document, end - 1) + 1
  const head = headOf(document, from, to)
  const named = (token: number): Speaker | null => (token < to ? speakerAt(actors, token) : null)
  const itself = named(head)
  if (itself) return itself
  if (document.normal[head + 1] === ',')
    for (let i = head + 2; i < to && document.normal[i] !== ','; i++) if (named(i)?.type === 'person') return named(i)
  if (apart.has(document.lemma[head] as string)) return null
  let first: Speaker | null = null
  for (let i = from; i < to && (first === null || document.normal[i] !== ','); i++) {
    // “A spokesman for Senate leader Ana Roy”, “Secretary of State Ana Roy”.
    if (named(i)?.type === 'person') return named(i)
    first ??= named(i)
  }
  return first
}

const FARTHEST = 11

/** Who speaks along with a source: “Ana Roy and (Tom Ulm said)”, “Ana Roy (D-Ohio) and (other senators said)”; null for nobody. */
export function speakerBeside(document: Document, actors: ByToken<Actor>, source: number): Actor | null {
  const { pos, normal, sentence } = document
  if (normal[source - 1] !== 'and' || sentence[source - 1] !== sentence[source]) return null
  const last = normal[source - 2] === ')' ? backTo(document, source - 2, source - FARTHEST, '(') - 1 : source - 2
  const beside = speakerAt(actors, last)
  if (!beside) return null
  let first = last
  while (sentence[first - 1] === sentence[source] && /^(?:NOUN|PROPN|ADJ|DET)$/.test(pos[first - 1] as string)) first--
  const opens = sentence[first - 1] !== sentence[source] || /^(?:PUNCT|SCONJ|CCONJ|ADV)$/.test(pos[first - 1] as string)
  return opens ? beside : null
}

const speakerAt = <Speaker extends Pick<Actor, 'type'>>(actors: ByToken<Speaker>, token: number): Speaker | null =>
  isParty(actors, token) ? (actors.list[actors.at[token] as number] ?? null) : null

/** The last word of the phrase before anything that stands behind it: “Cornyn” in “Senator John Cornyn of Texas, who …”. */
function headOf(document: Document, from: number, to: number): number {
  let head = -1
  for (let i = from; i < to; i++) {
    const pos = document.pos[i]
    if (head >= 0 && (pos === 'ADP' || endsName(document, i))) break
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM' || pos === 'ADJ') head = i
  }
  return head < 0 ? from : head
}

const endsName = isOneOf(', ( — – who which that')
