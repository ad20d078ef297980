import type { FrameHit } from '../../annotate/hits.ts'
import type { Clause, Syntax } from '../../document/syntax/clause.ts'
import { partiesOf } from '../parties.ts'
import type { StanceScene } from '../scene.ts'
import { type Roles, withPreposition } from './roles.ts'

/** “Kenya rebuked Poland”, “Poland was relied on by Kenya”. */
export function verbRoles(scene: StanceScene, { from, to, value }: FrameHit): Roles | null {
  const { document, syntax } = scene
  const clause = clauseOfVerb(syntax, from, to)
  if (!clause) return null
  const { patientRole } = value.entry
  const agents = partiesOf(scene, clause.copula ? clause.subject : clause.agent)
  const last = document.normal[to - 1] as string
  // “Lash out at Kenya”: whom it is done to follows the form's own preposition.
  const ownPreposition = to - 1 > clause.predicate ? withPreposition(clause.obliques, last) : []
  if (ownPreposition.length > 0) return { agents, patients: partiesOf(scene, ownPreposition) }
  if (patientRole === 'object') return { agents, patients: partiesOf(scene, clause.patient) }
  const after = partiesOf(scene, withPreposition(clause.obliques, patientRole))
  // “Kenya was relied on”: the preposition is left behind.
  return { agents: clause.passive && after.length > 0 ? partiesOf(scene, clause.agent) : agents, patients: after }
}

/** The clause whose predicate stands in `[from, to)`. */
function clauseOfVerb({ clauses, clauseAt }: Syntax, from: number, to: number): Clause | null {
  for (let i = from; i < to; i++) {
    const index = clauseAt[i] as number
    for (let c = index; c >= Math.max(0, index - 1); c--) {
      const clause = clauses[c]
      if (clause && clause.predicate >= from && clause.predicate < to) return clause
    }
  }
  return null
}
