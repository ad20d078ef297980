import type { Evidence, EvidenceRule } from '../../evidence.ts'
import { holderAt } from '../../holder.ts'
import type { Party } from '../../parties.ts'
import { nameOf, piece, type StanceScene } from '../../scene.ts'
import { type Bend, bent } from '../../scope.ts'

/** A word with a valence in its place. */
export interface JudgingWord {
  readonly token: number
  /** AFINN's valence in fifths, −1..1. */
  readonly valence: number
  readonly bend: Bend
  /** The word as it stands, and what bends it. */
  readonly text: string
  readonly isAuthors: boolean
}

/** What a judging word says by its place; null where it does not stand in such a place. */
export type Reading = (scene: StanceScene, word: JudgingWord) => Evidence[] | null

/** @param how goes between the word and the party: “is said of” */
export const say = (
  scene: StanceScene,
  { token, valence, bend, text }: JudgingWord,
  parties: readonly Party[],
  weight: number,
  rule: EvidenceRule,
  how: string,
): Evidence[] =>
  parties.flatMap(({ actor, share }) =>
    piece(
      scene,
      holderAt(scene, token),
      actor,
      { from: token, to: token + 1 },
      bent(valence, bend) * weight * share,
      rule,
      `${text} ${how} ${nameOf(scene, actor)}`,
    ),
  )
