import { type Document, isOneOf, surface } from '../../document/document.ts'
import type { TokenRange } from '../../document/phrases.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import { CHARACTER, runsOf } from '../../text/letters.ts'
import type { Span } from '../../text/span.ts'
import type { CueHit, Hits } from '../hits.ts'
import { type Attribution, Attributions, isBare } from './attributions.ts'
import { type Marked, type QuotationContext, quotationContext, spanOf, trim, wordCount } from './context.ts'
import { type Tag, tagAfter, tagBefore, tagInSentenceBefore } from './direct.ts'
import { extent, type Report, reportedClause } from './indirect.ts'
import type { NestedReport, Quotation } from './quotation.ts'
import { signatureAfter, sourceOf, speakerAfter, transcriptTurn } from './sources.ts'
import { looksLikeTitle, namesWork } from './titles.ts'
import { blockQuotes, htmlBlockQuotes, interviewTurns } from './turns.ts'

const LONGEST_SCARE_QUOTE = 6

/** Finds every quotation of a document: who is quoted comes from the words alone, no actors are known yet. */
export function annotateQuotations(document: Document, hits: Hits, lexicons: CompiledLexicons): Quotation[] {
  const context = quotationContext(document, hits, lexicons)
  const attributions = new Attributions(document.size)
  const used = new Set<CueHit>()
  let last: Attribution | null = null
  for (const turn of [...interviewTurns(context), ...blockQuotes(context), ...htmlBlockQuotes(context)]) attributions.add(turn)
  for (const [index, marked] of context.marked.entries()) {
    if (attributions.covers(marked)) continue
    const attribution = attributeMarked(context, index, last, used)
    attributions.add(attribution)
    if (attribution.kind === 'direct' || attribution.kind === 'mixed') last = attribution
  }
  const nested: NestedReport[] = []
  for (const cues of context.cuesIn) {
    if (!cues) continue
    const free = used.size === 0 ? cues : cues.filter((cue) => !used.has(cue))
    addIndirect(context, attributions, free, nested)
  }
  const outer = attributions.inOrder()
  lendSources(outer)
  const quotations = outer.map((attribution, i) => toQuotation(context, attribution, `q${i + 1}`))
  attachNested(quotations, nested)
  linkEchoes(document, quotations)
  return quotations
}

function attributeMarked(context: QuotationContext, index: number, last: Attribution | null, used: Set<CueHit>): Attribution {
  const marked = context.marked[index] as Marked
  if (namesWork(context, marked)) return bare('title', marked, marked.closed ? 0.8 : 0.5)
  const { document } = context
  const words = wordCount(document, marked)
  const previous = index === 0 ? undefined : context.marked[index - 1]
  const tag = findTag(context, index)
  if (tag) {
    const attribution = tagged(context, marked, tag, last, used)
    if (!quotesNobody(attribution.source, tag.cue)) return attribution
  }
  if (standsAlone(document, marked) && looksLikeTitle(document, marked)) return bare('title', marked, 0.8)
  if (last && !isBare(last) && previous && continues(context, previous, marked, last)) {
    last.content.push({ from: marked.from, to: marked.to })
    last.paragraph = marked.paragraph
    return last
  }
  const closing = marked.closed ? 1 : 0.6
  const turn = transcriptTurn(context, marked)
  if (turn) return { ...bare('direct', { ...marked, from: turn.to + 1 }, 0.9 * closing), source: turn }
  const signature = signatureAfter(context, marked)
  if (signature) return { ...bare('direct', marked, 0.9 * closing), source: signature }
  if (context.headlines.has(marked.paragraph)) {
    if (document.normal[marked.outerFrom - 1] === ':') return bare('direct', marked, 0.5 * closing)
  } else if (looksLikeTitle(document, marked)) return bare('title', marked, 0.8 * closing)
  if (words <= LONGEST_SCARE_QUOTE) return bare('scare', marked, 0.8 * closing)
  return bare('direct', marked, 0.4 * closing)
}

/** A subheading in quotation marks. */
const standsAlone = ({ paragraphs }: Document, { paragraph, outerFrom, outerTo, closed }: Marked): boolean =>
  closed && paragraphs.from[paragraph] === outerFrom && paragraphs.to[paragraph] === outerTo

