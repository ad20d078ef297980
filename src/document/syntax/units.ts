import { TRAIT } from '../../text/traits.ts'
import { type Document, hasTrait, isCapitalised, isOneOf, isTagged, normalFits } from '../document.ts'
import type { TokenRange } from '../phrases.ts'
import { isBy, isGenitive, isHyphen, isThat, isTo, opensBracket } from '../small-words.ts'
import { TAG, VERBAL } from '../tags.ts'
import { closesMarks, isDash, isPaired, overTag } from './asides.ts'
import { type OpenChunk, openChunk } from './open-chunk.ts'
import { isMistakenVerb, isNounAfterAdjective, isObjectNoun, isVerbForm, isVerbTag, standsForPeople } from './tag-slips.ts'

/** A word or a mark that parts a sentence or joins it. */
export type Mark = 'preposition' | 'and' | 'but' | 'comma' | 'relative' | 'subordinator' | 'stop' | 'mark'

/** Reads a sentence step by step. */
export interface UnitReader {
  mark(mark: Mark, token: number): void
  verb(verb: VerbUnit): void
  chunk(chunk: OpenChunk): void
}

export interface VerbUnit extends TokenRange {
  readonly head: number
  readonly form: 'finite' | 'ing' | 'infinitive'
  readonly passive: boolean
  readonly negated: boolean
  /** No auxiliary and a past form: may turn out a reduced relative (“the plan proposed last week failed”). */
  readonly bare: boolean
}

/** Cuts the sentence `[from, to)` into units; words that carry no structure (adverbs, interjections) fall between them. */
export function readUnits(document: Document, from: number, to: number, reader: UnitReader): void {
  const { traits } = document
  let i = from
  while (i < to) {
    const here = traits[i] as number
    if (here & (TRAIT.stop | TRAIT.such)) {
      const after = here & TRAIT.stop && opensBracket(document, i) ? overTag(document, i, to) : i
      // “Fellow democracies such as Kenya”: “as” alone is the preposition.
      if (after > i || (here & TRAIT.such && isAs(document, i + 1))) {
        i = Math.max(after, i + 1)
        continue
      }
    }
    const mark = markAt(document, i)
    if (mark !== null) {
      reader.mark(mark, i++)
      continue
    }
    const verb = readVerbs(document, i, to)
    if (verb !== null) reader.verb(verb)
    const chunk = verb === null ? readChunk(document, i, to) : null
    if (chunk !== null && !isTime(document, chunk)) reader.chunk(chunk)
    i = (verb ?? chunk)?.to ?? i + 1
  }
}

/** “Last week”, “every year”: neither subject nor object. */
const isTime = (document: Document, { from, to, head }: OpenChunk): boolean =>
  to - from === 2 && (isLast(document, from) || (hasTrait(document, head, TRAIT.time) && isEvery(document, from)))

const isAs = isOneOf('as')
const isLast = isOneOf('last next')
const isEvery = isOneOf('this that these every each one some')
const isThose = isOneOf('those these')
const isIncluding = isOneOf('including')
const isLong = isOneOf('long')
const isApostrophe = isOneOf("'")
const isAuxiliaryGerund = isOneOf('being having getting')
const mayBePrepositional = isOneOf('after before since until as than once')
const endsAsDone = normalFits(/(?:ed|en)$/)
const endsAsParticiple = normalFits(/(?:ed|ing|en|wn)$/)

const MARKS = TRAIT.comma | TRAIT.stop | TRAIT.joint | TRAIT.and | TRAIT.but | TRAIT.relative | TRAIT.subordinator

function markAt(document: Document, i: number): Mark | null {
  const tag = document.tags[i] as number
  const traits = document.traits[i] as number
  const preposition = tag & (TAG.ADP | TAG.SCONJ) ? 'preposition' : null
  // “Republicans, including Roy, (left)”: they and he.
  if (traits & TRAIT.ing && isIncluding(document, i)) return 'and'
  if ((traits & MARKS) === 0 && !(tag & TAG.PUNCT)) return preposition
  if (traits & TRAIT.comma) return 'comma'
  if (isDash(document, i)) return isPaired(document, i) ? 'comma' : 'stop'
  if (traits & TRAIT.stop) return 'stop'
  if (tag & TAG.PUNCT && !(traits & TRAIT.quote)) return isHyphen(document, i) ? null : 'mark'
  if (traits & TRAIT.and) return 'and'
  if (traits & TRAIT.but && !(tag & TAG.ADV)) return 'but'
  if (traits & TRAIT.relative && !(tag & TAG.DET && isThat(document, i))) return 'relative'
  if (traits & TRAIT.subordinator && tag & (TAG.ADP | TAG.SCONJ | TAG.ADV | TAG.PRON | TAG.CCONJ))
    return isPrepositional(document, i) ? 'preposition' : 'subordinator'
  return preposition
}

