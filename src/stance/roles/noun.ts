import type { FrameHit } from '../../annotate/hits.ts'
import type { Clause } from '../../document/syntax/clause.ts'
import { ownerOf, partiesOf } from '../parties.ts'
import type { StanceScene } from '../scene.ts'
import { whomItNames } from './name-for.ts'
import { type Roles, withPreposition } from './roles.ts'

/** “Moscow’s attack on Kyiv”, “an attack by Moscow on Kyiv”, “Moscow launched an attack on Kyiv”. */
export function nounRoles({ document, syntax, actors, hits }: StanceScene, { from, to, value }: FrameHit): Roles | null {
  const chunk = syntax.chunks[syntax.chunkAt[to - 1] as number]
  if (!chunk || document.pos[to - 1] !== 'NOUN' || chunk.head !== to - 1) return null
  const { patientRole } = value.entry
  const clause = syntax.clauses[syntax.clauseAt[from] as number]
  const reached = [...chunk.post, ...(clause?.patient.includes(chunk) ? clause.obliques : [])]
  const patients = partiesOf(actors, withPreposition(reached, patientRole === 'object' ? 'of' : patientRole))
  const owner = ownerOf(actors, chunk)
  if (value.entry.person) {
    const named = partiesOf(actors, whomItNames(syntax, chunk, clause) ?? [])
    const group = actors.at[from] as number
    const holders = named.length === 0 && group !== -1 ? [{ actor: group, share: 1 }] : named
    return { agents: holders, patients: owner === -1 ? patients : [{ actor: owner, share: 1 }] }
  }
  if (owner !== -1) return { agents: [{ actor: owner, share: 1 }], patients }
  const by = partiesOf(actors, withPreposition(chunk.post, /^(?:by|from)$/))
  if (by.length > 0) return { agents: by, patients }
  const named = whomItNames(syntax, chunk, clause)
  if (named) return { agents: partiesOf(actors, named), patients }
  if (patientRole !== 'of' && patientRole !== 'object') {
    const of = partiesOf(actors, withPreposition(chunk.post, 'of'))
    if (of.length > 0) return { agents: of, patients }
  }
  const carries = clause?.patient.includes(chunk) && isLight(hits.frame, clause) ? clause : null
  return { agents: carries ? partiesOf(actors, carries.agent) : [], patients }
}

/** “Launch an attack”: the verb only carries its noun. */
const isLight = (frames: readonly FrameHit[], { predicate }: Clause): boolean =>
  frames.some(({ from, to, value }) => value.entry.light && predicate >= from && predicate < to)
