import { type Document, hasTrait, isCapitalised, isOneOf, isTagged, normalFits } from '../../document/document.ts'
import { isVerb, type TokenRange } from '../../document/phrases.ts'
import { TAG } from '../../document/tags.ts'
import { FRAME } from '../../lexicon/cue-frames.ts'
import { TRAIT } from '../../text/traits.ts'
import { type CueHit, firstFrom } from '../hits.ts'
import { afterSpeaker } from './addressee.ts'
import {
  cueFrom,
  cuesOf,
  isPause,
  isRelativePronoun,
  NOMINAL,
  namesSource,
  type QuotationContext,
  sentenceRange,
  takes,
  wordCount,
} from './context.ts'
import { isNamedThing, isSubordinate, opensRelative, reportedClause } from './indirect.ts'
import type { Marked } from './marked.ts'

/** A cue found beside a marked span. */
export interface Tag {
  readonly cue: CueHit
  /** The speaker follows the cue: “…,” said Lee. */
  readonly inverted: boolean
  /** What the cue reports where that is more than the marked words: the clause around a fragment. */
  readonly content: TokenRange | null
  readonly confidence: number
}

/** Words between a quotation and the cue of its tag: room for “Scott Lee, the attorney general of Ohio, one of those suing, said”. */
const FARTHEST_TAG = 16
const FARTHEST_TAG_OF_NAME = 32
const FARTHEST_FRAGMENT = 40
const LONGEST_TAG_SENTENCE = 14
const isPauseInside = normalFits(/^[,?!.…—–-]+$/)
const isPauseOutside = isOneOf(', — –')
const isClosingMark = normalFits(/^["”’'»]+$/)

/** The tag after a span: “…,” Lee said / said Lee, in the same sentence or alone in the next. */
export function tagAfter(context: QuotationContext, marked: Marked): Tag | null {
  const { document } = context
  const last = marked.to - 1
  const next = marked.outerTo
  if (next >= document.size || document.paragraph[next] !== marked.paragraph) return null
  const ownSentence = document.sentence[last] === document.sentence[next]
  const { from, to } = sentenceRange(document, document.sentence[next] as number)
  const pauses = isPauseInside(document, lastOutsideMarks(document, marked)) || isPauseOutside(document, next)
  if (!pauses && wordCount(document, marked) < 4) return null
  const farthest = document.pos[next] === 'PROPN' ? FARTHEST_TAG_OF_NAME : FARTHEST_TAG
  const cues = cuesOf(context, document.sentence[next] as number)
  for (let c = firstFrom(cues, next); c < cues.length; c++) {
    const cue = cues[c] as CueHit
    if (!takes(cue, FRAME.quote | FRAME.tag) || (cue.value.entry.weak && !pauses)) continue
    if (cue.from - next > farthest) return null
    const content = ownSentence && marked.outerFrom > from ? leadIn(context, marked, from) : null
    if (namesSource(cue)) return { cue, inverted: true, content, confidence: 0.95 }
    if (isAntecedent(document, next) || breaksTag(context, next, cue.from)) return trailingClause(context, cue, marked)
    const inverted = !hasNominal(context, next, cue.from) && document.pos[cue.to] !== 'PRON' && !takes(cue, FRAME.addressee)
    if (!pauses && !inverted) return trailingClause(context, cue, marked)
    if (!ownSentence && (to - next > LONGEST_TAG_SENTENCE || followsColon(context, cue, to) || !isBareTag(context, cue, inverted)))
      return null
    return { cue, inverted, content, confidence: ownSentence ? 1 : 0.85 }
  }
  return null
}

/** NATO’s “turn east”, which was laid down in Madrid: a relative clause tells of the marked words, nobody says them there. */
const isAntecedent = (document: Document, next: number): boolean => document.normal[next] === ',' && opensRelative(document, next + 1)

/** The last token of the words, nested closing marks left out. */
function lastOutsideMarks(document: Document, marked: Marked): number {
  let last = marked.to - 1
  while (last > marked.from && isClosingMark(document, last)) last--
  return last
}

/** “You went on air” to blame the clerks, she said: the tag ends a clause of which the marked words are a part. */
function trailingClause(context: QuotationContext, cue: CueHit, marked: Marked): Tag | null {
  const clause = reportedClause(context, cue)
  return clause && isWithin(marked, clause) ? { cue, inverted: clause.inverted, content: clause, confidence: 0.85 } : null
}

/** “With so many systems, “there is no single point,” said Lee”: the words of the sentence before the mark are Lee’s too. */
function leadIn(context: QuotationContext, marked: Marked, from: number): TokenRange | null {
  const { document } = context
  const words = { from, to: marked.outerFrom }
  if (wordCount(document, words) < 2) return null
  const first = cuesOf(context, document.sentence[from] as number)[0]
  if (first && first.to <= marked.from) return null
  for (let i = from; i < marked.outerFrom; i++) if (context.markedAt[i] !== -1) return null
  return { from, to: marked.outerTo }
}

/** A sentence that is a tag and nothing else: “Lee said on Friday.”, not “Nobody has answered him.” or “She thanked the town.” */
function isBareTag({ document, times }: QuotationContext, cue: CueHit, inverted: boolean): boolean {
  if (denies(document, document.sentences.from[document.sentence[cue.from] as number] as number)) return false
  if (document.pos[cue.from - 1] === 'AUX' || document.pos[cue.from - 2] === 'AUX') return false
  return (
    inverted ||
    times[cue.to] === 1 ||
    takes(cue, FRAME.addressee) ||
    cue.to >= document.size ||
    isTagged(document, cue.to, TAG.PUNCT | TAG.ADP | TAG.ADV)
  )
}

const denies = isOneOf('not no nobody none nor neither')

/** A finite verb between quotation and cue, outside asides and relative clauses, belongs to another statement. */
function breaksTag(context: QuotationContext, from: number, to: number): boolean {
  const { document } = context
  let aside = false
  for (let i = from; i < to; i++) {
    if (opensAside(document, i)) aside = true
    else if (document.normal[i] === ',') aside = false
    if (aside || document.pos[i] !== 'VERB' || hasTrait(document, i, TRAIT.ing) || document.normal[i - 1] === 'to') continue
    if (cueFrom(cuesOf(context, document.sentence[i] as number), i)?.from !== i) return true
  }
  return false
}

const opensAside = isOneOf('who which whose where that')

function hasNominal({ document, times }: QuotationContext, from: number, to: number): boolean {
  const { tags } = document
  for (let i = from; i < to; i++) if (times[i] === 0 && (tags[i] as number) & NOMINAL) return true
  return false
}

/** The tag before a span: Lee said: “…”, Lee called it “…”, Lee said that taxes were “…”. */
export function tagBefore(context: QuotationContext, marked: Marked): Tag | null {
  const { document } = context
  const first = marked.outerFrom
  const sentence = document.sentence[first] as number
  const { from } = sentenceRange(document, sentence)
  const cues = cuesOf(context, sentence)
  for (let c = cues.length - 1; c >= 0; c--) {
    const cue = cues[c] as CueHit
    if (cue.to > first || (cue.value.entry.reports === 'attitude' && !takes(cue, FRAME['np-as']))) continue
    const distance = wordCount(document, { from: cue.to, to: first })
    const inverted = cue.from === from && document.pos[cue.to] !== 'PRON'
    if (namesSource(cue)) return outermost(context, cues, { cue, inverted, content: null, confidence: 0.9 })
    const introduces = distance === 0 || followsColon(context, cue, first)
    if (introduces && isWholeSentence(context, marked)) return { cue, inverted, content: null, confidence: 1 }
    const reported = complement(context, cue, marked)
    if (introduces || (reported && distance <= FARTHEST_FRAGMENT))
      return outermost(context, cues, { cue, inverted, content: reported, confidence: introduces ? 1 : 0.9 })
    if (distance <= 3 && takes(cue, FRAME.quote) && cue.value.entry.kind === 'verb' && hasVerb(context, marked))
      return outermost(context, cues, { cue, inverted, content: null, confidence: 0.8 })
  }
  return null
}

const introducesSentence = isOneOf(', :')

/** A whole sentence inside marks begins with a capital after a pause; anything else is a fragment of the reporter’s clause. */
const isWholeSentence = ({ document }: QuotationContext, marked: Marked): boolean =>
  isCapitalised(document, marked.from) && introducesSentence(document, marked.outerFrom - 1)

/** Where one report stands inside another (“Lee rejected what critics call “fraud””), the outer speaker owns the words. */
function outermost(context: QuotationContext, cues: readonly CueHit[], tag: Tag): Tag {
  const inner = tag.content?.from ?? tag.cue.from
  const limit = Math.min(tag.cue.from, inner)
  for (let c = 0; c < cues.length; c++) {
    const cue = cues[c] as CueHit
    if (cue.from >= limit) break
    if (cue.value.entry.reports === 'attitude') continue
    const content = reportedClause(context, cue)
    if (content && content.from <= tag.cue.from && content.to >= tag.cue.to) return { cue, inverted: false, content, confidence: 0.85 }
  }
  return tag
}

/** What the cue reports around a marked fragment; null where the cue does not reach it. */
function complement(context: QuotationContext, cue: CueHit, marked: Marked): TokenRange | null {
  const clause = reportedClause(context, cue)
  if (clause) return isWithin(marked, clause) ? clause : null
  if (cue.value.entry.kind !== 'verb') return null
  const { document } = context
  for (let i = cue.to; i < marked.outerFrom; i++) if (limitsComplement(document, i)) return null
  const rest = {
    from: afterSpeaker(document, cue, marked.outerFrom),
    to: endOfClause(context, marked.outerTo, isInRelativeClause(document, cue)),
  }
  if (takes(cue, FRAME.np | FRAME['np-as'] | FRAME['np-of'] | FRAME.about | FRAME.gerund)) return rest
  // “Asked them: “…””: whoever is asked is no part of the content, unless he is asked to do something.
  if (takes(cue, FRAME.infinitive) && (!takes(cue, FRAME.wh) || aims(document, cue.to, marked.outerFrom))) return rest
  return takes(cue, FRAME.clause | FRAME.addressee) && hasVerb(context, rest) ? rest : null
}

function aims(document: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (document.normal[i] === 'to') return true
  return false
}

const limitsComplement = isOneOf('; unless because although whereas')

const hasVerb = (context: QuotationContext, { from, to }: TokenRange): boolean => {
  for (let i = from; i < to; i++) if (isVerb(context.document, i) && !isNamedThing(context, i)) return true
  return false
}

/** “An alliance that frets about “rivals” has given them a reason”: the verb after the fragment is the outer sentence’s. */
const isInRelativeClause = (document: Document, { from }: CueHit): boolean => isRelativePronoun(document, from - 1)

/** The reported clause goes on after a fragment until a pause, a conjunction with its own verb, or the sentence’s end. */
function endOfClause(context: QuotationContext, from: number, inRelativeClause: boolean): number {
  const { document } = context
  const { to } = sentenceRange(document, document.sentence[from - 1] as number)
  const cues = cuesOf(context, document.sentence[from - 1] as number)
  for (let i = from; i < to; i++) {
    const word = document.normal[i] as string
    if ((isPause(document, i) && !isListed(context, i)) || (inRelativeClause && document.pos[i] === 'AUX')) return i
    if ((word === 'and' || word === 'but') && (cueFrom(cues, i + 1)?.from === i + 1 || document.pos[i + 1] === 'VERB')) return i
    if (isSubordinate(document, i)) return i
  }
  return to
}

/** “a”, “b” and “c”: a comma between marked fragments ends nothing. */
const isListed = ({ markedAt }: QuotationContext, comma: number): boolean =>
  (markedAt[comma + 1] ?? -1) !== -1 || (markedAt[comma + 2] ?? -1) !== -1

/** The cue in the sentence before, where that sentence ends with a colon: She put it this way: / “…” */
export function tagInSentenceBefore(context: QuotationContext, marked: Marked): Tag | null {
  const { document } = context
  const sentence = document.sentence[marked.outerFrom] as number
  if (sentence === 0 || sentenceRange(document, sentence).from !== marked.outerFrom) return null
  const previous = sentenceRange(document, sentence - 1)
  if (document.normal[previous.to - 1] !== ':') return null
  const cue = cuesOf(context, sentence - 1).findLast((candidate) =>
    takes(candidate, FRAME.quote | FRAME.tag | FRAME.clause | FRAME['in-noun'] | FRAME.np),
  )
  return cue ? { cue, inverted: false, content: null, confidence: 0.9 } : null
}

const followsColon = ({ document }: QuotationContext, cue: CueHit, to: number): boolean => {
  let colon = false
  for (let i = cue.to; i < to; i++) {
    if (document.normal[i] === ':') colon = true
    if (document.pos[i] === 'VERB') return false
  }
  return colon
}

export const isWithin = (inner: TokenRange, outer: TokenRange): boolean => outer.from <= inner.from && inner.to <= outer.to
