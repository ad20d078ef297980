import { CHARACTER, startsWithA } from '../text/letters.ts'
import { TRAIT } from '../text/traits.ts'
import { type Document, hasTrait, isCapitalised, isOneOf, isTagged, normalFits, surface } from './document.ts'
import { isVerb, nounPhraseBefore, type TokenRange } from './phrases.ts'
import { TAG } from './tags.ts'

/** How far back a subject is looked for, in tokens: keeps the work linear in texts that are one long sentence. */
const FARTHEST_SUBJECT = 60
const isRelative = isOneOf('who which that whom')
const subordinates = isOneOf('when while if after before because since although though as unless until where whose that who which what')
const standsBetween = isOneOf("all both each also later then himself herself themselves itself just ever never not n't")
const joinsTitle = isOneOf('a an the of for and to in :')
const joinsTitleWithArticle = isOneOf('of for to in')
const opensAside = normalFits(/^(?:who|which|whose|where|one|himself|herself|though)$|(?:ing|ed)$/)
/** Parts of speech that a long title is made of, and that open an aside. */
const NAMING = TAG.PROPN | TAG.NOUN | TAG.ADJ | TAG.NUM
const OPENING = TAG.DET | TAG.NOUN | TAG.ADJ | TAG.NUM | TAG.ADP | TAG.ADV
/** Tokens that no subject reaches over: quoted words, times of day. */
export type Skip = (token: number) => boolean

/**
 * The subject of the verb at `verb`, within its sentence: the noun phrase before it, over adverbs, auxiliaries,
 * times, asides between commas and relative clauses; a participle (“…, adding”) takes the subject of the main clause.
 * Null when none is found.
 */
export function subjectOf(document: Document, verb: number, limit: number, skip: Skip): TokenRange | null {
  const from = Math.max(limit, verb - FARTHEST_SUBJECT)
  if (isParticiple(document, verb)) return mainSubject(document, verb, from, skip) ?? nearSubject(document, verb, from, skip)
  // “Nobody stood up to promise that …”: whoever does what the infinitive belongs to.
  if (document.normal[verb - 1] === 'to') return earlierSubject(document, verb - 1, from, skip)
  return nearSubject(document, verb, from, skip) ?? mainSubject(document, verb, from, skip) ?? earlierSubject(document, verb, from, skip)
}

function isParticiple(document: Document, verb: number): boolean {
  if (!hasTrait(document, verb, TRAIT.ing)) return false
  for (let i = verb - 1; i >= verb - 3 && i >= 0; i--) {
    if (document.pos[i] === 'AUX') return false
    if (document.normal[i] === ',') return true
    if (document.pos[i] !== 'ADV' && document.pos[i] !== 'PART') return false
  }
  return false
}

function nearSubject(document: Document, verb: number, limit: number, skip: Skip): TokenRange | null {
  let at = verb - 1
  while (at >= limit && isBetween(document, at, skip)) at--
  const aside = document.normal[at] === ',' ? beforeAsides(document, at, limit) : at
  const found = nounPhraseBefore(document, aside, limit)
  if (!found || skip(found.to - 1)) return null
  if (isRelative(document, found.from) && document.pos[found.from] !== 'DET' && found.to - found.from === 1) {
    const antecedent = nounPhraseBefore(document, found.from - 1, limit)
    return antecedent ?? null
  }
  const whole = { from: overName(document, found.from, limit), to: aside !== at && at - found.to <= 15 ? at : found.to }
  return aside === at && isOblique(document, whole.from, limit) ? null : whole
}

/** The start of a long title: “The NATO 2030: United for a New Era report”. */
function overName(document: Document, start: number, limit: number): number {
  const named = (token: number): boolean =>
    token >= limit &&
    isTagged(document, token, NAMING) &&
    (isCapitalised(document, token) || startsWithA(surface(document, token), CHARACTER.number))
  if (document.pos[start] === 'PRON') return start
  let from = start
  for (;;) {
    const small = joinsTitle(document, from - 1) ? 1 : 0
    const two = small === 1 && joinsTitleWithArticle(document, from - 2) ? 2 : small
    if (!named(from - 1 - two) || (two > 0 && !isColonAhead(document, from - 1 - two, limit))) break
    from -= 1 + two
  }
  return from > limit && document.pos[from - 1] === 'DET' ? from - 1 : from
}

/** Small words join a title only where a colon shows that it is one. */
function isColonAhead(document: Document, at: number, limit: number): boolean {
  for (let i = at; i >= Math.max(limit, at - 4); i--) if (document.normal[i] === ':' || document.normal[i + 1] === ':') return true
  return false
}

const isBetween = (document: Document, token: number, skip: Skip): boolean =>
  isTagged(document, token, TAG.ADV | TAG.AUX | TAG.PART) || standsBetween(document, token) || skip(token)

/** From the comma that closes an aside (“Roy, the minister, who is ill, said”) back over each to the word before the first. */
function beforeAsides(document: Document, comma: number, limit: number): number {
  let end = comma
  for (;;) {
    let open = end - 1
    while (open >= limit && document.normal[open] !== ',') open--
    if (open < limit) break
    const first = open + 1
    if (!isTagged(document, first, OPENING) && !opensAside(document, first)) break
    end = open
  }
  return end === comma ? comma : end - 1
}

/** After a preposition it is no subject: “(met Lee at) the golf course, saying”. */
const isOblique = (document: Document, from: number, limit: number): boolean =>
  from - 1 >= limit && document.pos[from - 1] === 'ADP' && isInsideClause(document, from - 1, limit)

function isInsideClause(document: Document, at: number, limit: number): boolean {
  for (let i = at - 1; i >= limit; i--) {
    if (document.normal[i] === ',') return false
    if (isVerb(document, i)) return true
  }
  return false
}

/** A second verb (“though she called it odd and asked for more”) takes the subject of the verb before it. */
function earlierSubject(document: Document, before: number, limit: number, skip: Skip): TokenRange | null {
  for (let i = before - 1; i > limit; i--) {
    const subject = isVerb(document, i) && !skip(i) ? nearSubject(document, i, limit, skip) : null
    if (subject) return subject
  }
  return null
}

/** The subject of the first finite verb that stands in no subordinate clause. */
function mainSubject(document: Document, before: number, limit: number, skip: Skip): TokenRange | null {
  let subordinate = false
  for (let i = limit; i < before; i++) {
    const word = document.normal[i] as string
    if (word === ',' || word === ';') subordinate = false
    else if (subordinates(document, i) && document.pos[i] !== 'DET') subordinate = true
    if (subordinate || skip(i) || !isVerb(document, i) || hasTrait(document, i, TRAIT.ing) || document.normal[i - 1] === 'to') continue
    const subject = nearSubject(document, i, limit, skip)
    if (subject) return subject
  }
  return null
}
