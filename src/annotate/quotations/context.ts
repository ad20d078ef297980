import { type Document, isCapitalised, surface, tokenAt } from '../../document/document.ts'
import type { TokenRange } from '../../document/phrases.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import type { Span } from '../../text/span.ts'
import { type CueHit, type Hits, longestHits } from '../hits.ts'
import { findMarkedSpans, type MarkedSpan } from './marks.ts'
import { markTimes } from './times.ts'
import { isHeadline } from './titles.ts'

/** A marked span with its tokens: those inside the marks, and those of the marks too. */
export interface Marked extends MarkedSpan, TokenRange {
  readonly outerFrom: number
  readonly outerTo: number
  readonly paragraph: number
}

/** What the rules for one document look things up in. */
export interface QuotationContext {
  readonly document: Document
  readonly marked: readonly Marked[]
  /** The marked span each token stands in; −1 outside. */
  readonly markedAt: Int32Array
  /** 1 where a token says when. */
  readonly times: Uint8Array
  /** Speech cues outside quotation marks, by sentence. */
  readonly cuesIn: ReadonlyMap<number, readonly CueHit[]>
  /** Paragraphs in title case. */
  readonly headlines: ReadonlySet<number>
}

/** More cues than any real sentence has: the rules look at each pair of cue and quotation in a sentence. */
const MOST_CUES = 32

export function quotationContext(document: Document, hits: Hits, lexicons: CompiledLexicons): QuotationContext {
  const marked: Marked[] = []
  const markedAt = new Int32Array(document.size).fill(-1)
  for (let p = 0; p < document.paragraphs.length; p++) {
    const [from, to] = [document.paragraphs.from[p] as number, document.paragraphs.to[p] as number]
    const span: Span = [document.start[from] as number, document.end[to - 1] as number]
    for (const found of findMarkedSpans(document.text, span)) {
      const inner = { from: tokenAt(document, found.inner[0]), to: tokenAt(document, found.inner[1] - 1) + 1 }
      const outer = { outerFrom: tokenAt(document, found.outer[0]), outerTo: tokenAt(document, found.outer[1] - 1) + 1 }
      if (inner.to <= inner.from) continue
      markedAt.fill(marked.length, outer.outerFrom, outer.outerTo)
      marked.push({ ...found, ...inner, ...outer, paragraph: p })
    }
  }
  const headlines = new Set<number>()
  for (let first = 0; first < marked.length; ) {
    let next = first
    while (marked[next]?.paragraph === marked[first]?.paragraph) next++
    const paragraph = marked[first]?.paragraph as number
    if (isHeadline(document, paragraph, marked.slice(first, next))) headlines.add(paragraph)
    first = next
  }
  const cuesIn = new Map<number, CueHit[]>()
  const spoken = hits.cue.filter(
    (hit) => markedAt[hit.from] === -1 && (isSpoken(document, hit) || isHeadlineVerb(document, hit, headlines)),
  )
  // “Residents fear that …” is no fear of residents’: where both readings stand, the verb.
  for (const cue of longestHits(spoken, ({ value }) => (value.entry.kind === 'verb' ? 1 : 0))) {
    const sentence = document.sentence[cue.from] as number
    const list = cuesIn.get(sentence)
    if (list && list.length < MOST_CUES) list.push(cue)
    else if (!list) cuesIn.set(sentence, [cue])
  }
  return { document, marked, markedAt, times: markTimes(document, lexicons.times), cuesIn, headlines }
}

/** A verb cue must be used as a verb, a noun cue as a noun; the tagger's commonest slips are allowed for. */
function isSpoken(document: Document, hit: CueHit): boolean {
  const pos = document.pos[hit.from]
  const before = hit.from > 0 ? (document.pos[hit.from - 1] as string) : 'PUNCT'
  // “so-called”: part of a longer word.
  if (document.normal[hit.from - 1] === '-') return false
  if (hit.value.entry.kind === 'phrase') return true
  // “Grant Whitlock resigned”: a name.
  const opens = document.sentences.from[document.sentence[hit.from] as number] === hit.from
  if (opens && isCapitalised(document, hit.from) && document.pos[hit.to] === 'PROPN' && isCapitalised(document, hit.to)) return false
  switch (hit.value.entry.kind) {
    case 'verb':
      if (pos === 'VERB' || pos === 'AUX' || isMistaggedVerb(document, hit)) return true
      if (pos === 'NOUN' && (before === 'NOUN' || before === 'PROPN') && document.normal[hit.to] === 'that') return true
      return (
        !hit.value.entry.weak &&
        pos === 'NOUN' &&
        (before === 'PROPN' || before === 'PRON') &&
        /s$|ed$/.test(document.normal[hit.from] as string)
      )
    case 'noun':
      return pos === 'NOUN'
  }
}

/** “Lawmakers Rip Ulm as ‘a Fraud’”: the tagger takes a capital for a name. */
const isHeadlineVerb = (document: Document, { from, value }: CueHit, headlines: ReadonlySet<number>): boolean =>
  value.entry.kind === 'verb' && document.pos[from] === 'PROPN' && headlines.has(document.paragraph[from] as number)

/** “Japan branded/ADJ the deal …”, “they call/NOUN them …”: between a subject and an object there is no room for anything but a verb. */
function isMistaggedVerb({ pos, normal }: Document, { from, to }: CueHit): boolean {
  const before = pos[from - 1] ?? 'PUNCT'
  if (pos[from] === 'ADJ' && /ed$/.test(normal[from] as string) && normal[to] === 'that') return /^(?:PROPN|PRON|NOUN)$/.test(before)
  if (pos[from] === 'ADJ' && /ed$/.test(normal[from] as string))
    return /^(?:PROPN|PRON)$/.test(before) && /^(?:PROPN|PRON|DET|PUNCT)$/.test(pos[to] ?? '') && normal[to] !== ','
  return pos[from] === 'NOUN' && /^(?:PROPN|PRON|NOUN)$/.test(before) && /^(?:him|them|it|us|me|her)$/.test(normal[to] ?? '')
}

/** “According to Lee”, “in Lee’s view”: the phrase itself says whose the sentence is. */
export const namesSource = ({ value }: CueHit): boolean =>
  value.entry.frames.includes('source-after') || value.entry.frames.includes('source-inside')

export const sentenceRange = (document: Document, sentence: number): TokenRange => ({
  from: document.sentences.from[sentence] as number,
  to: document.sentences.to[sentence] as number,
})

/** The range without punctuation at its edges: a clause's comma and a sentence's full stop are nobody's words. */
export function trim(document: Document, range: TokenRange): TokenRange {
  let { from, to } = range
  while (from < to && document.pos[from] === 'PUNCT' && !/^["“‘'«„(]$/.test(surface(document, from))) from++
  while (to > from && document.pos[to - 1] === 'PUNCT' && !/^["”’'»)]$/.test(surface(document, to - 1))) to--
  return { from, to }
}

export const spanOf = (document: Document, { from, to }: TokenRange): Span => [
  document.start[from] as number,
  document.end[to - 1] as number,
]

/** Words of the range: punctuation does not count. */
export function wordCount(document: Document, { from, to }: TokenRange): number {
  let words = 0
  for (let i = from; i < to; i++) if (document.pos[i] !== 'PUNCT' && document.pos[i] !== 'SPACE') words++
  return words
}

export const isVerb = (document: Document, token: number): boolean => document.pos[token] === 'AUX' || document.pos[token] === 'VERB'
