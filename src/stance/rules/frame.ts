import { type FrameHit, longestHits } from '../../annotate/hits.ts'
import { surfaceOf } from '../../document/document.ts'
import type { Chunk, Clause, Oblique, Syntax } from '../../document/syntax/clause.ts'
import type { Evidence } from '../evidence.ts'
import { ownerOf, type Party, partiesOf } from '../parties.ts'
import { idOf, nameOf, piece, type StanceScene } from '../scene.ts'
import { bendAt } from '../scope.ts'

/** Who takes which part in what a word tells. */
interface Roles {
  readonly agents: readonly Party[]
  readonly patients: readonly Party[]
}

/** A verb, noun or adjective with roles: what its user says of the parties, and what the parties do to one another. */
export function fromFrames(scene: StanceScene): Evidence[] {
  const said = new Map<FrameHit, Evidence[]>()
  for (const hit of scene.hits.frame) {
    const roles = isFree(scene, hit) ? rolesOf(scene, hit) : null
    const evidence = roles ? evidenceOf(scene, hit, ofKind(scene, roles, hit)) : []
    if (evidence.length > 0) said.set(hit, evidence)
  }
  return longestHits([...said.keys()]).flatMap((hit) => said.get(hit) ?? [])
}

/** No part of a name; “critics” may be a group, and still a noun for where it stands. */
function isFree({ actors }: StanceScene, { from, value }: FrameHit): boolean {
  const actor = actors.list[actors.at[from] as number]
  return !actor || (value.entry.person === true && actor.type === 'group')
}

/** An entry for plans and laws says nothing where somebody stands in their place. */
function ofKind({ actors }: StanceScene, roles: Roles, { value }: FrameHit): Roles {
  const { patientKind } = value.entry
  if (!patientKind) return roles
  return { agents: roles.agents, patients: roles.patients.filter(({ actor }) => actors.list[actor]?.type === patientKind) }
}

function rolesOf(scene: StanceScene, hit: FrameHit): Roles | null {
  const { entry } = hit.value
  if (entry.kind === 'verb') return verbRoles(scene, hit)
  return entry.kind === 'noun' ? nounRoles(scene, hit) : adjectiveRoles(scene, hit)
}

function verbRoles({ document, syntax, actors }: StanceScene, { from, to, value }: FrameHit): Roles | null {
  const clause = clauseOfVerb(syntax, from, to)
  if (!clause) return null
  const { patientRole } = value.entry
  const agents = partiesOf(actors, clause.agent)
  const last = document.normal[to - 1] as string
  // “Lash out at Kenya”: whom it is done to follows the form's own preposition.
  const ownPreposition = to - 1 > clause.predicate ? withPreposition(clause.obliques, last) : []
  if (ownPreposition.length > 0) return { agents, patients: partiesOf(actors, ownPreposition) }
  if (patientRole === 'object') return { agents, patients: partiesOf(actors, clause.patient) }
  const after = partiesOf(actors, withPreposition(clause.obliques, patientRole))
  // “Kenya was relied on”: the preposition is left behind.
  return { agents: clause.passive && after.length > 0 ? partiesOf(actors, clause.agent) : agents, patients: after }
}

