import { surface } from '../../document/document.ts'
import type { TokenRange } from '../../document/phrases.ts'
import type { CueHit } from '../hits.ts'
import { type Marked, type QuotationContext, sentenceRange, wordCount } from './context.ts'

/** A cue found beside a marked span. */
export interface Tag {
  readonly cue: CueHit
  /** The speaker follows the cue: “…,” said Lee. */
  readonly inverted: boolean
  /** Other words of the reported clause stand between cue and mark. */
  readonly within: boolean
  readonly confidence: number
}

const FARTHEST_TAG = 16

/** The tag after a span: “…,” Lee said / said Lee, in the same sentence or alone in the next. */
export function tagAfter(context: QuotationContext, marked: Marked): Tag | null {
  const { document } = context
  const last = marked.to - 1
  const next = marked.outerTo
  if (next >= document.size || document.paragraph[next] !== marked.paragraph) return null
  const ownSentence = document.sentence[last] === document.sentence[next]
  const { to } = sentenceRange(document, document.sentence[next] as number)
  const ending = surface(document, last)
  const pauses = /^[,?!.…—–-]+$/.test(ending) || /^[,—–]$/.test(surface(document, next))
  if (!pauses && wordCount(document, marked) < 4) return null
  for (const cue of context.cuesIn.get(document.sentence[next] as number) ?? []) {
    if (cue.from < next || cue.from - next > FARTHEST_TAG) continue
    if (!takes(cue, 'quote', 'tag')) continue
    if (cue.value.entry.frames.includes('source-after')) return { cue, inverted: true, within: false, confidence: 0.95 }
    const between = verbsBetween(context, next, cue.from)
    if (between > 0) return null
    const inverted = cue.from - next <= 1 && document.pos[cue.to] !== 'PRON'
    if (!pauses && !inverted) return null
    if (!ownSentence && (to - next > 14 || followsColon(context, cue, to))) return null
    return { cue, inverted, within: false, confidence: ownSentence ? 1 : 0.85 }
  }
  return null
}

/** The tag before a span: Lee said: “…”, Lee called it “…”, Lee said that taxes were “…”. */
export function tagBefore(context: QuotationContext, marked: Marked): Tag | null {
  const { document } = context
  const first = marked.outerFrom
  const { from } = sentenceRange(document, document.sentence[first] as number)
  const cues = (context.cuesIn.get(document.sentence[first] as number) ?? []).filter(
    (cue) => cue.to <= first && cue.value.entry.reports !== 'attitude',
  )
  for (const cue of [...cues].reverse()) {
    const between = { from: cue.to, to: first }
    const distance = wordCount(document, between)
    const inverted = document.normal[from] !== undefined && cue.from === from
    if (cue.value.entry.frames.includes('source-after')) return { cue, inverted, within: true, confidence: 0.9 }
    if (distance === 0 || followsColon(context, cue, first)) return { cue, inverted, within: false, confidence: 1 }
    if (takes(cue, 'clause', 'np-as', 'np', 'np-of', 'about', 'wh', 'infinitive', 'addressee', 'in-noun') && distance <= 40) {
      return { cue, inverted, within: true, confidence: 0.9 }
    }
    if (distance <= 3) return { cue, inverted, within: false, confidence: 0.8 }
  }
  return null
}

/** The cue in the sentence before, where that sentence ends with a colon: She put it this way: / “…” */
export function tagInSentenceBefore(context: QuotationContext, marked: Marked): Tag | null {
  const { document } = context
  const sentence = document.sentence[marked.outerFrom] as number
  if (sentence === 0 || sentenceRange(document, sentence).from !== marked.outerFrom) return null
  const previous = sentenceRange(document, sentence - 1)
  if (document.normal[previous.to - 1] !== ':') return null
  const cue = (context.cuesIn.get(sentence - 1) ?? []).findLast((candidate) => takes(candidate, 'quote', 'tag', 'clause', 'in-noun', 'np'))
  return cue ? { cue, inverted: false, within: false, confidence: 0.9 } : null
}

const takes = (cue: CueHit, ...frames: CueHit['value']['entry']['frames']): boolean =>
  frames.some((frame) => cue.value.entry.frames.includes(frame))

const followsColon = ({ document }: QuotationContext, cue: CueHit, to: number): boolean =>
  document.normal.slice(cue.to, to).some((word) => word === ':') && !hasVerb(document.pos, cue.to, to)

function hasVerb(pos: readonly string[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (pos[i] === 'VERB') return true
  return false
}

function verbsBetween({ document, cuesIn }: QuotationContext, from: number, to: number): number {
  let verbs = 0
  for (let i = from; i < to; i++)
    if (document.pos[i] === 'VERB' && !(cuesIn.get(document.sentence[i] as number) ?? []).some((cue) => cue.from === i)) verbs++
  return verbs
}

export const isWithin = (inner: TokenRange, outer: TokenRange): boolean => outer.from <= inner.from && inner.to <= outer.to
