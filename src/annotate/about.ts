import { type Document, isOneOf } from '../document/document.ts'
import { actsAsVerb, pointsBack, type TokenRange } from '../document/phrases.ts'
import { type Chunk, type Clause, chunkOf, clauseOf, namedBy, type Oblique, type Syntax } from '../document/syntax/clause.ts'
import type { ThemedPhrase } from '../lexicon/lexicons.ts'
import { type Actors, isParty } from './actors/actor.ts'
import type { Scene } from './conditions.ts'
import { framesAt } from './hits.ts'
import { notOwn } from './not-own.ts'

/** Whom a loaded phrase is about: an index into the actors, and how that was told. */
export interface About {
  readonly actor: number
  /** By the phrase's part in its clause, by nearness in its sentence, or because the talk is of that actor. */
  readonly by: 'clause' | 'sentence' | 'topic'
}

const FARTHEST = 12
const FARTHEST_AHEAD = 20
/** Tokens of places named together behind one preposition. */
const PLACES = 8
const FARTHEST_TOPIC = 120

/**
 * The actor a loaded phrase is about: whom it judges, or, where it judges nobody, of whom it is used.
 * Null where nobody can be told. Nobody's words are about himself by topic alone.
 */
export function aboutWhom(scene: Scene, match: TokenRange, entry: ThemedPhrase, holder: string): About | null {
  const { document, syntax, actors } = scene
  const role = roleOf(document, match, entry)
  const within = partyWithin(actors, match)
  // Not so where the phrase is what somebody does: “lectures Asia”.
  if (role !== 'agent' && within !== null) return { actor: within, by: 'clause' }
  const byClause = inClause(scene, match, role)
  if (byClause === 'nobody' || (byClause === 'others' && entry.about !== 'none')) return null
  if (typeof byClause === 'number') return { actor: byClause, by: 'clause' }
  const beside = byClause === 'topic' ? null : besideIt(scene, match, role)
  if (beside !== null && actors.list[beside]?.id !== holder) return { actor: beside, by: 'sentence' }
  const byTopic = entry.about !== 'none' && !isOfSomething(document, syntax, match.from)
  const topic = byTopic ? (topicBefore(document, actors, match.from, holder) ?? within) : null
  return topic === null ? null : { actor: topic, by: 'topic' }
}

/** “It has become a password”, “this is a scandal”: said of something that is no actor. */
function isOfSomething(document: Document, syntax: Syntax, token: number): boolean {
  const subject = clauseOf(syntax, token)?.subject
  return subject?.length === 1 && isThing(document, (subject[0] as Chunk).head)
}

const isThing = isOneOf('it this that')

function partyWithin(actors: Actors, { from, to }: TokenRange): number | null {
  for (let i = from; i < to; i++) if (isParty(actors, i)) return actors.at[i] as number
  return null
}

type Role = 'agent' | 'patient' | 'label' | 'modified'

function roleOf(document: Document, { from, to }: TokenRange, { about, category, polarity }: ThemedPhrase): Role {
  if (about && about !== 'none') return about
  // “Roy lashed out” colours Roy, “Roy hailed Ulm” Ulm.
  if (category === 'loaded-verb') return polarity > 0 ? 'patient' : 'agent'
  const last = document.pos[to - 1]
  if (actsAsVerb(document, from)) return 'agent'
  return last === 'ADJ' || last === 'ADV' ? 'modified' : 'label'
}

/** An actor; nobody; nobody whom the phrase judges, though it may tell of somebody (“faces a maelstrom”); whom the talk is of; null where syntax does not tell. */
type Place = number | 'nobody' | 'others' | 'topic' | null

