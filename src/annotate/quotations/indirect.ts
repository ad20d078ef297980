import type { TokenRange } from '../../document/phrases.ts'
import type { CueHit } from '../hits.ts'
import { isVerb, type QuotationContext, sentenceRange, trim, wordCount } from './context.ts'

/** A reported clause: content without marks around all of it. */
export interface Report {
  readonly content: TokenRange
  readonly inverted: boolean
  readonly confidence: number
}

/** The clause a cue reports, or null where the cue introduces none. */
export function reportedClause(context: QuotationContext, cue: CueHit): Report | null {
  const { document } = context
  const sentence = sentenceRange(document, document.sentence[cue.from] as number)
  const { frames } = cue.value.entry
  if (frames.includes('source-after')) return aroundPhrase(context, cue, sentence)
  const after = afterAddressee(context, cue, sentence.to)
  if (
    document.normal[after] === 'that' &&
    document.normal[after + 1] !== ',' &&
    (frames.includes('clause') || frames.includes('addressee') || cue.value.entry.kind === 'noun')
  ) {
    return found(context, { from: after, to: sentence.to }, false, 0.9)
  }
  if (cue.value.entry.kind === 'noun') return null
  const tagged = trailingTag(context, cue, sentence)
  if (tagged) return tagged
  if (
    frames.includes('infinitive') &&
    document.normal[after] === 'to' &&
    document.pos[after + 1] === 'VERB' &&
    cue.value.entry.reports !== 'attitude'
  ) {
    return found(context, { from: after, to: sentence.to }, false, 0.7)
  }
  if (frames.includes('wh') && /^(?:whether|if|how|why|what|who|when|where)$/.test(document.normal[after] ?? '')) {
    return found(context, { from: after, to: sentence.to }, false, 0.7)
  }
  if (
    (frames.includes('clause') || (frames.includes('addressee') && after > cue.to)) &&
    !cue.value.entry.weak &&
    beginsClause(context, after, sentence.to)
  ) {
    return found(context, { from: after, to: sentence.to }, false, 0.8)
  }
  return null
}

function found({ document }: QuotationContext, range: TokenRange, inverted: boolean, confidence: number): Report | null {
  const content = trim(document, range)
  return wordCount(document, content) >= 2 ? { content, inverted, confidence } : null
}

const LONGEST_BEFORE_THAT = 9

/** After “told reporters on Monday”: addressee, weekday and adverbs are no content. */
function afterAddressee({ document }: QuotationContext, cue: CueHit, to: number): number {
  let i = cue.to
  const adverbs = (): void => {
    while (
      i < to &&
      (document.pos[i] === 'ADV' ||
        /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday)$/.test(document.normal[i] as string))
    )
      i++
  }
  adverbs()
  if (cue.value.entry.frames.includes('addressee')) {
    const start = i
    while (
      i < to &&
      i - start < 6 &&
      document.normal[i] !== 'that' &&
      /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(document.pos[i] as string)
    ) {
      if (i > start && document.pos[i] === 'PRON' && document.pos[i - 1] !== 'DET') break
      if (i > start && document.pos[i] === 'DET') break
      i++
      if (document.pos[i - 1] === 'PRON') break
    }
  }
  adverbs()
  // “said in a statement that”, “told reporters on Monday that”: a short phrase before the conjunction.
  if (/^(?:in|on|at|during|to|after|before|last|this|,)$/.test(document.normal[i] ?? '')) {
    for (let that = i + 1; that < Math.min(to, i + LONGEST_BEFORE_THAT) && !isVerb(document, that); that++)
      if (document.normal[that] === 'that') return that
  }
  return i
}

/** A subject and a finite verb within reach: a clause without its “that”. */
function beginsClause({ document, markedAt }: QuotationContext, from: number, to: number): boolean {
  if (from >= to || markedAt[from] !== -1) return false
  if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(document.pos[from] as string)) return false
  for (let i = from + 1; i < Math.min(to, from + 12); i++) {
    if (document.normal[i] === ',' || document.normal[i] === ';') return false
    if (document.pos[i] === 'AUX') return true
    if (document.pos[i] === 'VERB') return document.normal[i - 1] !== 'to' && !/ing$/.test(document.normal[i] as string)
  }
  return false
}

/** “Taxes will rise, officials said (on Monday).” */
function trailingTag(context: QuotationContext, cue: CueHit, sentence: TokenRange): Report | null {
  const { document } = context
  if (!cue.value.entry.frames.includes('tag') || cue.value.entry.reports === 'attitude') return null
  if (sentence.to - cue.to > 14) return null
  for (let i = cue.to; i < sentence.to; i++) if (isVerb(document, i)) return null
  let comma = -1
  for (let i = cue.from - 1; i >= Math.max(sentence.from, cue.from - 16); i--) {
    if (isVerb(document, i) && i < cue.from - 1) break
    if (document.normal[i] === ',') comma = i
  }
  if (comma <= sentence.from) return null
  return found(context, { from: sentence.from, to: comma }, comma === cue.from - 1, 0.85)
}

/** “According to Lee, taxes rise.” and “Taxes rise, according to Lee.” */
function aroundPhrase(context: QuotationContext, cue: CueHit, sentence: TokenRange): Report | null {
  const { document } = context
  if (cue.from <= sentence.from + 1) {
    let comma = cue.to
    while (comma < sentence.to && document.normal[comma] !== ',') comma++
    return comma < sentence.to - 1 ? found(context, { from: comma + 1, to: sentence.to }, false, 0.9) : null
  }
  return found(context, { from: sentence.from, to: cue.from }, false, 0.9)
}
