import type { FrameHit } from '../../annotate/hits.ts'
import type { Chunk, Oblique } from '../../document/syntax/clause.ts'
import { ownerOf, type Party, partiesOf } from '../parties.ts'
import type { StanceScene } from '../scene.ts'
import { carrierOf } from './carrier.ts'
import { whomItNames } from './name-for.ts'
import { type Roles, withPreposition } from './roles.ts'

/** Where a noun that a verb carries may name whom it is aimed at, whatever the noun's own preposition. */
const AIMED = 'at on upon against to toward towards for'

/** “Moscow’s attack on Kyiv”, “an attack by Moscow on Kyiv”, “Moscow launched an attack on Kyiv”, “Kyiv came under attack from Moscow”. */
export function nounRoles(scene: StanceScene, hit: FrameHit): Roles | null {
  const { document, syntax, actors } = scene
  const { from, to, value } = hit
  const chunk = syntax.chunks[syntax.chunkAt[to - 1] as number]
  if (!chunk || document.pos[to - 1] !== 'NOUN' || chunk.head !== to - 1) return null
  const patientRole = value.entry.patientRole === 'object' ? 'of' : value.entry.patientRole
  const clause = syntax.clauses[syntax.clauseAt[from] as number]
  const after = reachOf(chunk)
  const reached = [...after, ...(clause?.patient.includes(chunk) ? clause.obliques : [])]
  const patients = partiesOf(scene, withPreposition(reached, patientRole))
  const owner = ownerOf(actors, chunk)
  const owners: Party[] = owner === -1 ? [] : [{ actor: owner, share: 1 }]
  if (value.entry.person) {
    const named = partiesOf(scene, whomItNames(syntax, chunk, clause) ?? [])
    const group = actors.at[from] as number
    const holders = named.length === 0 && group !== -1 ? [{ actor: group, share: 1 }] : named
    return { agents: holders, patients: owner === -1 ? patients : owners }
  }
  const by = partiesOf(scene, withPreposition(after, 'by from'))
  const carrier = carrierOf(scene, chunk)
  if (carrier?.receives) {
    const givers = partiesOf(scene, withPreposition([...after, ...carrier.clause.obliques], 'of from by'))
    return { agents: owner === -1 ? givers : owners, patients: partiesOf(scene, carrier.clause.agent) }
  }
  if (owner !== -1 && by.length > 0 && /\bof\b/.test(patientRole) && patients.length === 0) return { agents: by, patients: owners }
  if (carrier) {
    const aimed = carrier.recipient ?? withPreposition(carrier.clause.obliques, AIMED)
    return {
      agents: owner === -1 ? partiesOf(scene, carrier.clause.agent) : owners,
      patients: patients.length > 0 ? patients : partiesOf(scene, aimed),
    }
  }
  if (owner !== -1) return { agents: owners, patients }
  if (by.length > 0) return { agents: by, patients }
  const named = whomItNames(syntax, chunk, clause)
  if (named) return { agents: partiesOf(scene, named), patients }
  return { agents: /\bof\b/.test(patientRole) ? [] : partiesOf(scene, withPreposition(chunk.post, 'of')), patients }
}

/** What stands after a noun, also behind a name: “of Poland” and “by Kenya” in “criticism of Poland by Kenya”. */
function reachOf(chunk: Chunk, depth = 0): Oblique[] {
  return chunk.post.flatMap((oblique) => [
    ...(depth > 0 && /^(?:of|in)$/.test(oblique.preposition) ? [] : [oblique]),
    ...(depth < 2 ? reachOf(oblique.chunk, depth + 1) : []),
  ])
}
