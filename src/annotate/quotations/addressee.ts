import { type Document, isOneOf, isTagged } from '../../document/document.ts'
import { isVerb, nounPhraseFrom } from '../../document/phrases.ts'
import { TAG, VERBAL } from '../../document/tags.ts'
import { FRAME } from '../../lexicon/cue-frames.ts'
import type { CueHit } from '../hits.ts'
import { NOMINAL, type QuotationContext, takes } from './context.ts'

const LONGEST_BEFORE_THAT = 14
export const LONGEST_ADDRESSEE = 8
export const IN_NOUN_PHRASE = NOMINAL | TAG.DET | TAG.ADJ | TAG.NUM
export const asks = isOneOf('whether if how why what who when where')
const opensPhrase = isOneOf('in on at of during to after before via from ,')

/** “Was described by Lee as …”: a speaker right after the cue is no part of the content. */
export function afterSpeaker(document: Document, cue: CueHit, limit: number): number {
  return (document.normal[cue.to] === 'by' ? nounPhraseFrom(document, cue.to + 1, limit)?.to : undefined) ?? cue.to
}

/** After “told reporters on Monday”, “said in a statement”: addressee, time and place are no content. */
export function afterAddressee(context: QuotationContext, cue: CueHit, to: number): number {
  const { document } = context
  const from = afterAdverbs(context, afterSpeaker(document, cue, to), to)
  const after = takes(cue, FRAME.addressee) ? afterAdverbs(context, endOfAddressee(document, from, to), to) : from
  return opensPhrase(document, after) ? thatAfterPhrase(context, after, to) : after
}

/** Past adverbs and words that say when. */
function afterAdverbs({ document, times }: QuotationContext, from: number, to: number): number {
  let at = from
  while (at < to && (times[at] === 1 || (isTagged(document, at, TAG.ADV) && !asks(document, at)))) at++
  return at
}

function endOfAddressee(document: Document, from: number, to: number): number {
  const limit = Math.min(to, from + LONGEST_ADDRESSEE)
  let i = from
  while (i < limit && document.normal[i] !== 'that' && isTagged(document, i, IN_NOUN_PHRASE)) {
    const isPronoun = isTagged(document, i, TAG.PRON)
    if (i > from && (isTagged(document, i, TAG.DET) || (isPronoun && !isTagged(document, i - 1, TAG.DET)))) break
    i++
    if (isPronoun) break
  }
  return i
}

/** A phrase without a verb before the conjunction: “said in a statement on Monday that”, “told a meeting of leaders that”. */
function thatAfterPhrase({ document, markedAt }: QuotationContext, from: number, to: number): number {
  const limit = Math.min(to, from + LONGEST_BEFORE_THAT)
  for (let that = from + 1; that < limit && !isVerb(document, that) && markedAt[that] === -1; that++)
    if (document.normal[that] === 'that' && !isTagged(document, that + 1, TAG.NOUN | VERBAL)) return that
  return from
}
