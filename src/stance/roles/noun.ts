import type { Actors } from '../../annotate/actors/actor.ts'
import type { FrameHit } from '../../annotate/hits.ts'
import { notOwn } from '../../annotate/not-own.ts'
import type { Document } from '../../document/document.ts'
import { type Chunk, chunkOf, clauseOf, type Oblique } from '../../document/syntax/clause.ts'
import { doerBefore, type Party, partiesOf } from '../parties.ts'
import type { StanceScene } from '../scene.ts'
import { carrierOf } from './carrier.ts'
import { whomItNames } from './name-for.ts'
import { isAmong, type Roles, withPreposition } from './roles.ts'
import { wishFor } from './wish.ts'

/** Where a noun that a verb carries may name whom it is aimed at, whatever the noun's own preposition. */
const AIMED = 'at on upon against to toward towards'

/** “Moscow’s attack on Kyiv”, “an attack by Moscow on Kyiv”, “Moscow launched an attack on Kyiv”, “Kyiv came under attack from Moscow”. */
export function nounRoles(scene: StanceScene, hit: FrameHit): Roles | null {
  const { document, syntax, actors } = scene
  const { from, to, value } = hit
  const chunk = chunkOf(syntax, to - 1)
  if (!chunk || !(isNoun(document, from, to - 1) || isOwned(document, chunk))) return null
  if (chunk.head !== to - 1) return value.entry.person ? beforeName(scene, chunk, from, to) : null
  const patientRole = value.entry.patientRole === 'object' ? 'of' : value.entry.patientRole
  const clause = clauseOf(syntax, from)
  const after = reachOf(actors, chunk)
  const reached = [...after, ...(clause?.patient.includes(chunk) ? clause.obliques : [])]
  const patients = partiesOf(scene, withPreposition(reached, patientRole))
  const owner = doerBefore(scene, chunk)
  const told = clause?.subject.includes(chunk) || clause?.patient.includes(chunk) ? clause.obliques : []
  const sides = partiesOf(scene, withPreposition([...chunk.post, ...told], 'between'))
  if (sides.length > 1) return { agents: sides, patients: sides }
  const owners: Party[] = owner === -1 ? [] : [{ actor: owner, share: 1 }]
  if (value.entry.person) {
    const named = partiesOf(scene, whomItNames(document, syntax, chunk, clause) ?? [])
    const group = actors.at[from] as number
    const holders = named.length === 0 && group !== -1 ? [{ actor: group, share: 1 }] : named
    const met = patients.length > 0 ? patients : owner === -1 ? issueOf(actors, chunk) : owners
    // “Kenya and Poland are old rivals”: of one another.
    return { agents: holders, patients: met.length === 0 && named.length > 1 && chunk.possessor === null ? named : met }
  }
  const by = partiesOf(scene, withPreposition(after, 'by from'))
  const carrier = carrierOf(scene, chunk)
  if (carrier?.receives) {
    const around = [...after, ...carrier.clause.obliques]
    const from = partiesOf(scene, withPreposition(around, 'of from by'))
    // “Faces a fight with Poland”: both of them fight.
    if (owner === -1 && from.length === 0 && patients.length > 0) {
      const fighters = partiesOf(scene, carrier.clause.agent).filter(({ actor }) => actors.list[actor]?.type !== 'issue')
      return { agents: fighters, patients }
    }
    // “Drew anger in Poland”: those among whom it is felt.
    const givers = from.length > 0 ? from : partiesOf(scene, withPreposition(around, 'in among within across'))
    return { agents: owner === -1 ? givers : owners, patients: partiesOf(scene, carrier.clause.agent) }
  }
  if (owner !== -1 && by.length > 0 && isAmong(patientRole, 'of') && patients.length === 0) return { agents: by, patients: owners }
  if (carrier) {
    const aimed =
      carrier.recipient ?? withPreposition(carrier.clause.obliques, (value.entry.agentToPatient ?? 0) < 0 ? AIMED : `${AIMED} for`)
    return {
      agents: owner !== -1 ? owners : by.length > 0 ? by : partiesOf(scene, carrier.clause.agent),
      patients: patients.length > 0 ? patients : partiesOf(scene, aimed),
    }
  }
  const wish = wishFor(scene, clause, chunk)
  if (wish !== 0 && clause && by.length === 0) {
    const done = owner === -1 ? patients : patients.length === 0 && isAmong(patientRole, 'of') ? owners : []
    if (done.length > 0) return { agents: partiesOf(scene, clause.agent), patients: done, isTurned: wish < 0 }
  }
  if (owner !== -1) return { agents: owners, patients }
  if (by.length > 0) return { agents: by, patients }
  const named = clause?.copula && notOwn(scene, chunk, clause) !== null ? null : whomItNames(document, syntax, chunk, clause)
  if (named) return { agents: partiesOf(scene, named), patients }
  return { agents: isAmong(patientRole, 'of') ? [] : partiesOf(scene, withPreposition(chunk.post, 'of')), patients }
}

/** “The bill’s backers”. */
function issueOf({ at, list }: Actors, { possessor }: Chunk): Party[] {
  const owner = possessor ? (at[possessor.to - 1] as number) : -1
  return owner !== -1 && list[owner]?.type === 'issue' ? [{ actor: owner, share: 1 }] : []
}

/** “Kenya critic Ana Roy”, “Kenya’s ally Ana Roy”: the noun stands right before whom it names. */
function beforeName({ actors: { at } }: StanceScene, { from: start, head }: Chunk, from: number, to: number): Roles | null {
  const named = at[to] as number
  if (named === -1 || named !== at[head]) return null
  for (let i = from - 1; i >= start; i--)
    if (at[i] !== -1) return { agents: [{ actor: named, share: 1 }], patients: [{ actor: at[i] as number, share: 1 }] }
  return null
}

/** “Criticism of …” at the head of a sentence is tagged as a name. */
const isNoun = ({ pos, sentence, sentences }: Document, from: number, head: number): boolean =>
  pos[head] === 'NOUN' || (pos[head] === 'PROPN' && sentences.from[sentence[from] as number] === from && pos[head + 1] === 'ADP')

/** “Kenya’s rival”: tagged as an adjective or a verb. */
const isOwned = ({ pos }: Document, { head, possessor }: Chunk): boolean => possessor !== null && pos[head] !== 'PROPN'

/** What stands after a noun, also behind a name: “of Poland” and “by Kenya” in “criticism of Poland by Kenya”. */
function reachOf(actors: Actors, chunk: Chunk): Oblique[] {
  const reached: Oblique[] = []
  addReach(actors, chunk, reached, 0)
  return reached
}

function addReach(actors: Actors, chunk: Chunk, reached: Oblique[], depth: number): void {
  for (const oblique of chunk.post) {
    const { preposition } = oblique
    if (depth === 0 || (preposition !== 'of' && preposition !== 'in') || isApart(actors, chunk, oblique)) reached.push(oblique)
    if (depth < 2) addReach(actors, oblique.chunk, reached, depth + 1)
  }
}

/** “(Criticism from) Kenya of Poland”: two names, and not one in the other. */
function isApart({ at }: Actors, { head }: Chunk, { preposition, chunk }: Oblique): boolean {
  return preposition === 'of' && at[head] !== -1 && at[chunk.head] !== -1 && at[head] !== at[chunk.head]
}
