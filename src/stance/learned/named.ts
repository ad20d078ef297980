import type { Actor } from '../../annotate/actors/actor.ts'
import type { TokenRange } from '../../document/phrases.ts'
import type { Position } from './positions.ts'

/** How words tell that a holder stands to somebody. */
export interface Clue {
  /** Positions that all the words share. */
  readonly shared: Position[]
  /** A smaller share of a word shows nothing. */
  readonly smallest: number
}

/** Somebody named in words that may tell how a holder stands to him. */
export interface Named {
  readonly holder: string
  readonly target: number
  readonly mention: TokenRange
  /** The words that tell it: a part of one sentence, in one voice. */
  readonly within: TokenRange
  readonly clue: Clue
}

/** What a place or a group is said to do or say is nobody's stance in particular. */
export const speaksForItself = (actor: Actor | undefined): boolean =>
  actor !== undefined && actor.type !== 'group' && actor.type !== 'place' && actor.type !== 'issue'

/** Tells whether nobody asked before for a holder, a target and a sentence together. */
export function oncePerSentence(): (holder: string, target: number, sentence: number) => boolean {
  const seen = new Set<string>()
  return (holder, target, sentence) => {
    const known = seen.size
    return seen.add(`${holder}\0${target}\0${sentence}`).size > known
  }
}
