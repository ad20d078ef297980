import type { FrameHit } from '../../annotate/hits.ts'
import { chunkOf, clauseOf, namedBy } from '../../document/syntax/clause.ts'
import { partiesOf } from '../parties.ts'
import type { StanceScene } from '../scene.ts'
import { type Roles, withPreposition } from './roles.ts'

/** “X is critical of Y”, “hostile X”. */
export function adjectiveRoles(scene: StanceScene, { from, to, value }: FrameHit): Roles | null {
  const { document, syntax } = scene
  if (document.pos[to - 1] !== 'ADJ') return null
  const chunk = chunkOf(syntax, to - 1)
  const clause = clauseOf(syntax, from)
  if (!chunk) return null
  const apposed = namedBy(syntax, chunk)
  const after = [...chunk.post, ...(clause?.complement === chunk ? clause.obliques : [])]
  const patients = value.entry.patientRole === 'object' ? [] : partiesOf(scene, withPreposition(after, value.entry.patientRole))
  if (apposed) return { agents: partiesOf(scene, [apposed]), patients }
  if (clause?.complement === chunk) return { agents: partiesOf(scene, clause.copula ? clause.subject : clause.patient), patients }
  return { agents: chunk.head === to - 1 ? [] : partiesOf(scene, [chunk]), patients }
}
