import { type Document, hasTrait, isOneOf, isTagged, normalFits } from '../../document/document.ts'
import { isVerb, nounPhraseFrom, type TokenRange } from '../../document/phrases.ts'
import { TAG } from '../../document/tags.ts'
import { FRAME } from '../../lexicon/cue-frames.ts'
import { TRAIT } from '../../text/traits.ts'
import type { CueHit } from '../hits.ts'
import { afterAddressee, asks, IN_NOUN_PHRASE, LONGEST_ADDRESSEE } from './addressee.ts'
import { NOMINAL, namesSource, type QuotationContext, sentenceRange, takes, trim, wordCount } from './context.ts'
import { isDemanded } from './duties.ts'
import { endOfRelative, goesOnRelative } from './relative-reports.ts'
import { endOfReport } from './report-end.ts'

/** A reported clause: content without marks around all of it, from its first to its last word. */
export interface Report extends TokenRange {
  readonly cue: CueHit
  /** In order; two parts where the tag stands in the middle: “The museum, Lee said, was full.” */
  readonly parts: TokenRange[]
  readonly inverted: boolean
  readonly confidence: number
}

const LONGEST_SUBJECT = 14
const LONGEST_ASIDE = 14
const LONGEST_TAG = 14
/** What follows a tag after one of these is the reporter’s own: “…, Lee said, as the crowd left.” */
const opensOwnWords = normalFits(/^(?:as|while|when|after|before|who|which|where|whose|with|citing)$|ing$/)
const isRelative = isOneOf('who which whose whom')
export const isSubordinate = isOneOf('when while after because before although')
const endsSubject = isOneOf('; : when while because')
const isPause = isOneOf(', . ; : ! ? — –')
const isDashOrComma = isOneOf(', – — -')
export const opensRelative = isOneOf('who which whose whom where')

/** The clause a cue reports, or null where the cue introduces none. */
export function reportedClause(context: QuotationContext, cue: CueHit): Report | null {
  const { document } = context
  const sentence = sentenceRange(document, document.sentence[cue.from] as number)
  const frames = cue.value.takes
  const { kind, reports, weak } = cue.value.entry
  if (namesSource(cue)) return aroundPhrase(context, cue, sentence)
  const after = afterAddressee(context, cue, sentence.to)
  if (!asks(document, after) && isDemanded(cue, document)) return null
  // “The claim that deserves …” is no claim’s content.
  const isOfItself = kind === 'noun' && isVerb(document, after + 1)
  if (document.normal[after] === 'that' && !isOfItself && (kind === 'noun' || frames & (FRAME.clause | FRAME.addressee)))
    return foundFrom(context, cue, after, sentence.to, 0.9)
  if (kind === 'noun') return null
  const tagged = tagReport(context, cue, sentence)
  if (tagged) return tagged
  const aim = frames & FRAME.infinitive && frames & FRAME.wh ? afterPerson(document, after, sentence.to) : after
  if (
    (frames & FRAME.infinitive && reports !== 'attitude' && opensInfinitive(document, aim)) ||
    (frames & FRAME.wh && asks(document, aim) && document.normal[cue.to] !== 'by')
  )
    return foundFrom(context, cue, aim, sentence.to, 0.7)
  if (frames & FRAME['np-as'] && isSeenAs(context, after, sentence.to))
    return found(context, cue, after, beforeSubordinate(context, after, endOfReport(context, cue, after, sentence.to)), 0.6)
  if (frames & FRAME.matter && opensThing(document, cue.to) && !followsThing(document, cue))
    return found(context, cue, cue.to, endOfThing(context, cue.to + 1, sentence.to), 0.6)
  if (frames & FRAME.clause && !weak && goesOnRelative(document, cue))
    return found(context, cue, cue.to, endOfRelative(context, cue.to, sentence.to), 0.7)
  const takesClause = frames & FRAME.clause || (frames & FRAME.addressee && after > cue.to)
  if (!takesClause || weak || document.normal[cue.to] === 'by' || isDenied(document, cue)) return null
  return beginsClause(context, after, sentence.to) ? foundFrom(context, cue, after, sentence.to, 0.8) : null
}

/** “Called for an inquiry”: a noun phrase that is no mere pronoun. */
const opensThing = (document: Document, at: number): boolean => isTagged(document, at, TAG.DET | TAG.NOUN | TAG.ADJ | TAG.NUM | TAG.PROPN)

/** “The other way calls for sanctions”: one thing calls for nothing. */
function followsThing({ tags, normal, lemma }: Document, { from }: CueHit): boolean {
  let at = from - 1
  while (at > 0 && ((tags[at] as number) & (TAG.ADV | TAG.AUX)) !== 0) at--
  return at >= 0 && ((tags[at] as number) & TAG.NOUN) !== 0 && normal[at] === lemma[at]
}

