import { type FrameHit, framesAt } from '../../annotate/hits.ts'
import { obliges } from '../../annotate/quotations/duties.ts'
import { type Document, normalFits } from '../../document/document.ts'
import type { Chunk, Clause, Syntax } from '../../document/syntax/clause.ts'
import { partiesOf } from '../parties.ts'
import type { StanceScene } from '../scene.ts'
import { type Roles, withPreposition } from './roles.ts'

/** “Kenya rebuked Poland”, “Poland was relied on by Kenya”. */
export function verbRoles(scene: StanceScene, { from, to, value }: FrameHit): Roles | null {
  const { document, syntax } = scene
  const clause = clauseOfVerb(syntax, from, to)
  if (!clause) return null
  const { patientRole, mutual, transitive } = value.entry
  if (transitive && clause.patient.length === 0) return null
  const isDemanded = isDuty(document, clause)
  const asking = isDemanded ? null : askingFor(scene, clause)
  if (asking) {
    const wanted = patientRole === 'object' ? clause.patient : withPreposition(clause.obliques, patientRole)
    return { agents: partiesOf(scene, asking.agent), patients: mutual ? [] : partiesOf(scene, wanted), isWished: true }
  }
  const agents = isDemanded ? [] : partiesOf(scene, meant(scene, clause, clause.copula ? clause.subject : clause.agent))
  const last = document.normal[to - 1] as string
  // “Lash out at Kenya”: whom it is done to follows the form's own preposition.
  const ownPreposition = to - 1 > clause.predicate ? withPreposition(clause.obliques, last) : []
  if (ownPreposition.length > 0) return { agents, patients: partiesOf(scene, ownPreposition), isDemanded }
  if (mutual) return { agents, patients: agents }
  if (patientRole === 'object') return { agents, patients: partiesOf(scene, meant(scene, clause, clause.patient)), isDemanded }
  const after = partiesOf(scene, withPreposition(clause.obliques, patientRole))
  // “Kenya was relied on”: the preposition is left behind.
  return { agents: clause.passive && after.length > 0 ? partiesOf(scene, clause.agent) : agents, patients: after, isDemanded }
}

/** “Roy urged Ghana (to punish Kenya)”: the clause that asks somebody for what an infinitive tells; null where none does. */
function askingFor({ hits, syntax: { clauses, clauseAt } }: StanceScene, { form, predicate, agent, sentence }: Clause): Clause | null {
  const [doer] = agent
  if (form !== 'infinitive' || !doer) return null
  const above = clauses[(clauseAt[predicate] as number) - 1]
  if (!above || above.sentence !== sentence || above.passive || !above.patient.includes(doer)) return null
  return framesAt(hits, above.predicate).some(({ value }) => value.entry.asks) ? above : null
}

/** “Kenya is the country that betrayed Poland”: whom a relative clause says something of, where its noun only describes somebody. */
function meant({ syntax, actors }: StanceScene, { kind, verbs }: Clause, chunks: readonly Chunk[]): readonly Chunk[] {
  if (kind !== 'relative' && kind !== 'complement') return chunks
  const describes = (chunk: Chunk): boolean => actors.at[chunk.head] === -1 && chunk.from <= verbs.from
  return chunks.some(describes) ? chunks.flatMap((chunk) => (describes(chunk) ? described(syntax, chunk) : [chunk])) : chunks
}

/** Whom a noun phrase is said to be; itself where it is no complement. */
function described({ clauses, clauseAt }: Syntax, chunk: Chunk): readonly Chunk[] {
  const at = clauseAt[chunk.from] as number
  for (let c = at; c >= Math.max(0, at - 1); c--) {
    const clause = clauses[c] as Clause
    if (clause.copula && clause.complement === chunk) return clause.subject
  }
  return [chunk]
}

const negates = normalFits(/^n(?:o|'|’)t$/)

/** “Must be stopped”, “cannot be trusted” by nobody named; “Kenya should thank Poland”: the demand is its speaker's, not Kenya's. */
function isDuty(document: Document, { passive, agent, verbs }: Clause): boolean {
  const { normal } = document
  if (passive && agent.length > 0) return false
  for (let i = verbs.from; i < verbs.to; i++) {
    if (obliges(document, i)) return passive || normal[i + 1] !== 'have'
    if (passive && (normal[i] === 'cannot' || (normal[i] === 'can' && negates(document, i + 1)))) return true
  }
  return false
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
