import type { Document } from '../document.ts'
import type { Oblique } from './clause.ts'
import type { Scope } from './draft.ts'
import { lastOf, more, type OpenChunk } from './open-chunk.ts'

/** How far “of” phrases are followed: “the heads of the banks of Kenya (and Poland)”. */
const DEEPEST = 3

/**
 * “Roy of Ohio (and Ulm of Utah)”, “the leaders of Kenya (and Poland)”: joined to the name before “of”, or to the one behind it.
 * @returns whether what waits for its verb, or what follows a verb, has taken it in, as `before` ends its last noun phrase
 */
export function joinBehind(document: Document, { waiting, last }: Scope, before: OpenChunk, chunk: OpenChunk): boolean {
  if (document.pos[chunk.head] !== 'PROPN') return false
  if (joinLast(document, waiting, before, chunk, true)) return true
  return last !== null && (joinLast(document, last.objects, before, chunk, false) || joinLast(document, last.by, before, chunk, false))
}

/** @param waits “(met) the leaders of Kenya and Poland (left)”: what follows a verb, and does not wait for it, may begin anew */
function joinLast({ pos }: Document, list: OpenChunk[], before: OpenChunk, chunk: OpenChunk, waits: boolean): boolean {
  const noun = lastOf(list)
  const parent = noun && parentOf(noun, before)
  if (!parent) return false
  const isName = pos[noun.head] === 'PROPN'
  if (isName) list.push(chunk)
  else if (waits) parent.post = more(parent.post, { preposition: (lastOf(parent.post) as Oblique).preposition, chunk })
  return isName || waits
}

/** “The Republicans in Congress (who left)”: of a place and those who are in it, those. */
export function whoOf(last: OpenChunk, before: OpenChunk | undefined): OpenChunk {
  const post = before && lastOf(before.post)
  return before && post?.chunk === last && /^(?:in|from|at|on)$/.test(post.preposition) ? before : last
}

/** The noun that a noun phrase behind it belongs to right away; null for none near by. */
function parentOf(noun: OpenChunk, last: OpenChunk): OpenChunk | null {
  let parent = noun
  for (let depth = 0; depth < DEEPEST; depth++) {
    const inner = lastOf(parent.post)?.chunk as OpenChunk | undefined
    if (inner === undefined) return null
    if (inner === last) return parent
    parent = inner
  }
  return null
}