function endOfThing({ document, markedAt, times }: QuotationContext, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (markedAt[i] !== -1) continue
    if (isPause(document, i) || times[i] === 1 || isSubordinate(document, i) || joinsVerb(document, i)) return i
  }
  return to
}

/** “He did not mention the dead”: nobody’s words but the author’s. */
const isDenied = (document: Document, { from, value }: CueHit): boolean =>
  value.entry.reports !== 'attitude' && hasTrait(document, from - 1, TRAIT.negation)

function found({ document }: QuotationContext, cue: CueHit, from: number, to: number, confidence: number, inverted = false): Report | null {
  const part = trim(document, from, to)
  return wordCount(document, part) >= 2 ? { cue, parts: [part], from: part.from, to: part.to, inverted, confidence } : null
}

/** The same where the sentence goes on after a tag `[tagFrom, tagTo)`. */
function foundAround(
  context: QuotationContext,
  cue: CueHit,
  sentence: TokenRange,
  tagFrom: number,
  tagTo: number,
  confidence: number,
): Report | null {
  const { document } = context
  const before = trim(document, sentence.from, tagFrom)
  const after = trim(document, tagTo, sentence.to)
  if (before.to <= before.from) return found(context, cue, after.from, after.to, confidence)
  if (after.to <= after.from) return found(context, cue, before.from, before.to, confidence)
  if (wordCount(document, before) + wordCount(document, after) < 2) return null
  return { cue, parts: [before, after], from: before.from, to: after.to, inverted: false, confidence }
}

/** The report that begins at a token of the sentence that ends at `to`. */
const foundFrom = (context: QuotationContext, cue: CueHit, from: number, to: number, confidence: number): Report | null =>
  found(context, cue, from, endOfReport(context, cue, from, to), confidence)

/** “Asked the network to …”, “asked workers whether …”: past whoever is asked, where his name or noun leads on. */
function afterPerson(document: Document, from: number, to: number): number {
  const limit = Math.min(to, from + LONGEST_ADDRESSEE)
  let i = from
  while (i < limit && isTagged(document, i, IN_NOUN_PHRASE) && !asks(document, i)) i++
  return asks(document, i) || opensInfinitive(document, i) ? i : from
}

function opensInfinitive(document: Document, at: number): boolean {
  const to = negates(document, at) ? at + 1 : at
  return document.normal[to] === 'to' && isTagged(document, to + 1, TAG.VERB | TAG.AUX)
}

const negates = isOneOf('not never')

/** “NATO sees China as its new threat”: who is seen, then as what, without a verb between. */
function isSeenAs({ document, markedAt }: QuotationContext, from: number, to: number): boolean {
  const limit = Math.min(to, from + LONGEST_ADDRESSEE)
  for (let i = from; i < limit && !isVerb(document, i) && markedAt[i] === -1; i++) if (i > from && document.normal[i] === 'as') return true
  return false
}

/** “… as a fraud after the vote”: when and why it was said is no part of it. */
function beforeSubordinate({ document, markedAt, times }: QuotationContext, from: number, to: number): number {
  for (let i = from; i < to; i++) if (markedAt[i] === -1 && (times[i] === 1 || isSubordinate(document, i))) return i
  return to
}

/** “(Admitted) her mistake and has paid”: no subject goes on over it. */
const joinsVerb = (document: Document, i: number): boolean =>
  document.normal[i] === 'and' &&
  isVerb(document, i + 1) &&
  !hasTrait(document, i + 1, TRAIT.ing) &&
  document.normal[i + 1] !== document.lemma[i + 1]

/** A subject and a finite verb within reach: a clause without its “that”. */
function beginsClause(context: QuotationContext, from: number, to: number): boolean {
  const { document, markedAt } = context
  if (from >= to || markedAt[from] !== -1) return false
  // “Officials said closing the port was wrong.”
  const opensWithGerund = isTagged(document, from, TAG.VERB) && hasTrait(document, from, TRAIT.ing)
  if (!(isTagged(document, from, IN_NOUN_PHRASE) || opensWithGerund) || isRelative(document, from)) return false
  let aside = false
  let reach = Math.min(to, from + LONGEST_SUBJECT)
  const farthest = Math.min(to, from + LONGEST_SUBJECT + LONGEST_ASIDE)
  for (let i = from + 1; i < reach; i++) {
    if (endsSubject(document, i) || joinsVerb(document, i)) return false
    if (document.normal[i] === ',') {
      if (!aside && !isVerbAhead(document.normal, i, to)) return false
      aside = !aside
    }
    if (aside && reach < farthest) reach++
    if (aside || isNamedThing(context, i)) continue
    const tag = document.tags[i] as number
    if (tag & TAG.AUX) return true
    if (tag & TAG.VERB && document.normal[i - 1] !== 'to' && !hasTrait(document, i, TRAIT.ing)) return true
  }
  return false
}

