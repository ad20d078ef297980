import type { Document } from '../document.ts'
import { more, type OpenChunk } from './open-chunk.ts'

/** How far “of” phrases are followed: “the heads of the banks of Kenya (and Poland)”. */
const DEEPEST = 3

/**
 * “Roy of Ohio (and Ulm of Utah)”, “the leaders of Kenya (and Poland)”: joined to the name before “of”, or to the one behind it.
 * @param lists what waits for its verb, then what follows a verb
 * @returns whether one of the lists, where `before` ends the last noun phrase, has taken it in
 */
export function joinBehind(document: Document, lists: readonly (OpenChunk[] | undefined)[], before: OpenChunk, chunk: OpenChunk): boolean {
  const { pos } = document
  if (pos[chunk.head] !== 'PROPN') return false
  for (const list of lists) {
    const noun = list?.at(-1)
    const parent = noun && parentOf(noun, before)
    if (!list || !noun || !parent) continue
    const isName = pos[noun.head] === 'PROPN'
    // “(Met) the leaders of Kenya and Poland (left)”: what follows a verb may begin anew.
    if (!isName && list !== lists[0]) continue
    if (isName) list.push(chunk)
    else parent.post = more(parent.post, { preposition: parent.post.at(-1)?.preposition as string, chunk })
    return true
  }
  return false
}

/** “The Republicans in Congress (who left)”: of a place and those who are in it, those. */
export function whoOf(last: OpenChunk, before: OpenChunk | undefined): OpenChunk {
  const post = before?.post.at(-1)
  return before && post?.chunk === last && /^(?:in|from|at|on)$/.test(post.preposition) ? before : last
}

/** The noun that a noun phrase behind it belongs to right away; null for none near by. */
function parentOf(noun: OpenChunk, last: OpenChunk): OpenChunk | null {
  let parent = noun
  for (let depth = 0; depth < DEEPEST; depth++) {
    const inner = parent.post.at(-1)?.chunk as OpenChunk | undefined
    if (inner === undefined) return null
    if (inner === last) return parent
    parent = inner
  }
  return null
}
