import type { Evidence, EvidenceRule } from '../evidence.ts'
import type { Party } from '../parties.ts'
import { idOf, nameOf, piece, type StanceScene } from '../scene.ts'

/**
 * What some do to others, as the stance of each of the first to each of the others.
 * @param score for a pair that is named itself; less where only something of theirs is
 */
export const between = (
  scene: StanceScene,
  ones: readonly Party[],
  others: readonly Party[],
  range: { readonly from: number; readonly to: number },
  score: number,
  rule: EvidenceRule,
  word: string,
): Evidence[] =>
  ones.flatMap((one) =>
    others
      .filter(({ actor }) => actor !== one.actor)
      .flatMap((other) => {
        const reason = `${nameOf(scene, one.actor)} to ${nameOf(scene, other.actor)}: ${word}`
        return piece(scene, idOf(scene, one.actor), other.actor, range, score * one.share * other.share, rule, reason)
      }),
  )