/** By who does what to whom: the phrase is a verb, a word within a noun phrase, or what a copula or an apposition says of somebody. */
function inClause(scene: Scene, { from, to }: TokenRange, role: Role): Place {
  const { document, syntax } = scene
  const opening = clauseOf(syntax, from)
  const closing = clauseOf(syntax, to - 1)
  const isVerb = (one: Clause | undefined): boolean => one !== undefined && one.predicate >= from && one.predicate < to
  // “(Groups that are tired of it) angrily slammed Ulm”: the adverb still stands with the clause before.
  const clause = !isVerb(opening) && isVerb(closing) ? closing : opening
  if (clause && isVerb(clause)) {
    if (role === 'agent' && (isUnnamed(scene, clause) || isSomebodyElse(scene, clause.agent))) return 'nobody'
    const doer = role === 'agent' ? commonNoun(scene, clause) : null
    if (doer) return meansTopic(scene, clause, doer) ? 'topic' : 'nobody'
    const first = firstParty(scene, role === 'patient' ? clause.patient : clause.agent)
    if (first !== null) return first
    const second = role === 'patient' ? clause.agent : clause.passive ? clause.patient : []
    return firstParty(scene, second) ?? firstParty(scene, clause.subject)
  }
  const chunk = chunkOf(syntax, to - 1)
  if (chunk && role === 'modified' && chunk.head >= to && isSomebodyElse(scene, [chunk])) return 'nobody'
  if (chunk) return servedBy(scene, chunk, clause, role) ?? inNounPhrase(scene, chunk, to, role) ?? byPlace(scene, chunk, clause, role)
  // “Roy angrily rejected it”: how it is done is said of who does it.
  return clause && document.pos[to - 1] === 'ADV' ? firstParty(scene, clause.agent) : null
}

const isAnybody = isOneOf('those these anyone anybody everyone someone whoever')

/** “Was ridiculed”, “lobbyists who bankrolled it”: whoever does it is no actor, and nobody else is blamed for it. */
function isUnnamed(scene: Scene, { agent, passive, kind, form }: Clause): boolean {
  const { document } = scene
  if (firstParty(scene, agent) !== null) return false
  // “(Roy called) it bullying”.
  if (form === 'participle' && agent.length === 1 && isThing(document, (agent[0] as Chunk).head)) return true
  return passive || (kind === 'relative' && agent.some(({ head }) => document.pos[head] === 'NOUN' || isAnybody(document, head)))
}

/** “The lawmaker (slammed Ulm)”, “liberal groups (slammed Ulm)”: who does it is somebody, and none of those whom the sentence names. */
function commonNoun(scene: Scene, { agent, kind, passive }: Clause): Chunk | null {
  const first = agent[0]
  if (!first || passive || scene.document.pos[first.head] !== 'NOUN' || kind === 'relative') return null
  return firstParty(scene, agent) === null ? first : null
}

/** “The lawmaker (slammed it)” may be whom the talk is of, “(while) ministers looted it” are others. */
const meansTopic = (scene: Scene, { kind, patient }: Clause, doer: Chunk): boolean =>
  pointsBack(scene.document, doer.from) || (kind !== 'subordinate' && firstParty(scene, patient) === null)

/** “Ghana is a pawn of Ulm”, “Ghana serves as a pawn of Ulm”: it is Ghana whom the label names. */
function servedBy({ document, actors }: Scene, chunk: Chunk, clause: Clause | undefined, role: Role): Place {
  if (role !== 'label' || !clause || chunk.possessor || chunk.post.length === 0) return null
  if (partyWithin(actors, { from: chunk.from, to: chunk.head + 1 }) !== null) return null
  const isAs = chunk.from > 0 && document.normal[chunk.from - 1] === 'as' && clause.patient.length === 0
  const named = clause.copula && clause.complement === chunk ? clause.subject : isAs ? clause.agent : []
  for (let n = 0; n < named.length; n++) {
    const { head } = named[n] as Chunk
    if (isParty(actors, head)) return actors.at[head] as number
  }
  return isAs && named.length > 0 ? 'others' : null
}