/** “Moscow’s attack on Kyiv”, “an attack by Moscow on Kyiv”, “Moscow launched an attack on Kyiv”. */
function nounRoles({ document, syntax, actors, hits }: StanceScene, { from, to, value }: FrameHit): Roles | null {
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

/** Whom the noun is a name for: “X is one of the critics of Y”, “X, an ally of Y”. */
function whomItNames({ appositions }: Syntax, chunk: Chunk, clause: Clause | undefined): readonly Chunk[] | null {
  const apposed = appositions.find(({ label }) => label === chunk)
  if (apposed) return [apposed.of]
  const complement = clause?.complement
  const isComplement = complement === chunk || complement?.post.some((oblique) => oblique.preposition === 'of' && oblique.chunk === chunk)
  return clause && isComplement ? (clause.copula ? clause.subject : clause.patient) : null
}

/** “X is critical of Y”, “hostile X”. */
function adjectiveRoles({ document, syntax, actors }: StanceScene, { from, to, value }: FrameHit): Roles | null {
  if (document.pos[to - 1] !== 'ADJ') return null
  const chunk = syntax.chunks[syntax.chunkAt[to - 1] as number]
  const clause = syntax.clauses[syntax.clauseAt[from] as number]
  if (!chunk) return null
  const after = [...chunk.post, ...(clause?.complement === chunk ? clause.obliques : [])]
  const patients = value.entry.patientRole === 'object' ? [] : partiesOf(actors, withPreposition(after, value.entry.patientRole))
  const apposed = syntax.appositions.find(({ label }) => label === chunk)
  if (apposed) return { agents: partiesOf(actors, [apposed.of]), patients }
  if (clause?.complement === chunk) return { agents: partiesOf(actors, clause.copula ? clause.subject : clause.patient), patients }
  return { agents: chunk.head === to - 1 ? [] : partiesOf(actors, [chunk]), patients }
}

/** The clause whose predicate stands in `[from, to)`. */
export function clauseOfVerb({ clauses, clauseAt }: Syntax, from: number, to: number): Clause | null {
  for (let i = from; i < to; i++) {
    const index = clauseAt[i] as number
    for (let c = index; c >= Math.max(0, index - 1); c--) {
      const clause = clauses[c]
      if (clause && clause.predicate >= from && clause.predicate < to) return clause
    }
  }
  return null
}

const withPreposition = (obliques: readonly Oblique[], wanted: string | RegExp): Chunk[] =>
  obliques
    .filter(({ preposition }) => (typeof wanted === 'string' ? preposition === wanted : wanted.test(preposition)))
    .map(({ chunk }) => chunk)

/** “Launch an attack”: the verb only carries its noun. */
const isLight = (frames: readonly FrameHit[], { predicate }: Clause): boolean =>
  frames.some(({ from, to, value }) => value.entry.light && predicate >= from && predicate < to)

function evidenceOf(scene: StanceScene, { from, to, value }: FrameHit, { agents, patients }: Roles): Evidence[] {
  const { document, voices } = scene
  const { agent, patient, agentToPatient, patientToAgent } = value.entry
  const range = { from, to }
  const holder = voices.at[from] as string
  const bend = bendAt(scene, from)
  const word = `“${surfaceOf(document, from, to)}”${bend.note}`
  const judge = (parties: readonly Party[], sign: number | undefined, rule: 'frame-agent' | 'frame-patient'): Evidence[] =>
    parties.flatMap(({ actor, share }) => {
      const score = (sign ?? 0) * bend.factor * share * 0.6
      const speaks = `${word} speaks ${score < 0 ? 'ill' : 'well'} of ${rule === 'frame-agent' ? 'who does it' : 'whom it is done to'}`
      return piece(scene, holder, actor, range, score, rule, `${speaks}: ${nameOf(scene, actor)}`)
    })
  const between = agents.flatMap((one) =>
    patients
      .filter(({ actor }) => actor !== one.actor)
      .flatMap((other) => [
        ...piece(
          scene,
          idOf(scene, one.actor),
          other.actor,
          range,
          (agentToPatient ?? 0) * bend.factor * one.share * other.share * 0.7,
          'speech-act',
          `${nameOf(scene, one.actor)} to ${nameOf(scene, other.actor)}: ${word}`,
        ),
        ...piece(
          scene,
          idOf(scene, other.actor),
          one.actor,
          range,
          (patientToAgent ?? 0) * bend.factor * one.share * other.share * 0.5,
          'speech-act',
          `${nameOf(scene, other.actor)} is at the other end of ${word} by ${nameOf(scene, one.actor)}`,
        ),
      ]),
  )
  return [...judge(agents, agent, 'frame-agent'), ...judge(patients, patient, 'frame-patient'), ...between]
}
