import type { Evidence, EvidenceRule } from '../evidence.ts'
import type { Party } from '../parties.ts'
import { addPiece, idOf, nameOf, type StanceScene } from '../scene.ts'

/**
 * Adds what some do to others, as the stance of each of the first to each of the others.
 * @param score for a pair that is named itself; less where only something of theirs is
 */
export function addBetween(
  scene: StanceScene,
  evidence: Evidence[],
  ones: readonly Party[],
  others: readonly Party[],
  range: { readonly from: number; readonly to: number },
  score: number,
  rule: EvidenceRule,
  word: string,
): void {
  for (const one of ones)
    for (const other of others) {
      if (other.actor === one.actor) continue
      const reason = `${nameOf(scene, one.actor)} to ${nameOf(scene, other.actor)}: ${word}`
      addPiece(scene, evidence, idOf(scene, one.actor), other.actor, range, score * one.share * other.share, rule, reason)
    }
}
