import { type Document, isOneOf } from '../document.ts'
import { isA, isAnd, opensBracket } from '../small-words.ts'
import { overTag } from './asides.ts'
import type { Chunk } from './clause.ts'
import { lastOf } from './open-chunk.ts'

/** How far an aside may reach, in tokens. */
const FARTHEST = 12
const endsAside = isOneOf(', . ; : ? ! ) — – who which that whose')

/** “Ulm, a coward” and “the minister, Jens Ulm”: one of the two is a name, the comma stands between them, and no list goes on. */
export function isApposition(document: Document, before: Chunk, comma: number, chunk: Chunk): boolean {
  const { pos } = document
  const after = before.to + tail(before)
  if (comma !== after && (!opensBracket(document, after) || comma !== overTag(document, after, comma))) return false
  const name = isDescription(document, before) ? 'NOUN' : pos[before.head]
  const label = pos[chunk.head]
  const opens = pos[chunk.from] === 'DET' || pos[chunk.from] === 'ADJ' || pos[chunk.from] === 'NOUN' || chunk.possessor !== null
  // “Ana Roy, a Democrat from Ohio, (and Tom Ulm)”: whoever is one of many is the one before it.
  const isOne = name === 'PROPN' && isA(document, chunk.from)
  const labels = isOne || (name === 'PROPN' && label === 'NOUN' && opens) || (name === 'NOUN' && label === 'PROPN')
  return labels && closes(document, chunk.to, isOne)
}

/** “The mayor”, “the top Republican”, where “the old Kenya” is no other name for anybody. */
export const isDescription = ({ pos }: Document, { from, head }: Chunk): boolean =>
  pos[head] === 'NOUN' || (pos[head] === 'PROPN' && pos[from] === 'DET' && pos[head - 1] === 'ADJ')

/** Whether a chunk, with what stands after it, ends with another: “a shop” in “the owner of a shop”. */
export const endsIn = (chunk: Chunk, last: Chunk): boolean => {
  if (chunk === last) return true
  const post = lastOf(chunk.post)
  return post !== undefined && endsIn(post.chunk, last)
}

/** “Ana Roy of Utah, a lawyer, …”: of two names the first bears the label. */
export function bearerOf<Noun extends Chunk>({ pos }: Document, last: Noun, before: Noun | undefined): Noun {
  const post = before && lastOf(before.post)
  return before && post?.chunk === last && post.preposition === 'of' && pos[before.head] === 'PROPN' ? before : last
}

/** How many tokens of “of” phrases follow a chunk. */
function tail(chunk: Chunk): number {
  const last = lastOf(chunk.post)?.chunk
  return last ? last.to - chunk.to + tail(last) : 0
}

/** The aside ends with a comma, a relative clause or the sentence, before any verb or list. “A lawyer and a mother,” is one aside. */
function closes(document: Document, from: number, mayBeJoined: boolean): boolean {
  const { pos, sentence, size } = document
  let joined = false
  for (let i = from; i < Math.min(size, from + FARTHEST); i++) {
    if (sentence[i] !== sentence[from]) return true
    if (endsAside(document, i)) return (mayBeJoined || !isAnd(document, i + 1)) && (!joined || isVerb(pos[i + 1]))
    if (isVerb(pos[i])) return false
    if (isAnd(document, i)) {
      if (pos[i + 1] !== 'DET') return false
      joined = true
    }
  }
  return from >= size
}

const isVerb = (pos: string | undefined): boolean => pos === 'VERB' || pos === 'AUX'
