import { type Document, hasTrait, isCapitalised, isOneOf, isTagged, normalFits } from '../../document/document.ts'
import type { TokenRange } from '../../document/phrases.ts'
import { TAG, VERBAL } from '../../document/tags.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import { FRAME } from '../../lexicon/cue-frames.ts'
import type { Span } from '../../text/span.ts'
import { TRAIT } from '../../text/traits.ts'
import { type CueHit, firstFrom, type Hits, longestHits } from '../hits.ts'
import { findHeadlines, findMarked, type Marked } from './marked.ts'
import { markTimes } from './times.ts'

/** What the rules for one document look things up in. */
export interface QuotationContext {
  readonly document: Document
  readonly marked: readonly Marked[]
  /** The marked span each token stands in; −1 outside. */
  readonly markedAt: Int32Array
  /** 1 where a token says when. */
  readonly times: Uint8Array
  /** Speech cues outside quotation marks, by sentence. */
  readonly cuesIn: readonly (readonly CueHit[] | undefined)[]
  /** Paragraphs in title case. */
  readonly headlines: ReadonlySet<number>
}

/** More cues than any real sentence has: the rules look at each pair of cue and quotation in a sentence. */
const MOST_CUES = 32

export function quotationContext(document: Document, hits: Hits, lexicons: CompiledLexicons): QuotationContext {
  const markedAt = new Int32Array(document.size).fill(-1)
  const marked = findMarked(document, markedAt)
  const headlines = findHeadlines(document, marked, markedAt)
  const spoken = hits.cue.filter(
    (hit) => markedAt[hit.from] === -1 && (isSpoken(document, hit) || isHeadlineVerb(document, hit, headlines)),
  )
  // “Residents fear that …” is no fear of residents’: where both readings stand, the verb.
  const cues = longestHits(spoken, ({ value }) => (value.entry.kind === 'verb' ? 1 : 0))
  return { document, marked, markedAt, times: markTimes(document, lexicons.times), cuesIn: bySentence(document, cues), headlines }
}

function bySentence({ sentence, sentences }: Document, cues: readonly CueHit[]): (CueHit[] | undefined)[] {
  const cuesIn = new Array<CueHit[] | undefined>(sentences.length).fill(undefined)
  for (let c = 0; c < cues.length; c++) {
    const cue = cues[c] as CueHit
    const at = sentence[cue.from] as number
    const list = cuesIn[at]
    if (!list) cuesIn[at] = [cue]
    else if (list.length < MOST_CUES) list.push(cue)
  }
  return cuesIn
}

const NO_CUES: readonly CueHit[] = []

export const cuesOf = ({ cuesIn }: QuotationContext, sentence: number): readonly CueHit[] => cuesIn[sentence] ?? NO_CUES

/** The first cue of a sentence that begins at or after a token. */
export const cueFrom = (cues: readonly CueHit[], token: number): CueHit | undefined => cues[firstFrom(cues, token)]

/** A verb cue must be used as a verb, a noun cue as a noun; the tagger's commonest slips are allowed for. */
function isSpoken(document: Document, hit: CueHit): boolean {
  const { from, to } = hit
  const { kind, weak } = hit.value.entry
  // “so-called”: part of a longer word.
  if (from > 0 && document.normal[from - 1] === '-') return false
  if (kind === 'phrase') return true
  const tag = document.tags[from] as number
  const next = tagAt(document, to)
  // “Grant Whitlock resigned”: a name.
  const opens = document.sentences.from[document.sentence[from] as number] === from
  if (opens && next & TAG.PROPN && isCapitalised(document, from) && isCapitalised(document, to)) return false
  if (kind === 'noun') return (tag & TAG.NOUN) !== 0
  // “The proposed rule”: a participle before its noun.
  if (next & (TAG.NOUN | TAG.PROPN | TAG.ADJ) && endsEd(document, from) && opensNounPhrase(document, from - 1)) return false
  if (tag & VERBAL) return true
  const previous = tagAt(document, from - 1)
  if (isMistaggedVerb(document, hit, tag, previous, next)) return true
  if (!(tag & TAG.NOUN)) return false
  if (previous & (TAG.NOUN | TAG.PROPN) && document.normal[to] === 'that') return true
  const hasSubject = (previous & (TAG.PROPN | TAG.PRON)) !== 0 && !hasTrait(document, from - 1, TRAIT.possessive)
  return !weak && hasSubject && endsAsVerb(document, from)
}

