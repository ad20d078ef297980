import { actorAt } from '../../annotate/actors/actor.ts'
import { type FrameHit, firstFrom, longestHits } from '../../annotate/hits.ts'
import { surfaceOf } from '../../document/document.ts'
import type { FrameEntry } from '../../lexicon/schema.ts'
import type { Evidence } from '../evidence.ts'
import { holderOfDeed } from '../holder.ts'
import type { Party } from '../parties.ts'
import { adjectiveRoles } from '../roles/adjective.ts'
import { nounRoles } from '../roles/noun.ts'
import { prepositionRoles } from '../roles/preposition.ts'
import type { FindRoles, Roles } from '../roles/roles.ts'
import { verbRoles } from '../roles/verb.ts'
import { AUTHOR, addPiece, idOf, nameOf, type StanceScene } from '../scene.ts'
import { bendOf, bent } from '../scope.ts'
import { addBetween } from './between.ts'

const ROLES: { readonly [K in FrameEntry['kind']]: FindRoles } = {
  verb: verbRoles,
  noun: nounRoles,
  adjective: adjectiveRoles,
  preposition: prepositionRoles,
}

/** A verb, noun or adjective with roles: what its user says of the parties, and what the parties do to one another. */
export function fromFrames(scene: StanceScene, evidence: Evidence[]): void {
  const telling: Telling[] = []
  for (const hit of scene.hits.frame) {
    const plain = !judges(hit)
    if (plain ? !isPlain(hit) : scene.peopled[scene.document.sentence[hit.from] as number] === 0) continue
    if (!isFree(scene, hit) || isResult(scene, hit)) continue
    const roles = ROLES[hit.value.entry.kind](scene, hit)
    if (!roles) continue
    const told: Evidence[] = []
    if (!plain) addTold(scene, told, hit, ofKind(scene, roles, hit))
    if (told.length > 0 || plain) telling.push({ from: hit.from, to: hit.to, value: hit.value, form: hit.form, told })
  }
  for (const { told } of longestHits(telling)) for (const piece of told) evidence.push(piece)
}

/** What a frame tells where it stands; nothing for one that only keeps others from it. */
interface Telling extends FrameHit {
  readonly told: readonly Evidence[]
}

/** An entry that says nothing of anybody keeps a shorter one from it: “fight a war” is no fight against the war. */
const isPlain = ({ value: { entry } }: FrameHit): boolean =>
  (entry.agent ??
    entry.patient ??
    entry.agentToPatient ??
    entry.patientToAgent ??
    entry.light ??
    entry.receives ??
    entry.calls ??
    entry.asks ??
    entry.apart) === undefined

/** Verbs that only carry a noun judge nobody by themselves. */
const judges = ({ value: { entry } }: FrameHit): boolean =>
  Boolean(entry.agent || entry.patient || entry.agentToPatient || entry.patientToAgent)

/** No part of a name; “critics” may be a group, and still a noun for where it stands. */
function isFree({ actors }: StanceScene, { from, value }: FrameHit): boolean {
  const actor = actorAt(actors, from)
  return !actor || (value.entry.person === true && actor.type === 'group')
}

/** “Kenya beat Poland by two points”: a result, no stance. */
function isResult({ document, hits }: StanceScene, { from, value }: FrameHit): boolean {
  if (!value.entry.contest) return false
  const sentence = document.sentence[from] as number
  const end = document.sentences.to[sentence] as number
  for (let i = firstFrom(hits.turn, document.sentences.from[sentence] as number); (hits.turn[i]?.from ?? end) < end; i++)
    if (hits.turn[i]?.value.entry.kind === 'tally') return true
  return false
}

/** An entry for plans and laws says nothing where somebody stands in their place; nor one for persons of others. */
function ofKind({ actors }: StanceScene, roles: Roles, { value }: FrameHit): Roles {
  const { patientKind } = value.entry
  if (!patientKind) return roles
  const patients = roles.patients.filter(({ actor }) => actor !== AUTHOR && actors.list[actor]?.type === patientKind)
  return { ...roles, agents: patients.length > 0 ? roles.agents : [], patients }
}

function addTold(scene: StanceScene, told: Evidence[], hit: FrameHit, { agents, patients, isDemanded, isTurned, isWished }: Roles): void {
  const { document } = scene
  const { from, to, value } = hit
  const { agent, patient, agentToPatient, patientToAgent } = value.entry
  if (agents.length === 0 && patients.length === 0) return
  const holder = holderOfDeed(scene, from)
  const bend = bendOf(scene, hit)
  const word = `“${surfaceOf(document, from, to)}”${bend.note}`
  const judge = (parties: readonly Party[], sign: number | undefined, rule: 'frame-agent' | 'frame-patient'): void => {
    if (!sign) return
    for (const { actor, share } of parties) {
      const score = (rule === 'frame-agent' ? bent(sign, bend) : sign * bend.factor) * share * 0.6
      const speaks = `${word} speaks ${score < 0 ? 'ill' : 'well'} of ${rule === 'frame-agent' ? 'who does it' : 'whom it is done to'}`
      addPiece(scene, told, holder, actor, hit, score, rule, `${speaks}: ${nameOf(scene, actor)}`)
    }
  }
  if (!isWished) judge(agents, agent, 'frame-agent')
  judge(patients, isDemanded ? agentToPatient : patient, 'frame-patient')
  const toPatient = (agentToPatient ?? 0) * (isTurned ? -Math.abs(bend.factor) : bend.factor) * 0.7
  if (toPatient !== 0) addBetween(scene, told, agents, patients, hit, toPatient, 'speech-act', word)
  // “We welcome Roy”: nobody answers what the speaker tells of himself.
  if (isWished || !patientToAgent) return
  for (const one of agents) {
    if (idOf(scene, one.actor) === holder) continue
    for (const other of patients) {
      if (other.actor === one.actor || !canAnswer(scene, other)) continue
      const score = patientToAgent * Math.max(0, bend.factor) * one.share * other.share * 0.5
      const reason = `${nameOf(scene, other.actor)} is at the other end of ${word} by ${nameOf(scene, one.actor)}`
      addPiece(scene, told, idOf(scene, other.actor), one.actor, hit, score, 'speech-act', reason)
    }
  }
}

/** What is done to somebody sets him for or against who does it. A plan feels nothing; nor does anybody at what was not done. */
const canAnswer = ({ actors }: StanceScene, { actor }: Party): boolean => actor === AUTHOR || actors.list[actor]?.type !== 'issue'
