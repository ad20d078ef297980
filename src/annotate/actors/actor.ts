import type { ActorEntry } from '../../lexicon/schema.ts'
import { firstFrom } from '../hits.ts'

export const ACTOR_TYPES = ['person', 'state', 'organization', 'group', 'place', 'issue', 'other'] as const
export type ActorType = (typeof ACTOR_TYPES)[number]

export const MENTION_KINDS = ['name', 'alias', 'metonym', 'demonym', 'nominal', 'pronoun'] as const
export type MentionKind = (typeof MENTION_KINDS)[number]

/** A span that refers to an actor: tokens `[from, to)`. */
export interface Mention {
  readonly from: number
  readonly to: number
  readonly kind: MentionKind
}

/** Somebody or something that acts, speaks, is spoken of or is fought over (an issue): all its mentions, in order. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly type: ActorType
  readonly entry: ActorEntry | null
  readonly mentions: readonly Mention[]
}

/** The actors of a document, and the actor each token mentions (−1 for none): an index into `list`. */
export interface Actors {
  readonly list: readonly Actor[]
  readonly at: Int32Array
  /** Tokens that mean several actors at once: “they” after “Britain and France”. */
  readonly together: ReadonlyMap<number, readonly number[]>
}

/** Actors, or what they are made of, by token: `at` holds indexes into `list`. */
export interface ByToken<Kind extends Pick<Actor, 'type'>> {
  readonly list: readonly Kind[]
  readonly at: Int32Array
}

/** The actor that a token mentions. */
export function actorAt({ at, list }: Actors, token: number): Actor | null {
  const index = at[token] as number
  return index === -1 ? null : (list[index] as Actor)
}

/** The mention that a token stands in. */
export function mentionAt(actors: Actors, token: number): Mention | null {
  const mentions = actorAt(actors, token)?.mentions
  if (!mentions) return null
  const mention = mentions[firstFrom(mentions, token + 1) - 1]
  return mention && mention.to > token ? mention : null
}

/** Whether a token mentions somebody who can be blamed: issues are fought over. */
export const isParty = ({ at, list }: ByToken<Pick<Actor, 'type'>>, token: number): boolean =>
  at[token] !== -1 && list[at[token] as number]?.type !== 'issue'
