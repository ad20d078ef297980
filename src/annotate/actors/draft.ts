import type { ActorEntry } from '../../lexicon/schema.ts'
import type { ActorType, Mention } from './actor.ts'
import type { Gender } from './names.ts'

/** An actor while its mentions are gathered. */
export interface Draft {
  /** Its place among the drafts. */
  readonly index: number
  readonly name: string
  type: ActorType
  readonly entry: ActorEntry | null
  readonly mentions: Mention[]
  /** Words of a person's name, for later mentions by surname. */
  readonly words: readonly string[]
  /** Each but once. */
  readonly roles: string[]
  /** Null while unknown; the first “he” or “she” that means somebody settles it. */
  gender: Gender | null
  /** Null for an actor that the input does not name. */
  readonly targetId: string | null
}

export interface DraftStart {
  readonly name: string
  readonly type: ActorType
  readonly entry?: ActorEntry
  readonly words?: readonly string[]
  readonly targetId?: string
}

/** Adds an actor that is not mentioned yet. */
export function addDraft(drafts: Draft[], { name, type, entry, words, targetId }: DraftStart): Draft {
  const draft: Draft = {
    index: drafts.length,
    name,
    type,
    entry: entry ?? null,
    mentions: [],
    words: words ?? [],
    roles: [],
    gender: null,
    targetId: targetId ?? null,
  }
  drafts.push(draft)
  return draft
}

export function addRole({ roles }: Draft, role: string): void {
  if (!roles.includes(role)) roles.push(role)
}
