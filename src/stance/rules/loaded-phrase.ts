import { actorAt } from '../../annotate/actors/actor.ts'
import { surfaceOf } from '../../document/document.ts'
import { chunkOf, clauseOf } from '../../document/syntax/clause.ts'
import type { Evidence } from '../evidence.ts'
import { holderOfDeed } from '../holder.ts'
import { addPiece, issuesWithin, nameOf, type StanceScene } from '../scene.ts'
import { type Bend, bendAt, bent } from '../scope.ts'

/** How sure it is whom a phrase judges. */
const SURE = { clause: 1, sentence: 0.8, topic: 0.5 } as const

const GRANTED: Bend = { factor: 1, note: '' }

/** “Neither Kenya’s mercenaries nor …”, “did not stop Kenya’s lies”: what is said to be somebody’s is there, whatever is denied of it. */
function isTakenForGranted(scene: StanceScene, token: number): boolean {
  const chunk = chunkOf(scene.syntax, token)
  if (!chunk?.possessor || chunk.possessor.to > token || actorAt(scene.actors, chunk.possessor.to - 1) === null) return false
  return clauseOf(scene.syntax, token)?.complement !== chunk && bendAt(scene, token).factor < 0
}

/** A loaded phrase counts for whoever says it, against or for whom it judges. */
export function fromLoadedPhrases(scene: StanceScene, evidence: Evidence[]): void {
  for (const finding of scene.findings) {
    const { entry, from, to, about, aboutBy } = finding
    // Inside a scare quote the words are held at arm's length: the scare quote itself is the evidence.
    if (entry.polarity === 0 || scene.voices.scare[from] === 1) continue
    const before = evidence.length
    for (const issue of issuesWithin(scene, from, to)) {
      const reason = `“${surfaceOf(scene.document, from, to)}” ${entry.polarity < 0 ? 'blames' : 'praises'} what it names`
      addPiece(scene, evidence, finding.holder, issue, finding, entry.polarity * entry.intensity * 0.5, 'loaded-phrase', reason, finding.id)
    }
    if (entry.about === 'none' || evidence.length > before || about === null || aboutBy === null) continue
    const bend = isTakenForGranted(scene, from) ? GRANTED : bendAt(scene, from)
    const score = bent(entry.polarity, bend) * entry.intensity * 0.5 * SURE[aboutBy]
    const reason = `“${surfaceOf(scene.document, from, to)}”${bend.note} ${score < 0 ? 'blames' : 'praises'} ${nameOf(scene, about)}`
    addPiece(scene, evidence, holderOfDeed(scene, from), about, finding, score, 'loaded-phrase', reason, finding.id)
  }
}