/** A noun phrase that names nobody: by its place in the clause. */
function byPlace(scene: Scene, chunk: Chunk, clause: Clause | undefined, role: Role): Place {
  const { syntax, actors } = scene
  const apposed = namedBy(syntax, chunk)
  if (apposed) return firstParty(scene, [apposed])
  if (!clause) return null
  const inside = (other: Chunk | null): boolean => other !== null && (other === chunk || other.post.some((post) => post.chunk === chunk))
  const called = inside(clause.complement) && !clause.copula
  // “Trump was attacked for his lies”, “they blame Labour for the mess”, “he accused Ulm of incompetence”.
  const oblique = clause.obliques.find((other) => other.chunk === chunk)
  const isReason = oblique !== undefined && /^(?:for|of|over)$/.test(oblique.preposition)
  const blamed = called || isReason ? firstParty(scene, clause.patient) : null
  if (blamed !== null) return blamed
  const apartBy = notOwn(scene, chunk, clause)
  if (apartBy !== null) return apartBy === 'opposed' ? 'nobody' : 'others'
  if (inside(clause.complement)) return clause.copula ? firstParty(scene, clause.subject) : null
  if (clause.patient.some(inside)) return firstParty(scene, role === 'patient' ? clause.patient : clause.agent)
  // “The shameful policy angered Ana Roy”: it is not hers.
  if (clause.kind !== 'relative' && clause.subject.some(inside) && clause.patient.some(({ head }) => isParty(actors, head))) return 'others'
  return oblique ? (firstParty(scene, clause.agent) ?? firstParty(scene, clause.patient)) : null
}

/** “Roy’s sister”, “critics of Roy”: somebody, and not Roy. */
function standsApart({ document, hits, apart }: Pick<Scene, 'document' | 'hits' | 'apart'>, { head, possessor }: Chunk): boolean {
  if (possessor !== null && apart.has(document.lemma[head] as string)) return true
  return framesAt(hits, head).some(({ value: { entry } }) => entry.person === true && (entry.agentToPatient ?? 0) < 0)
}

const isSomebodyElse = (scene: Scene, chunks: readonly Chunk[]): boolean =>
  chunks.length > 0 && firstParty(scene, chunks) === null && standsApart(scene, chunks[0] as Chunk)

/** The first actor that noun phrases name or belong to, else the first issue that they name. */
function firstParty(scene: Pick<Scene, 'document' | 'hits' | 'actors' | 'apart'>, chunks: readonly Chunk[]): number | null {
  const { actors } = scene
  for (let c = 0; c < chunks.length; c++) {
    const chunk = chunks[c] as Chunk
    const { from, head, post } = chunk
    if (isParty(actors, head)) return actors.at[head] as number
    if (standsApart(scene, chunk)) continue
    for (let i = head - 1; i >= from; i--) if (isParty(actors, i)) return actors.at[i] as number
    for (let p = 0; p < post.length; p++) {
      const { preposition, chunk: behind } = post[p] as Oblique
      if (isParty(actors, behind.head) && /^(?:of|by|from|like)$/.test(preposition)) return actors.at[behind.head] as number
    }
  }
  for (let c = 0; c < chunks.length; c++) {
    const actor = actors.at[(chunks[c] as Chunk).head] as number
    if (actor !== -1) return actor
  }
  return null
}

/** Whom or what the noun phrase about a match names; of issues a plan or a law that the match itself does not name. */
function inNounPhrase(scene: Scene, chunk: Chunk, end: number, role: Role): number | null {
  const { actors } = scene
  const named = firstParty(scene, [chunk])
  if (named !== null && (actors.list[named]?.type !== 'issue' || (chunk.head >= end && isPlan(scene, chunk.head)))) return named
  if (role !== 'modified') return null
  // “The fatally flawed nature of the bill”.
  for (let p = 0; p < chunk.post.length; p++) {
    const { preposition, chunk: behind } = chunk.post[p] as Oblique
    if (preposition === 'of' && isPlan(scene, behind.head)) return actors.at[behind.head] as number
  }
  return null
}

/** “The reckless bill” is blamed, “violent protests” are not: they tell what somebody does. */
const isPlan = ({ document, actors, plans }: Scene, token: number): boolean =>
  actors.at[token] !== -1 && (plans.has(document.lemma[token] as string) || actors.list[actors.at[token] as number]?.entry != null)

