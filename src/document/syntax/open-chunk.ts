import type { TokenRange } from '../phrases.ts'
import type { Chunk, Oblique } from './clause.ts'

/** A noun phrase to which something may still be added. */
export interface OpenChunk extends Chunk {
  post: Oblique[]
  /** Its place among the chunks of the document, once it has one. */
  index: number
}

export const openChunk = (from: number, to: number, head: number, possessor: TokenRange | null): OpenChunk => ({
  from,
  to,
  head,
  possessor,
  post: NONE,
  index: -1,
})

/** The list of all that has nothing yet. It held an object once: V8 tells lists of objects from those that never held any. */
export const NONE: never[] = [{} as never]
NONE.pop()

export const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1]

/** A list with one more: most lists never get one, and few a second, so that none has room ahead. */
export function more<T>(list: T[], item: T): T[] {
  if (list.length === 0) return [item]
  list.push(item)
  return list
}