/** “Before the vote”, “as a threat”, “since Monday”: no verb follows the noun phrase. */
function isPrepositional(document: Document, at: number): boolean {
  if (!mayBePrepositional(document, at)) return false
  if (hasTrait(document, at - 1, TRAIT.such)) return true
  for (let i = at + 1; i < Math.min(document.size, at + 9) && document.sentence[i] === document.sentence[at]; i++) {
    if (isTagged(document, i, VERBAL)) return hasTrait(document, i, TRAIT.ing) || hasTrait(document, i - 1, TRAIT.to)
    if (isTagged(document, i, TAG.PUNCT) && !isHyphen(document, i)) return true
  }
  return true
}

function readVerbs(document: Document, start: number, limit: number): VerbUnit | null {
  const { tags, lemma, traits } = document
  const opens = (traits[start] as number) & (TRAIT.negation | TRAIT.to)
  if (!opens && !isTagged(document, start, VERBAL) && !isVerbForm(document, start)) return null
  let i = start
  let infinitive = false
  let negated = false
  let auxiliaries = 0
  let be = false
  let passive = false
  let bare = false
  let head = -1
  let to = -1
  // “For being harsh”, “having lied”.
  let gerund = hasTrait(document, start, TRAIT.ing) && isAuxiliaryGerund(document, start)
  if (opens === TRAIT.negation && isTo(document, i + 1)) {
    negated = true
    i++
  }
  if (isTagged(document, i, TAG.PART) && isTo(document, i)) {
    infinitive = true
    i++
  }
  for (; i < limit; i++) {
    const here = traits[i] as number
    const tag = tags[i] as number
    if (here & TRAIT.negation) {
      if (i === start && auxiliaries === 0 && !leadsToVerb(document, i + 1, limit)) return null
      negated = true
    } else if (tag & TAG.AUX || isAuxiliaryBefore(document, i, limit)) {
      auxiliaries++
      be = (here & TRAIT.be) !== 0
      head = i
    } else if (isVerbTag(document, i) || (head < 0 && isVerbForm(document, i))) {
      if (head < 0 && !infinitive && isObjectNoun(document, i)) return null
      const ing = (here & TRAIT.ing) !== 0
      if (ing && head < 0) gerund = true
      passive = be && !ing
      bare = head < 0 && !infinitive && !ing && (here & TRAIT.past) !== 0
      head = i
      to = i + 1
      break
    } else if (be && isDoneTo(document, i)) {
      gerund = false
      passive = true
      head = i
      to = i + 1
      break
    } else if (here & TRAIT.to && tag & TAG.PART && head >= 0 && /^(?:have|ought|use)$/.test(lemma[head] as string)) {
    } else if ((tag & TAG.ADV || isLong(document, i)) && (head >= 0 || infinitive) && leadsToVerb(document, i + 1, limit)) {
    } else break
  }
  if (head < 0) return null
  if (to < 0) for (to = head + 1; to < limit && hasTrait(document, to, TRAIT.negation); ) to++
  return { from: start, to, head, form: infinitive ? 'infinitive' : gerund ? 'ing' : 'finite', passive, negated, bare }
}

/** A tagged verb that helps the next: “has vowed”, “did nothing”, with adverbs between. */
function isAuxiliaryBefore(document: Document, i: number, limit: number): boolean {
  const traits = document.traits[i] as number
  return (
    isTagged(document, i, TAG.VERB) && (traits & (TRAIT.auxiliary | TRAIT.ing)) === TRAIT.auxiliary && leadsToVerb(document, i + 1, limit)
  )
}

function leadsToVerb(document: Document, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 4); i++) {
    if (isTagged(document, i, VERBAL) || isDoneTo(document, i)) return true
    if (!isTagged(document, i, TAG.ADV | TAG.PART)) return false
  }
  return false
}

/** “(Was publicly) shamed by Ulm”: tagged as an adjective. */
const isDoneTo = (document: Document, i: number): boolean =>
  isTagged(document, i, TAG.ADJ) && isBy(document, i + 1) && endsAsDone(document, i)

