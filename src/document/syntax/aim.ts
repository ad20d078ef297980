import { TRAIT } from '../../text/traits.ts'
import { type Document, hasTrait, isOneOf, isTagged } from '../document.ts'
import { isA, isBy } from '../small-words.ts'
import { TAG } from '../tags.ts'
import { obliqueOf } from './clause.ts'
import { type Draft, doersOf, type Scope } from './draft.ts'
import { lastOf, NONE, type OpenChunk } from './open-chunk.ts'

const isObjectPronoun = isOneOf('me you him her it us them')

/**
 * Who does what an infinitive tells: “X urged Y (to go)”, “X needs arms (to fight)”.
 * @param before the noun phrase right before it; null where something else stands there
 * @param isJoined “and” stands before it: “X needs arms to fight (and to win)”
 */
export function doersOfAim(document: Document, { last, waiting }: Scope, before: OpenChunk | null, isJoined: boolean): OpenChunk[] {
  if (!last) return before && document.pos[before.head] === 'NOUN' && !isPlace(document, null, before) ? [before] : waiting
  if (last.form === 'infinitive' && isJoined) return last.subject
  const object = last.objects[0]
  if (before && isOthersAim(document, last, before)) return [before]
  if (before && before === object && canAct(document, before)) return last.objects
  const isOwn = before !== null && before === object && isOwnAim(document, last, before)
  // “The pretext to accuse China”: whoever accuses is not said, unless it is whoever “launched a bid to …”.
  if (before && document.pos[before.head] === 'NOUN' && !isOwn && !isPlace(document, last, before)) return [before]
  return doersOf(last)
}

/**
 * Who does what a gerund tells: Roy in “accuses Roy of (lying)”.
 * @param before the noun phrase right before it; null where something else stands there
 */
export function doersOfGerund(
  document: Document,
  { last, waiting }: Scope,
  before: OpenChunk | null,
  preposition: number | null,
): OpenChunk[] {
  const done = last?.passive ? last.subject : (last?.objects ?? NONE)
  if (preposition !== null && done.length > 0 && turnsToObject(document, preposition)) return done
  return before ? [before] : (last?.subject ?? waiting)
}

const turnsToObject = isOneOf('of for from into')

/** “Launched a bid to (accuse China)”: of several bids that there may be, the subject's own. */
const isOwnAim = (document: Document, { predicate }: Draft, { from, possessor }: OpenChunk): boolean =>
  !hasTrait(document, predicate, TRAIT.copula) && possessor === null && isA(document, from)

/** “(Rejected) an effort by Kenya to (punish Poland)”: the aim of whoever makes the effort. */
function isOthersAim(document: Document, { passive, obliques }: Draft, { from }: OpenChunk): boolean {
  return !passive && isBy(document, from - 1) && lastOf(obliques)?.chunk.from === from
}

/** “(Built bases) in the northern and southern regions to contain Poland”, “(met) after the vote to gloat”: where, when or as what it is done, not who does it. */
function isPlace({ normal }: Document, draft: Draft | null, noun: OpenChunk): boolean {
  const preposition = (draft && obliqueOf(draft.obliques, noun)?.preposition) ?? normal[noun.from - 1] ?? ''
  return /^(?:in|across|throughout|within|near|as|with|after|before|during)$/.test(preposition)
}

/** “(Urged) Kenya (to go)”: somebody, not something. */
const canAct = (document: Document, { head }: OpenChunk): boolean => isTagged(document, head, TAG.PROPN) || isObjectPronoun(document, head)
