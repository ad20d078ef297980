import type { FrameHit } from '../../annotate/hits.ts'
import type { Chunk, Oblique } from '../../document/syntax/clause.ts'
import type { Party } from '../parties.ts'
import type { StanceScene } from '../scene.ts'

/** Who takes which part in what a word tells. */
export interface Roles {
  readonly agents: readonly Party[]
  readonly patients: readonly Party[]
  /** “Kenya must be stopped”, “Ghana should thank Kenya”: whoever says so takes the part of the agent. */
  readonly isDemanded?: boolean
  /** “Roy urged Ghana to punish Kenya”: he stands so to her, but does not do it. */
  readonly isWished?: boolean
  /** “Roy opposed the attack on Kenya”: he stands the other way than who attacks. */
  readonly isTurned?: boolean
}

/** Finds the roles of a word of one kind; null where it does not stand as that kind. */
export type FindRoles = (scene: StanceScene, hit: FrameHit) => Roles | null

/** @param wanted prepositions, with spaces between */
export function withPreposition(obliques: readonly Oblique[], wanted: string): Chunk[] {
  const chunks: Chunk[] = []
  for (const { preposition, chunk } of obliques) if (isAmong(wanted, preposition)) chunks.push(chunk)
  return chunks
}

const SPACE = 32

/** Whether a word is one of those in a row with spaces between. */
export function isAmong(row: string, word: string): boolean {
  if (word === row) return true
  for (let at = row.indexOf(word); at !== -1; at = row.indexOf(word, at + 1)) {
    const end = at + word.length
    if ((at === 0 || row.charCodeAt(at - 1) === SPACE) && (end === row.length || row.charCodeAt(end) === SPACE)) return true
  }
  return false
}