/** Words in marks after an article or a possessive name a thing: “NATO’s ‘turn to the East’” has no verb. */
export function isNamedThing({ document, marked, markedAt }: QuotationContext, token: number): boolean {
  if (markedAt[token] === -1) return false
  const before = (marked[markedAt[token] as number]?.outerFrom ?? 0) - 1
  return before >= 0 && (document.normal[before] === "'s" || document.pos[before] === 'DET')
}

/** The comma opens an aside when another closes it soon. */
function isVerbAhead(normal: readonly string[], comma: number, to: number): boolean {
  const limit = Math.min(to, comma + LONGEST_ASIDE)
  for (let i = comma + 2; i < limit; i++) if (normal[i] === ',') return true
  return false
}

/** “Taxes will rise, officials said (on Monday).” and “Taxes, officials said, will rise.” */
function tagReport(context: QuotationContext, cue: CueHit, sentence: TokenRange): Report | null {
  const { document, times, markedAt } = context
  if (cue.value.entry.reports === 'attitude' || hasTrait(document, cue.from, TRAIT.ing) || !takes(cue, FRAME.tag)) return null
  let comma = -1
  const farthest = Math.max(sentence.from, cue.from - LONGEST_TAG)
  for (let i = cue.from - 1; i >= farthest && markedAt[i] === -1; i--) {
    if (i < cue.from - 1 && isVerb(document, i)) break
    if (document.normal[i] === ',') comma = i
  }
  if (comma <= sentence.from) return null
  let end = afterAddressee(context, cue, sentence.to)
  while (end < sentence.to && (times[end] === 1 || isTagged(document, end, TAG.ADV))) end++
  const inverted = comma === cue.from - 1
  if (!inverted && !hasSubject(context, comma + 1, cue.from)) return null
  if (document.normal[end] === ',' && !inverted && !opensOwnWords(document, end + 1))
    return foundAround(context, cue, sentence, comma, end + 1, 0.85)
  if (end < sentence.to && !isPause(document, end) && !(inverted && namesSpeaker(document, end, sentence.to))) {
    if (sentence.to - cue.to > LONGEST_TAG) return null
    for (let i = end; i < sentence.to; i++) if (isVerb(document, i)) return null
  }
  // “The minister, Ana Roy, boasts …”: no statement stands before the comma.
  return hasMainVerb(document, sentence.from, comma) ? found(context, cue, sentence.from, comma, 0.85, inverted) : null
}

/** “…, said Ana Roy, a nurse who has led the ward since May”: the name ends before a comma or a relative clause. */
function namesSpeaker(document: Document, from: number, to: number): boolean {
  const name = nounPhraseFrom(document, from, to)
  return name !== null && name.from === from && (isPause(document, name.to) || opensRelative(document, name.to))
}

/** A verb outside “…, who has led the party since May, …”. */
function hasMainVerb(document: Document, from: number, to: number): boolean {
  let relative = false
  for (let i = from; i < to; i++) {
    if (isDashOrComma(document, i)) relative = opensRelative(document, i + 1)
    if (!relative && isVerb(document, i)) return true
  }
  return false
}

/** A speaker between comma and cue: “…, officials said”, not “…, and then went on”. */
function hasSubject({ document }: QuotationContext, from: number, to: number): boolean {
  if (document.pos[from] === 'CCONJ') return false
  const { tags } = document
  for (let i = from; i < to; i++) if ((tags[i] as number) & NOMINAL && !isRelative(document, i)) return true
  return false
}

/** “According to the auditor, Renata Solis, …”: past a name that stands in apposition. */
function endOfName({ pos }: Document, from: number, to: number): number {
  let i = from
  while (i < to && pos[i] === 'PROPN') i++
  return i
}

/** “According to Lee, taxes rise.” and “Taxes rise, according to Lee.” */
function aroundPhrase(context: QuotationContext, cue: CueHit, sentence: TokenRange): Report | null {
  const { document } = context
  if (takes(cue, FRAME['source-inside'])) {
    if (cue.from <= sentence.from + 1) return found(context, cue, cue.to, sentence.to, 0.9)
    // “Poland, in Kenya’s view, is reckless.” “Poland is reckless, in Kenya’s view.” “A plan that in Kenya’s view is reckless …”
    if (document.normal[cue.to] === ',' && document.normal[cue.from - 1] === ',')
      return foundAround(context, cue, sentence, cue.from, cue.to, 0.9)
    if (isTagged(document, cue.to, TAG.PUNCT)) return found(context, cue, sentence.from, cue.from, 0.8)
    return found(context, cue, cue.to, sentence.to, 0.8)
  }
  if (cue.from <= sentence.from + 1) {
    let comma = cue.to
    while (comma < sentence.to && document.normal[comma] !== ',') comma++
    const name = endOfName(document, comma + 1, sentence.to)
    if (name > comma + 1 && document.normal[name] === ',') comma = name
    return comma < sentence.to - 1 ? found(context, cue, comma + 1, sentence.to, 0.9) : null
  }
  return found(context, cue, sentence.from, cue.from, 0.9)
}
