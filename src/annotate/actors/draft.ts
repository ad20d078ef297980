import type { ActorEntry } from '../../lexicon/schema.ts'
import type { ActorType, Mention } from './actor.ts'
import type { Gender } from './names.ts'

/** An actor while its mentions are gathered. */
export interface Draft {
  /** Its place among the drafts. */
  readonly index: number
  name: string
  type: ActorType
  readonly entry: ActorEntry | null
  readonly mentions: Mention[]
  /** Words of a person's name, for later mentions by surname. */
  readonly words: readonly string[]
  readonly roles: Set<string>
  /** Left out while unknown; the first “he” or “she” that means somebody settles it. */
  gender?: Gender
  readonly targetId?: string
}
