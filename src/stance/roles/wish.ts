import { framesAt } from '../../annotate/hits.ts'
import type { Chunk, Clause } from '../../document/syntax/clause.ts'
import type { StanceScene } from '../scene.ts'

/** How whoever acts in a clause stands to what a noun of its object tells: −1 against, 1 for, 0 where the verb does not say. */
export function wishFor(scene: StanceScene, clause: Clause | undefined, chunk: Chunk): number {
  if (!clause || clause.passive || chunk.from < clause.predicate) return 0
  let sign = 0
  let longest = 0
  for (const { from, to, form, value } of framesAt(scene.hits, clause.predicate)) {
    const { kind, agentToPatient = 0, patientRole } = value.entry
    if (kind !== 'verb' || agentToPatient === 0 || to - from < longest || to > chunk.from) continue
    const behind = clause.obliques.find((oblique) => oblique.chunk === chunk)?.preposition
    const reaches = behind === undefined ? clause.patient.includes(chunk) : form.endsWith(` ${behind}`) || patientRole.includes(behind)
    if (!reaches) continue
    longest = to - from
    sign = Math.sign(agentToPatient)
  }
  return sign
}
