import { TRAIT } from '../../text/traits.ts'
import { type Document, hasTrait, isOneOf } from '../document.ts'
import { endsIn, isDescription } from './apposition.ts'
import { type Clause, type Oblique, obliqueOf } from './clause.ts'
import { lastOf, more, NONE, type OpenChunk } from './open-chunk.ts'
import type { VerbUnit } from './units.ts'

const joins = isOneOf('and but or ,')
const adds = isOneOf('and ,')

/** A clause while it grows: agent, patient and what a copula says are known once the sentence has ended. */
export interface Draft extends Clause {
  readonly verbs: VerbUnit
  form: Clause['form']
  passive: boolean
  copula: boolean
  subject: OpenChunk[]
  agent: OpenChunk[]
  patient: OpenChunk[]
  complement: OpenChunk | null
  obliques: Oblique[]
  objects: OpenChunk[]
  by: OpenChunk[]
  /** What an object relative leaves out: “the plan that NATO made”. */
  gap: OpenChunk | null
}

/** A stretch that has a subject and verbs of its own: the sentence, or a clause inside it. */
export interface Scope {
  readonly kind: Clause['kind']
  /** Chunks that wait for their verb. */
  waiting: OpenChunk[]
  last: Draft | null
  gap: OpenChunk | null
  readonly afterComma: boolean
}

/** Begins a clause in the innermost open stretch. */
export function openDraft(scope: Scope, sentence: number, verb: VerbUnit, subject: readonly OpenChunk[], form: Clause['form']): Draft {
  const draft: Draft = {
    sentence,
    predicate: verb.head,
    verbs: verb,
    form,
    kind: scope.kind,
    passive: verb.passive,
    negated: verb.negated,
    copula: false,
    subject: subject.length > 1 ? subject.slice() : subject.length === 1 ? [subject[0] as OpenChunk] : NONE,
    agent: NONE,
    patient: NONE,
    complement: null,
    obliques: NONE,
    objects: NONE,
    by: NONE,
    gap: scope.gap,
  }
  scope.gap = null
  scope.last = draft
  return draft
}

/** The noun phrases among which one stands: those that wait for their verb, or its objects or doers. */
export function listWith({ waiting, last }: Scope, chunk: OpenChunk): OpenChunk[] | null {
  if (waiting.includes(chunk)) return waiting
  if (last === null) return null
  if (last.objects.includes(chunk)) return last.objects
  return last.by.includes(chunk) ? last.by : null
}

/** Puts a name in the place of the noun that ends with `last`, and gives that back; null where there is none that it could stand for. */
export function takePlace(document: Document, { waiting, last: draft }: Scope, last: OpenChunk, name: OpenChunk): OpenChunk | null {
  const noun = takePlaceIn(document, waiting, last, name)
  if (noun || draft === null) return noun
  return takePlaceIn(document, draft.objects, last, name) ?? takePlaceIn(document, draft.by, last, name)
}

function takePlaceIn(document: Document, list: OpenChunk[], last: OpenChunk, name: OpenChunk): OpenChunk | null {
  for (let i = 0; i < list.length; i++) {
    const noun = list[i] as OpenChunk
    if (!endsIn(noun, last)) continue
    if (noun !== last && !isDescription(document, noun)) return null
    list[i] = name
    return noun
  }
  return null
}

export function someoneWaits(scopes: readonly Scope[]): boolean {
  for (let s = 0; s < scopes.length; s++) if ((scopes[s] as Scope).waiting.length > 0) return true
  return false
}

export function addObject(draft: Draft, chunk: OpenChunk): void {
  if (draft.objects.length === 0 && !draft.passive) draft.objects = [chunk]
  else draft.complement ??= chunk
}

/** @param followsVerb nothing stands between the verb and the preposition */
export function addOblique(draft: Draft, preposition: string, chunk: OpenChunk, followsVerb: boolean): void {
  if (preposition === 'by' && (draft.passive || (draft.verbs.bare && followsVerb))) {
    if (!draft.passive) reduce(draft)
    draft.by = more(draft.by, chunk)
  } else if (preposition === 'as' && draft.objects.length + (draft.passive ? 1 : 0) > 0) draft.complement ??= chunk
  else draft.obliques = more(draft.obliques, { preposition, chunk })
}

/** A clause begins at its subject where that stands right before its verb. */
function startOf({ subject, verbs }: Clause): number {
  const first = subject[0]
  return first && first.from < verbs.from && verbs.from - first.to <= 3 ? first.from : verbs.from
}

