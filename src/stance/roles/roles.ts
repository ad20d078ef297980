import type { FrameHit } from '../../annotate/hits.ts'
import type { Chunk, Oblique } from '../../document/syntax/clause.ts'
import type { Party } from '../parties.ts'
import type { StanceScene } from '../scene.ts'

/** Who takes which part in what a word tells. */
export interface Roles {
  readonly agents: readonly Party[]
  readonly patients: readonly Party[]
  /** “Kenya must be stopped”: whoever says so takes the part of the agent. */
  readonly isDemanded?: boolean
}

/** Finds the roles of a word of one kind; null where it does not stand as that kind. */
export type FindRoles = (scene: StanceScene, hit: FrameHit) => Roles | null

/** @param wanted prepositions, with spaces between */
export function withPreposition(obliques: readonly Oblique[], wanted: string): Chunk[] {
  const prepositions = wanted.split(' ')
  return obliques.filter(({ preposition }) => prepositions.includes(preposition)).map(({ chunk }) => chunk)
}