/** The part of speech as a bit; 0 outside the text. */
const tagAt = ({ tags }: Document, token: number): number => tags[token] ?? 0

const opensNounPhrase = (document: Document, token: number): boolean =>
  isTagged(document, token, TAG.DET) || hasTrait(document, token, TRAIT.possessive)

const endsAsVerb = normalFits(/s$|ed$/)

/** “Lawmakers Rip Ulm as ‘a Fraud’”: the tagger takes a capital for a name. */
const isHeadlineVerb = (document: Document, { from, value }: CueHit, headlines: ReadonlySet<number>): boolean =>
  value.entry.kind === 'verb' && isTagged(document, from, TAG.PROPN) && headlines.has(document.paragraph[from] as number)

/** “Japan branded/ADJ the deal …”, “they call/NOUN them …”: between a subject and an object there is no room for anything but a verb. */
function isMistaggedVerb(document: Document, { from, to }: CueHit, tag: number, previous: number, next: number): boolean {
  if (!(previous & NOMINAL)) return false
  if (tag & TAG.NOUN) return isObject(document, to)
  if (!(tag & TAG.ADJ) || !endsEd(document, from)) return false
  const after = document.normal[to]
  if (after === 'that') return true
  return (next & (TAG.PROPN | TAG.PRON | TAG.DET | TAG.PUNCT)) !== 0 && !(previous & TAG.NOUN) && after !== ','
}

const endsEd = normalFits(/ed$/)
const isObject = isOneOf('him them it us me her')

/** Parts of speech that name somebody or something. */
export const NOMINAL = TAG.NOUN | TAG.PROPN | TAG.PRON

/** “According to Lee”, “in Lee’s view”: the phrase itself says whose the sentence is. */
export const namesSource = (cue: CueHit): boolean => takes(cue, FRAME['source-after'] | FRAME['source-inside'])

/** Whether a cue has one of these frames: bits of FRAME. */
export const takes = ({ value }: CueHit, frames: number): boolean => (value.takes & frames) !== 0

export const sentenceRange = (document: Document, sentence: number): TokenRange => ({
  from: document.sentences.from[sentence] as number,
  to: document.sentences.to[sentence] as number,
})

/** The range without punctuation at its edges: a clause's comma and a sentence's full stop are nobody's words. */
export function trim(document: Document, first: number, end: number): TokenRange {
  let from = first
  let to = end
  const { tags } = document
  while (from < to && (tags[from] as number) & TAG.PUNCT && !isMark(document, from, '"“‘\'«„(')) from++
  while (to > from && (tags[to - 1] as number) & TAG.PUNCT && !isMark(document, to - 1, '"”’\'»)')) to--
  return { from, to }
}

/** Whether a token is but one of the marks. */
const isMark = ({ text, start, end }: Document, token: number, marks: string): boolean =>
  (end[token] as number) - (start[token] as number) === 1 && marks.includes(text[start[token] as number] as string)

export const spanOf = (document: Document, { from, to }: TokenRange): Span => [
  document.start[from] as number,
  document.end[to - 1] as number,
]

/** Words of the range: punctuation does not count. */
export function wordCount(document: Document, { from, to }: TokenRange): number {
  const { tags } = document
  let words = 0
  for (let i = from; i < to; i++) if (((tags[i] as number) & (TAG.PUNCT | TAG.SPACE)) === 0) words++
  return words
}

export const isPause = isOneOf(', ; : — –')
export const isRelativePronoun = isOneOf('who which that')
