import { subjectOf } from '../../document/clauses.ts'
import { type Document, hasTrait, isCapitalised, isOneOf, normalFits, surface } from '../../document/document.ts'
import { nounPhraseBefore, nounPhraseFrom, type TokenRange } from '../../document/phrases.ts'
import { TAG } from '../../document/tags.ts'
import { FRAME } from '../../lexicon/cue-frames.ts'
import { CHARACTER, consistsOf } from '../../text/letters.ts'
import { TRAIT } from '../../text/traits.ts'
import type { CueHit } from '../hits.ts'
import { type QuotationContext, sentenceRange, takes } from './context.ts'
import type { Marked } from './marked.ts'

/** Who speaks, by the cue: the subject before it, the noun phrase after it where the order is turned round, or the “by” of a passive. */
export function sourceOf(context: QuotationContext, cue: CueHit, inverted: boolean): TokenRange | null {
  const { document } = context
  const { from, to } = sentenceRange(document, document.sentence[cue.from] as number)
  if (takes(cue, FRAME['source-after'])) return nounPhraseFrom(document, cue.to, to) ?? wordsUpToPause(document, cue.to, to)
  if (takes(cue, FRAME['source-inside'])) return ownerInside(document, cue)
  if (cue.value.entry.kind === 'noun') return possessor(context, cue, from)
  if (isPassive(context, cue, from)) return byPhrase(context, cue, to)
  if (inverted) {
    const after = nounPhraseFrom(document, afterTimes(context, cue.to, to), to)
    if (after) return after
  }
  const subject = subjectOf(document, cue.from, from, (token) => context.markedAt[token] !== -1 || context.times[token] === 1)
  // In a headline the verb may be taken for a part of the name before it.
  return subject && { from: subject.from, to: Math.min(subject.to, cue.from) }
}

const FARTHEST_OPENING_CUE = 6
const namesNobody = isOneOf('it this that these those there what who which')

/** “Noting that taxes rose, Lee left”, “By saying so, she …”: who a participle that opens the sentence belongs to is named after it. */
export function speakerAfter({ document }: QuotationContext, cue: CueHit, comma: number): TokenRange | null {
  const sentence = document.sentence[cue.from] as number
  const { from, to } = sentenceRange(document, sentence)
  if (cue.from - from > FARTHEST_OPENING_CUE || !hasTrait(document, cue.from, TRAIT.ing) || document.normal[comma] !== ',') return null
  return namesNobody(document, comma + 1) ? null : nounPhraseFrom(document, comma + 1, to)
}

const LONGEST_ODD_SOURCE = 8
const LONGEST_TURN_NAME = 5

/** “In the bank’s view”, “in her words”: whoever owns the view. */
function ownerInside(document: Document, { from, to }: CueHit): TokenRange {
  for (let i = from + 2; i < to; i++) if (/^['’]s?$/.test(document.normal[i] as string)) return { from: from + 1, to: i }
  return { from: from + 1, to: from + 2 }
}

/** “According to show insiders, …”: where the tagger saw no noun phrase, the words before the next pause. */
function wordsUpToPause(document: Document, from: number, limit: number): TokenRange | null {
  let to = from
  while (to < limit && to - from < LONGEST_ODD_SOURCE && document.pos[to] !== 'PUNCT') to++
  return to > from ? { from, to } : null
}

function afterTimes({ times }: QuotationContext, from: number, limit: number): number {
  let i = from
  while (i < limit && times[i] === 1) i++
  return i
}

/** “…” — Ana Roy: a dash and a name after the quotation sign it. */
export function signatureAfter({ document }: QuotationContext, marked: Marked): TokenRange | null {
  let at = marked.outerTo
  if (!opensSignature(document, at)) return null
  at++
  const from = at
  while (at < document.size && document.paragraph[at] === marked.paragraph && at - from < LONGEST_ODD_SOURCE && isNameWord(document, at))
    at++
  return at > from ? { from, to: at } : null
}

const opensSignature = isOneOf('— – ― - -- ~')

/** “ROY: We will.”: a name in capitals and a colon open a turn of a transcript, inside its marks. */
export const transcriptTurn = ({ document }: QuotationContext, { from, to }: Marked): TokenRange | null =>
  wordsBeforeColon(document, from, Math.min(to - 1, from + LONGEST_TURN_NAME + 1), CHARACTER.upper)

/** The words of letters like these, from `from` to the first colon before `limit`. */
export function wordsBeforeColon(document: Document, from: number, limit: number, letters: number): TokenRange | null {
  let colon = from
  while (colon < limit && document.normal[colon] !== ':') colon++
  if (colon === from || colon >= limit) return null
  for (let i = from; i < colon; i++) if (!consistsOf(surface(document, i), letters, ".’'-")) return null
  return { from, to: colon }
}

const isNameWord = (document: Document, token: number): boolean =>
  isCapitalised(document, token) || (/^[.,]$/.test(surface(document, token)) && document.pos[token - 1] === 'PROPN')

function isPassive({ document }: QuotationContext, cue: CueHit, limit: number): boolean {
  if (!endsAsParticiple(document, cue.from)) return false
  const farthest = Math.max(limit, cue.from - 3)
  for (let i = cue.from - 1; i >= farthest; i--) {
    if (document.lemma[i] === 'be') return true
    if (((document.tags[i] as number) & (TAG.ADV | TAG.PART | TAG.AUX)) === 0) return false
  }
  return false
}

const endsAsParticiple = normalFits(/(?:ed|en|ld|id|wn)$/)

function byPhrase({ document }: QuotationContext, cue: CueHit, limit: number): TokenRange | null {
  const farthest = Math.min(limit, cue.to + 8)
  for (let i = cue.to; i < farthest; i++) if (document.normal[i] === 'by') return nounPhraseFrom(document, i + 1, limit)
  return null
}

/** “China’s claim that”, “the claim by Lee that”; a possessive pronoun counts too. */
function possessor(context: QuotationContext, cue: CueHit, limit: number): TokenRange | null {
  const { document } = context
  const farthest = Math.max(limit, cue.from - 4)
  for (let i = cue.from - 1; i >= farthest; i--) {
    if (document.normal[i] === "'s" || document.normal[i] === "'") return outsideMarks(context, nounPhraseBefore(document, i - 1, limit))
    if (hasTrait(document, i, TRAIT.possessive)) return { from: i, to: i + 1 }
  }
  for (let i = cue.to; i < Math.min(document.size, cue.to + 3); i++) {
    if (document.normal[i] === 'by' || document.normal[i] === 'from')
      return nounPhraseFrom(document, i + 1, sentenceRange(document, document.sentence[cue.from] as number).to)
  }
  return null
}

const outsideMarks = ({ markedAt }: QuotationContext, range: TokenRange | null): TokenRange | null =>
  range && markedAt[range.from] === -1 && markedAt[range.to - 1] === -1 ? range : null
