import { surfaceOf } from '../../document/document.ts'
import { clauseOf } from '../../document/syntax/clause.ts'
import type { Evidence } from '../evidence.ts'
import { partiesOf } from '../parties.ts'
import { withPreposition } from '../roles/roles.ts'
import type { StanceScene } from '../scene.ts'
import { bendAt } from '../scope.ts'
import { addBetween } from './between.ts'

/** Prepositions behind which a verb names whom it is aimed at. */
const AIMED = 'at on against'
const WEIGHT = 0.6

/** “Kenya trashed Poland”: a loaded verb that one party does to another is also the first one's stance to the other. */
export function fromLoadedDeeds(scene: StanceScene, evidence: Evidence[]): void {
  const { document, syntax, voices } = scene
  for (const { entry, from, to } of scene.findings) {
    const clause = clauseOf(syntax, from)
    if (entry.polarity === 0 || voices.scare[from] === 1 || !clause || clause.predicate < from || clause.predicate >= to) continue
    const agents = partiesOf(scene, clause.agent)
    if (agents.length === 0) continue
    const bend = bendAt(scene, from)
    const aimedAt = withPreposition(clause.obliques, `${AIMED} ${document.normal[to - 1]}`)
    addBetween(
      scene,
      evidence,
      agents,
      partiesOf(scene, [...clause.patient, ...aimedAt]),
      { from, to },
      entry.polarity * entry.intensity * WEIGHT * bend.factor,
      'speech-act',
      `“${surfaceOf(document, from, to)}”${bend.note}`,
    )
  }
}