/** Marks the tokens `[from, to)` of a sentence: of its clauses, which all reach to its end, the last one that has begun holds a token. */
export function markClauses(clauseAt: Int32Array, clauses: readonly Clause[], first: number, from: number, to: number): void {
  let end = to
  for (let c = clauses.length - 1; c >= first; c--) {
    const start = c === first ? from : startOf(clauses[c] as Clause)
    for (let i = start; i < end; i++) clauseAt[i] = c
    end = Math.min(end, start)
  }
}

/** Settles who does what to whom, once nothing more can be added. */
export function closeDraft(document: Document, draft: Draft): void {
  const { predicate, passive, subject } = draft
  const objects = draft.objects.length === 0 && draft.gap ? [draft.gap] : draft.objects
  draft.copula = !passive && hasTrait(document, predicate, TRAIT.copula) && !isSound(document, predicate, objects[0])
  if (draft.copula) draft.complement ??= objects[0] ?? null
  else {
    draft.agent = passive ? draft.by : subject
    draft.patient = passive ? subject : objects
  }
}

/** “The mayor sounded a warning”, where “the mayor sounded glad” has a copula. */
const isSound = ({ lemma, pos }: Document, verb: number, object: OpenChunk | undefined): boolean =>
  lemma[verb] === 'sound' && object !== undefined && pos[object.head] !== 'ADJ'

/** A participle or an infinitive that waits for the subject after it: “to punish Poland, (Kenya closed the border)”. */
export const isFronted = ({ form, subject, passive }: Draft): boolean => form !== 'finite' && subject.length === 0 && !passive

export const newScope = (kind: Clause['kind'], afterComma: boolean, gap: OpenChunk | null = null): Scope => ({
  kind,
  waiting: NONE,
  last: null,
  gap,
  afterComma,
})

/** “Proud”, “critical” without an article or a noun. */
export const isAdjectivePhrase = ({ pos }: Document, { from, to, head }: OpenChunk): boolean =>
  pos[head] === 'ADJ' && head === to - 1 && pos[from] !== 'DET'

/** A clause with a finite verb that is no part of another. */
const isTold = ({ kind, form }: Draft): boolean => form === 'finite' && kind === 'main'

export function lastTold(drafts: readonly Draft[], first: number): Draft | null {
  for (let d = drafts.length - 1; d >= first; d--) if (isTold(drafts[d] as Draft)) return drafts[d] as Draft
  return null
}

/** Who does what a clause tells: “was asked by Roy to leave”; its subject where nobody else is named. */
export const doersOf = ({ passive, by, subject }: Draft): OpenChunk[] => (passive && by.length > 0 ? by : subject)

/** Turns an active past form into a passive participle: its subject is what it is done to. */
export function reduce(draft: Draft): void {
  draft.passive = true
  draft.form = 'participle'
}

/** The token at or before `at` that is no quotation mark: “… (attacked Poland,)” Roy said”. */
const overMarks = (document: Document, at: number): number => (hasTrait(document, at, TRAIT.quote) ? overMarks(document, at - 1) : at)

/** “And each time the pretext was …”. */
const overTime = (document: Document, at: number): number => (hasTrait(document, at, TRAIT.time) ? at - 2 : at)

/** A noun phrase itself, or what stands after it with a preposition. */
const isWithin = (chunk: OpenChunk, noun: OpenChunk): boolean => noun === chunk || obliqueOf(noun.post, chunk) !== undefined

/** The chunks at the end of a clause that turn out to be the subject of the next verb; null where there are none. */
export function takeBack(draft: Draft, last: OpenChunk, document: Document): OpenChunk[] | null {
  if (draft.complement && isWithin(last, draft.complement)) {
    const moved = [draft.complement]
    draft.complement = null
    return moved
  }
  const object = lastOf(draft.objects)
  if (object && isWithin(last, object)) {
    // “X attacked Y and Z fled”: only what stands after “and” moves on.
    const joined = draft.objects.length > 1 && joins(document, overMarks(document, object.from - 1))
    return joined ? draft.objects.splice(-1) : draft.objects.splice(0)
  }
  const oblique = obliqueOf(draft.obliques, last)
  if (oblique && oblique !== draft.obliques[0] && adds(document, overTime(document, overMarks(document, last.from - 1)))) {
    draft.obliques.splice(draft.obliques.indexOf(oblique), 1)
    return [last]
  }
  return null
}
