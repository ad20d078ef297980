import { nearest } from '../../annotate/about.ts'
import { surfaceOf } from '../../document/document.ts'
import type { Evidence } from '../evidence.ts'
import { addPiece, nameOf, type StanceScene, turnsOf } from '../scene.ts'
import { isAsked } from '../scope.ts'

const DOUBTED = -0.3
const REACH = 14

/** “Is this what Kenya calls democracy?”, “who could trust Kenya?”: a question that wants no answer counts against whom it asks about. */
export function fromRhetoricalQuestions(scene: StanceScene, evidence: Evidence[]): void {
  const { document, actors, voices } = scene
  for (const { from, to } of turnsOf(scene, 'rhetorical-question')) {
    const target = isAsked(document, from) ? nearest(document, actors, from, 1, REACH) : null
    if (target === null) continue
    const reason = `“${surfaceOf(document, from, to)}” asks what wants no answer of ${nameOf(scene, target)}`
    addPiece(scene, evidence, voices.at[from] as string, target, { from, to }, DOUBTED, 'rhetorical-question', reason)
  }
}