/** “He was thanked for his “contribution””: praise that nobody is named for quotes nobody. */
const quotesNobody = (source: TokenRange | null, { value }: CueHit): boolean => source === null && value.entry.slant === 'praising'

const bare = (kind: Quotation['kind'], marked: Marked, confidence: number): Attribution => ({
  kind,
  content: [{ from: marked.from, to: marked.to }],
  cue: null,
  source: null,
  confidence,
  paragraph: marked.paragraph,
})

function findTag(context: QuotationContext, index: number): Tag | null {
  const marked = context.marked[index] as Marked
  const before = tagBefore(context, marked)
  if (before && !before.content) return before
  return tagAfter(context, marked) ?? before ?? tagInSentenceBefore(context, marked)
}

function tagged(context: QuotationContext, marked: Marked, tag: Tag, last: Attribution | null, used: Set<CueHit>): Attribution {
  const { document } = context
  if (used.has(tag.cue) && last?.cue === tag.cue) {
    last.content.push({ from: marked.from, to: marked.to })
    return last
  }
  used.add(tag.cue)
  const content = tag.content ? trim(document, tag.content) : marked
  const whole = content.from >= marked.outerFrom && content.to <= marked.outerTo
  return {
    kind: whole ? 'direct' : 'mixed',
    content: [whole ? { from: marked.from, to: marked.to } : { from: content.from, to: Math.max(content.to, marked.to) }],
    cue: tag.cue,
    source: sourceOf(context, tag.cue, tag.inverted),
    confidence: tag.confidence * (marked.closed ? 1 : 0.7),
    paragraph: marked.paragraph,
  }
}

const joins = isOneOf('and or but')

/** A quotation that goes on without a new tag: after the tag, in the next sentence, or in the next paragraph. */
function continues({ document }: QuotationContext, previous: Marked, marked: Marked, last: Attribution): boolean {
  const sentence = document.sentence[marked.outerFrom] as number
  // “… as hell,” Lee wrote in a letter, and “full of it.”
  if (last.cue && document.sentence[last.cue.from] === sentence && joins(document, marked.outerFrom - 1)) return last.cue.from < marked.from
  const startsSentence = document.sentences.from[sentence] === marked.outerFrom
  const whole = /^[.!?]$/.test(surface(document, marked.to - 1))
  if (!startsSentence || wordCount(document, marked) < (whole ? 2 : 3)) return false
  if (marked.paragraph === last.paragraph) return true
  const opensParagraph = document.paragraphs.from[marked.paragraph] === marked.outerFrom
  return opensParagraph && marked.paragraph === last.paragraph + 1 && (!previous.closed || last.kind === 'direct')
}

/** The longest reported clause first: a report inside another belongs to the outer speaker. */
function addIndirect(context: QuotationContext, attributions: Attributions, cues: readonly CueHit[], nested: NestedReport[]): void {
  const reports: { cue: CueHit; report: Report; reach: TokenRange }[] = []
  for (const cue of cues) {
    const report = reportedClause(context, cue)
    if (report) reports.push({ cue, report, reach: extent(report) })
  }
  for (const { cue, report, reach } of reports.sort((a, b) => length(b.reach) - length(a.reach))) {
    const source = sourceOf(context, cue, report.inverted) ?? speakerAfter(context, cue, reach.to)
    if (report.parts.some((part) => attributions.attributed(part))) {
      const inOne = report.parts.every((part) => attributions.covers(part))
      if (inOne && source && cue.value.entry.kind === 'verb')
        nested.push({ span: spanOf(context.document, reach), cue: spanOf(context.document, cue), source: spanOf(context.document, source) })
      continue
    }
    // “Knowing that …”, “it should be remembered that …”: nobody else thinks it, the author does.
    if (!source && (cue.value.entry.kind === 'noun' || cue.value.entry.reports === 'attitude')) continue
    const marks = report.parts.reduce((sum, part) => sum + attributions.takeBareWithin(part), 0)
    attributions.add({
      kind: marks > 0 ? 'mixed' : 'indirect',
      content: [...report.parts],
      cue,
      source,
      confidence: report.confidence * (source ? 1 : 0.6),
      paragraph: context.document.paragraph[reach.from] as number,
    })
  }
}

