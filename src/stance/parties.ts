import { type Actors, actorAt, isParty } from '../annotate/actors/actor.ts'
import { framesAt } from '../annotate/hits.ts'
import { isOneOf } from '../document/document.ts'
import type { Chunk } from '../document/syntax/clause.ts'
import { onceFor } from '../text/once-for.ts'
import { AUTHOR, type StanceScene } from './scene.ts'

/** An actor whom a noun phrase names or belongs to, and how much of what is said of the phrase is said of that actor. */
export interface Party {
  /** An index into the actors. */
  readonly actor: number
  /** 1 for the actor itself, less for what it owns or does. */
  readonly share: number
}

const OWNED = 0.6
const BELONGING = 0.5
const SHARED = 0.8
const SPOKEN_FOR = 0.35

const NOBODY = -1

/** How far “of” phrases are followed: “some of the plans of the aides of Roy”. */
const DEEPEST = 3

/** The actors of noun phrases: “Moscow”, “Moscow’s war” (0.6), “the war of Moscow” (0.5). */
export function partiesOf(scene: StanceScene, chunks: readonly Chunk[]): Party[] {
  const found: OpenParty[] = []
  for (const chunk of chunks) addParties(scene, found, chunk, 1, 0)
  return found
}

interface OpenParty extends Party {
  share: number
}

function addParty(found: OpenParty[], actor: number, share: number): void {
  if (actor === NOBODY) return
  for (const party of found) {
    if (party.actor !== actor) continue
    party.share = Math.max(party.share, share)
    return
  }
  found.push({ actor, share })
}

function addParties(scene: StanceScene, found: OpenParty[], chunk: Chunk, share: number, depth: number): void {
  const { actors } = scene
  const head = actors.at[chunk.head] as number
  if (actors.together.size > 0) for (const actor of actors.together.get(chunk.head) ?? []) addParty(found, actor, share * SHARED)
  addParty(found, head === NOBODY && isI(scene.document, chunk.head) ? whoSpeaks(scene, chunk.head) : head, share)
  const type = actorAt(actors, chunk.head)?.type
  // “The Kenyan minister Ana Roy” speaks a little for Kenya.
  if (type === 'person' && chunk.possessor === null && !isOpponent(scene, chunk.head))
    addParty(found, spokenFor(scene, chunk, head), share * SPOKEN_FOR)
  // What is said of somebody's plan is said of the plan, and of somebody; of “Swedish officials”, of them and of Sweden.
  if (head !== NOBODY && type !== 'issue' && type !== 'group') return
  const owner = ownerOf(actors, chunk)
  // Most noun phrases stand alone.
  if ((owner === NOBODY && (depth === DEEPEST || chunk.post.length === 0)) || isOpponent(scene, chunk.head)) return
  if (owner !== NOBODY) addParty(found, owner, share * OWNED)
  else
    for (const { preposition, chunk: inner } of chunk.post)
      if (leadsOn(scene, chunk, preposition)) addParties(scene, found, inner, share * BELONGING, depth + 1)
}

const leadsOn = (scene: StanceScene, { head }: Chunk, preposition: string): boolean =>
  (preposition === 'of' && !isBlow(scene, head)) ||
  preposition === 'by' ||
  preposition === 'from' ||
  ((preposition === 'in' || preposition === 'at' || preposition === 'within') && scene.offices.has(scene.document.lemma[head] as string))

/** “The invasion of Kenya”: what is said of it is not said of Kenya. */
const isBlow = (scene: StanceScene, token: number): boolean =>
  framesAt(scene.hits, token).some(
    ({ value: { entry } }) => entry.kind === 'noun' && (entry.agentToPatient ?? 0) < 0 && /\bof\b/.test(entry.patientRole),
  )

const isI = isOneOf('i we me us')
export const isMine = isOneOf('my our')

/** Whose doing it is: the owner, who may be the one who speaks (“my opposition”). */
export function doerBefore(scene: StanceScene, chunk: Chunk): number {
  const { possessor } = chunk
  return possessor && isMine(scene.document, possessor.to - 1) ? whoSpeaks(scene, possessor.from) : ownerOf(scene.actors, chunk)
}

/** Whose word a token is; nobody where that is not known. */
function whoSpeaks(scene: StanceScene, token: number): number {
  const voice = scene.voices.at[token] as string
  return voice === 'author' ? AUTHOR : (placesOf(scene.actors).get(voice) ?? NOBODY)
}

/** Indexes into the actors by id. */
export const placesOf = onceFor(({ list }: Actors): ReadonlyMap<string, number> => new Map(list.map(({ id }, i) => [id, i])))

/** “Critics of Moscow”, “Moscow’s foes”: what is said of them is not said of Moscow. */
const isOpponent = (scene: StanceScene, token: number): boolean =>
  framesAt(scene.hits, token).some(({ value: { entry } }) => entry.person === true && (entry.agentToPatient ?? 0) < 0)

/** Whom a title before a name belongs to: “Kenyan” in “the Kenyan minister Ana Roy”; −1 for nobody. */
function spokenFor({ document, actors, offices }: StanceScene, { from, head }: Chunk, named: number): number {
  let inOffice = false
  for (let i = head - 1; i >= from; i--) {
    inOffice ||= offices.has(document.lemma[i] as string)
    if (actors.at[i] !== named && isParty(actors, i)) return inOffice ? (actors.at[i] as number) : -1
  }
  return -1
}

/** Whose it is: the possessor, or an actor right before the head (“the Trump campaign”, “Russian troops”); −1 for nobody. */
export function ownerOf(actors: Actors, { from, head, possessor }: Chunk): number {
  if (possessor) {
    for (let i = possessor.to - 1; i >= possessor.from; i--) if (isParty(actors, i)) return actors.at[i] as number
  }
  for (let i = head - 1; i >= from; i--) if (isParty(actors, i)) return actors.at[i] as number
  return -1
}