function besideIt(scene: Scene, { from, to }: TokenRange, role: Role): number | null {
  const { document, actors } = scene
  if (role === 'patient') return nearest(document, actors, to, 1, 8) ?? nearest(document, actors, from - 1, -1, FARTHEST)
  // Whom somebody lashes out at is not who lashes out.
  if (role === 'agent') return nearest(document, actors, from - 1, -1, FARTHEST)
  if (role === 'modified') {
    const near =
      (isPredicate(scene, from) ? null : nearest(document, actors, to, 1, 3)) ?? nearest(document, actors, from - 1, -1, FARTHEST)
    // “In a bold attempt to stem it, Roy …”: what opens a sentence is said of whom it comes to.
    return near ?? (isBehindPreposition(document, from) ? nearest(document, actors, to, 1, FARTHEST_AHEAD) : null)
  }
  return nearest(document, actors, from - 1, -1, FARTHEST) ?? nearest(document, actors, to, 1, 10)
}

/** “The tone is biased against Ulm”, not “it is unfair that Ulm …”: said of what stands before it. */
function isPredicate({ document, syntax }: Scene, token: number): boolean {
  const clause = clauseOf(syntax, token)
  if (!clause?.copula || clause.complement === null || token < clause.complement.from || token >= clause.complement.to) return false
  return !isOfSomething(document, syntax, token)
}

function isBehindPreposition({ pos, sentence, sentences }: Document, token: number): boolean {
  const first = sentences.from[sentence[token] as number] as number
  let i = token - 1
  while (i > first && (pos[i] === 'DET' || pos[i] === 'ADJ' || pos[i] === 'ADV' || pos[i] === 'CCONJ')) i--
  return pos[i] === 'ADP'
}

/** Whom the talk is of where a sentence names nobody: the last state, organisation, person or group named before, the speaker left out. */
export function topicBefore({ size }: Document, actors: Actors, at: number, holder: string): number | null {
  if (holder === 'unknown') return null
  for (let i = Math.min(at, size) - 1; i >= Math.max(0, at - FARTHEST_TOPIC); i--) {
    if (actors.at[i] === -1) continue
    const actor = actors.list[actors.at[i] as number]
    if (actor && actor.id !== holder && actor.type !== 'place' && actor.type !== 'other' && actor.type !== 'issue')
      return actors.at[i] as number
  }
  return null
}

const isStop = isOneOf('; :')

/** The first actor met from token `at` in one direction, within `reach` tokens of the sentence. */
export function nearest(document: Document, actors: Actors, at: number, step: 1 | -1, reach: number): number | null {
  if (at < 0 || at >= document.size) return null
  const sentence = document.sentence[at - (step === 1 ? (at > 0 ? 1 : 0) : -1)] ?? document.sentence[at]
  for (let i = at, n = 0; n < reach && i >= 0 && i < document.size && document.sentence[i] === sentence; i += step, n++) {
    if (isStop(document, i)) return null
    if (isParty(actors, i) && !isWhere(document, actors, i))
      return step === -1 ? (owner(document, actors, i) ?? (actors.at[i] as number)) : (actors.at[i] as number)
  }
  return null
}

/** “Unrest in East Asia”: where, not who. */
function isWhere(document: Document, { at, list }: Actors, token: number): boolean {
  if (list[at[token] as number]?.type !== 'place') return false
  let i = token - 1
  while (i > token - PLACES && (at[i] !== -1 || joinsPlaces(document, i))) i--
  return tellsWhere(document, i)
}

const joinsPlaces = isOneOf('the and , -')
const tellsWhere = isOneOf('in at near across')

const tellsOwner = isOneOf('of in at from')

/** “The nurses of Bellmouth (are …)”: what is said is said of the nurses. */
function owner(document: Document, actors: Actors, at: number): number | null {
  let start = at
  while (start > 0 && actors.at[start - 1] === actors.at[at]) start--
  if (start < 2 || !tellsOwner(document, start - 1)) return null
  const before = actors.at[start - 2] as number
  return before === -1 ? null : before
}