/** Gives each nested report to the quotation that it stands in; both lists are in order of their start. */
function attachNested(quotations: readonly OpenQuotation[], nested: readonly NestedReport[]): void {
  const ordered = nested.toSorted((a, b) => a.span[0] - b.span[0])
  let next = 0
  for (const quotation of quotations) {
    const from = quotation.spans[0]?.[0] ?? 0
    const to = quotation.spans.at(-1)?.[1] ?? 0
    while (next < ordered.length && (ordered[next]?.span[0] ?? 0) < from) next++
    for (; next < ordered.length && (ordered[next]?.span[1] ?? 0) <= to; next++) quotation.nested.push(ordered[next] as NestedReport)
  }
}

const length = ({ from, to }: TokenRange): number => to - from

/** A whole quoted sentence without a tag goes on from whoever spoke last in its paragraph. */
function lendSources(attributions: readonly Attribution[]): void {
  let last: Attribution | null = null
  for (const attribution of attributions) {
    if (attribution.kind === 'scare' || attribution.kind === 'title') continue
    if (!attribution.source && !attribution.cue && last?.paragraph === attribution.paragraph && last.source) {
      attribution.source = last.source
      attribution.confidence = 0.5
    }
    last = attribution
  }
}

/** The marked spans that lie in the content of a mixed quotation. */
function markedWithin({ document, marked, markedAt }: QuotationContext, content: readonly TokenRange[]): Span[] {
  const found = new Set<number>()
  for (const { from, to } of content) for (let i = from; i < to; i++) if (markedAt[i] !== -1) found.add(markedAt[i] as number)
  return [...found].map((index) => spanOf(document, marked[index] as Marked))
}

const FEW_SCARES = 8

/** A scare quote of words that somebody said before is linked to where they were said. */
function linkEchoes({ text }: Document, quotations: readonly OpenQuotation[]): void {
  const scares = quotations.map(({ kind, spans: [span] }) =>
    kind === 'scare' && span ? normalWords(text.slice(span[0], span[1])).join(' ') : null,
  )
  const wanted = new Set(scares.filter((scare) => scare !== null))
  if (wanted.size === 0) return
  const words = [...wanted].map((scare) => scare.split(' '))
  const openings = new Set(words.map(([opening]) => opening as string))
  // Most quotations do not hold the words of one of a few scare quotes, and need not be parted into words.
  const mayHold = (wording: string): boolean =>
    words.length > FEW_SCARES || words.some((scare) => scare.every((word) => wording.includes(word)))
  const said = new Map<string, string>()
  for (const [i, quotation] of quotations.entries()) {
    const scare = scares[i]
    if (typeof scare === 'string') {
      quotation.echoes = said.get(scare) ?? null
      continue
    }
    for (const [start, end] of quotation.marked) {
      const wording = text.slice(start, end).toLowerCase()
      if (!mayHold(wording)) continue
      for (const run of shortRuns(normalWords(wording), openings)) if (wanted.has(run) && !said.has(run)) said.set(run, quotation.id)
    }
  }
}

const normalWords = (wording: string): string[] => runsOf(wording.toLowerCase(), CHARACTER.letter | CHARACTER.number)

/** Every run of words that is short enough for a scare quote and begins as one does. */
function* shortRuns(words: readonly string[], openings: ReadonlySet<string>): Generator<string> {
  for (let from = 0; from < words.length; from++) {
    if (!openings.has(words[from] as string)) continue
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_SCARE_QUOTE); to++) yield words.slice(from, to).join(' ')
  }
}

/** A quotation before it is known what stands in it and what it takes up. */
interface OpenQuotation extends Quotation {
  readonly nested: NestedReport[]
  echoes: string | null
}

function toQuotation(context: QuotationContext, { kind, content, cue, source, confidence }: Attribution, id: string): OpenQuotation {
  const { document } = context
  const spans = content.map((range): Span => spanOf(document, range))
  return {
    id,
    kind,
    spans,
    marked: kind === 'direct' ? spans : kind === 'mixed' ? markedWithin(context, content) : [],
    echoes: null,
    nested: [],
    cue: cue ? spanOf(document, cue) : null,
    source: source ? spanOf(document, source) : null,
    reports: cue?.value.entry.reports ?? 'speech',
    slant: cue?.value.entry.slant ?? 'neutral',
    confidence: Math.round(confidence * 100) / 100,
  }
}
