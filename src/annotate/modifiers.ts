import { type Document, hasTrait, isOneOf, isTagged } from '../document/document.ts'
import { isAnd } from '../document/small-words.ts'
import { TAG } from '../document/tags.ts'
import { TRAIT } from '../text/traits.ts'
import { firstFrom, type Hits, type ModifierHit } from './hits.ts'

const REACH = 5

/** Whether the scope of a modifier reaches token `at`. */
const reaches = (document: Document, hit: ModifierHit, at: number): boolean =>
  hit.to <= at && stepsBetween(document, hit.to, at) <= REACH && sameClause(document, hit.to, at) && !isThing(document, hit)

/** “Called the travel ban a disgrace”: a noun turns round only what it is a noun for, “an end to corruption”. */
const isThing = (document: Document, { to, value }: ModifierHit): boolean =>
  value.entry.kind === 'reverser' && isTagged(document, to - 1, TAG.NOUN) && !isTagged(document, to, TAG.ADP | TAG.PART)

/**
 * Modifiers whose scope reaches token `at`, nearest first.
 * @param earliest the first token that they may begin at
 */
export function modifiersOf(document: Document, { modifier }: Hits, at: number, earliest = at - 3 * REACH): ModifierHit[] {
  const found: ModifierHit[] = []
  for (let i = firstFrom(modifier, at + 1) - 1; i >= 0; i--) {
    const hit = modifier[i] as ModifierHit
    if (hit.from < earliest) break
    if (reaches(document, hit, at)) found.push(hit)
  }
  return found
}

/** Whether an odd number of negators is among the modifiers that reach a word. */
export function isNegated(modifiers: readonly ModifierHit[]): boolean {
  let negators = 0
  for (let m = 0; m < modifiers.length; m++) if ((modifiers[m] as ModifierHit).value.entry.kind === 'negator') negators++
  return negators % 2 === 1
}

/**
 * What all modifiers in reach make of a value: the product of their factors, the nearest first, bounded to −1.5..1.5.
 * @param earliest the first token that they may begin at
 * @param reversedFrom the same for verbs that turn round what follows
 */
export function modifierFactor(document: Document, hits: Hits, at: number, earliest = 0, reversedFrom = 0): number {
  let product = 1
  const modifiers = modifiersOf(document, hits, at, earliest === 0 ? undefined : earliest)
  for (let m = 0; m < modifiers.length; m++) {
    const { from, value } = modifiers[m] as ModifierHit
    if (value.entry.kind !== 'reverser' || from >= reversedFrom) product *= value.entry.factor
  }
  return Math.max(-1.5, Math.min(1.5, product))
}

/** Tokens from one to the other; a name of several words counts once, so that nobody is judged by the length of a name. */
function stepsBetween(document: Document, from: number, to: number): number {
  let steps = 0
  for (let i = from; i < to; i++) if (!isTagged(document, i, TAG.PROPN) || !isTagged(document, i - 1, TAG.PROPN)) steps++
  return steps
}

/** “Neither X nor Y”: “nor” denies anew what follows it. */
const endsClause = isOneOf(', ; : ( ) — – but nor because although while which who')

function sameClause(document: Document, from: number, to: number): boolean {
  const { sentence } = document
  if (sentence[Math.max(0, from - 1)] !== sentence[to]) return false
  for (let i = from; i < to; i++) if (endsClause(document, i) || joinsVerb(document, i, to)) return false
  return true
}

/** “(Did not pay Ghana) and praised Poland”: a finite verb with a reach of its own, where “not fair and balanced” shares one. */
function joinsVerb(document: Document, and: number, to: number): boolean {
  const { pos } = document
  if (!isAnd(document, and) || pos[and - 1] === 'ADJ') return false
  let verb = and + 1
  while (verb < to && pos[verb] === 'ADV') verb++
  if (pos[verb] === 'AUX') return true
  // “Broken” in “no jobs and broken promises”.
  if (pos[verb] !== 'VERB' || !isInflected(document, verb) || pos[verb + 1] === 'NOUN' || pos[verb + 1] === 'ADJ') return false
  return pos[and - 1] !== 'VERB' || !isInflected(document, and - 1)
}

const isInflected = (document: Document, i: number): boolean =>
  document.normal[i] !== document.lemma[i] && !hasTrait(document, i, TRAIT.ing)
