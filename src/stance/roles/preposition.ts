import { type FrameHit, framesAt } from '../../annotate/hits.ts'
import { chunkOf, clauseOf } from '../../document/syntax/clause.ts'
import { partiesOf } from '../parties.ts'
import type { StanceScene } from '../scene.ts'
import type { Roles } from './roles.ts'

/** “Kenya stood firm against Poland”, “in rebuke to Poland, Kenya left”: who acts stands so to whom the preposition names. */
export function prepositionRoles(scene: StanceScene, { from, to }: FrameHit): Roles | null {
  const { document, syntax } = scene
  const clause = clauseOf(syntax, from)
  const named = chunkOf(syntax, to)
  if (document.pos[from] === 'VERB' || !clause || !named || named.from !== to) return null
  // “The attack against Poland”, “fight against Poland”: the word before says it already.
  if (takesSides(scene, from - 1) || takesSides(scene, clause.predicate)) return null
  return { agents: partiesOf(scene, clause.agent), patients: partiesOf(scene, [named]) }
}

const takesSides = (scene: StanceScene, token: number): boolean =>
  framesAt(scene.hits, token).some(({ value }) => value.entry.agentToPatient)