/** What a noun phrase may end with. */
const NOMINAL = TAG.NOUN | TAG.PROPN | TAG.NUM

function readChunk(document: Document, start: number, limit: number): OpenChunk | null {
  const { tags, traits } = document
  const isPronoun = isTagged(document, start, TAG.PRON) && !hasTrait(document, start, TRAIT.possessive)
  if (isPronoun || isObjectNoun(document, start)) return openChunk(start, start + 1, start, null)
  let i = start
  let head = -1
  let possessor: TokenRange | null = null
  for (; i < limit; i++) {
    const tag = tags[i] as number
    const here = (traits[i] as number) & (TRAIT.joint | TRAIT.possessive)
    if (here && endsPossessor(document, i, head)) {
      if (head < 0) break
      possessor = { from: start, to: i }
      head = -1
    } else if (here & TRAIT.possessive) {
      if (head >= 0) break
      possessor = { from: i, to: i + 1 }
    } else if (tag & TAG.DET) {
      if (head >= 0) break
    } else if (tag & NOMINAL || isMistakenVerb(document, i)) {
      if (
        (head >= 0 || standsForPeople(document, i - 1)) &&
        (isVerbForm(document, i) || (tag & TAG.PROPN && isWhen(document, start, head)))
      )
        break
      head = i
    } else if (tag & TAG.ADJ) {
      if (head >= 0 && isVerbForm(document, i)) break
      if ((head < 0 || (possessor && isTagged(document, head, TAG.ADJ) && head === i - 1)) && !nounFollows(document, i + 1, limit)) head = i
    } else if (tag & TAG.PRON) break
    else if (i > start && head < 0 && isNounAfterAdjective(document, i)) head = i
    else if (i > start && isHyphen(document, i - 1)) continue
    else if (head >= 0 && head === i - 1 && closesMarks(document, start, i)) continue
    else if (!isInside(document, i, limit, i > start && head < 0)) break
  }
  if (head < 0 && (isThose(document, start) || standsForPeople(document, start))) head = start
  // “Moscow’s been warned”: the ’s is a verb.
  if (head < 0)
    return possessor && possessor.from < start + 9 && isGenitive(document, possessor.to)
      ? openChunk(start, possessor.to, possessor.to - 1, null)
      : null
  return openChunk(start, head + 1, head, possessor)
}

/** “On Monday | Kenya (left)”, “last year | Kenya”, “in 2014 | Kenya”: a name after a time begins anew. */
function isWhen(document: Document, start: number, head: number): boolean {
  const { normal } = document
  if (isTagged(document, head, TAG.NUM)) return !isTagged(document, start, TAG.DET) && /^[12]\d{3}$/.test(normal[head] as string)
  return (
    hasTrait(document, head, TRAIT.time) && (!isCapitalised(document, head) || (head === start && isTagged(document, start - 1, TAG.ADP)))
  )
}

/** The “ ’s ” after Moscow’s name, the “ ’ ” of “the workers’ (war)”. */
const endsPossessor = (document: Document, i: number, head: number): boolean =>
  isGenitive(document, i) || (isApostrophe(document, i) && head === i - 1 && (document.normal[head]?.endsWith('s') ?? false))

/** Hyphens, quotation marks, adverbs before adjectives and participles inside a noun phrase. */
function isInside(document: Document, i: number, limit: number, opened: boolean): boolean {
  const tag = document.tags[i] as number
  if (tag & TAG.SYM || isHyphen(document, i)) return true
  if (hasTrait(document, i, TRAIT.quote)) return opened && nounFollows(document, i + 1, limit)
  if (tag & TAG.ADV)
    return (isTagged(document, i + 1, TAG.ADJ | TAG.VERB) || isHyphen(document, i + 1)) && nounFollows(document, i + 1, limit)
  return opened && (tag & TAG.VERB) !== 0 && endsAsParticiple(document, i) && nounFollows(document, i + 1, limit)
}

/** A noun comes before anything that ends a noun phrase. */
function nounFollows(document: Document, from: number, limit: number): boolean {
  const { tags } = document
  for (let i = from; i < Math.min(limit, from + 5); i++) {
    const tag = tags[i] as number
    if (tag & NOMINAL) return true
    const joined = tag & TAG.VERB && isHyphen(document, i - 1)
    if (!(tag & (TAG.ADJ | TAG.SYM)) && !joined && !isHyphen(document, i) && !hasTrait(document, i, TRAIT.quote)) return false
  }
  return false
}
