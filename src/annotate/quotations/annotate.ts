import { type Document, isOneOf } from '../../document/document.ts'
import type { TokenRange } from '../../document/phrases.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import type { Span } from '../../text/span.ts'
import type { CueHit, Hits } from '../hits.ts'
import { type Attribution, Attributions, isBare } from './attributions.ts'
import { type QuotationContext, quotationContext, spanOf, trim, wordCount } from './context.ts'
import { type Tag, tagAfter, tagBefore, tagInSentenceBefore } from './direct.ts'
import { LONGEST_SCARE_QUOTE, linkEchoes } from './echoes.ts'
import { type Report, reportedClause } from './indirect.ts'
import type { Marked } from './marked.ts'
import type { NestedReport, OpenQuotation, Quotation } from './quotation.ts'
import { signatureAfter, sourceOf, speakerAfter, transcriptTurn } from './sources.ts'
import { looksLikeTitle, namesWork } from './titles.ts'
import { blockQuotes, htmlBlockQuotes, interviewTurns } from './turns.ts'

/** Finds every quotation of a document: who is quoted comes from the words alone, no actors are known yet. */
export function annotateQuotations(document: Document, hits: Hits, lexicons: CompiledLexicons): Quotation[] {
  const context = quotationContext(document, hits, lexicons)
  const attributions = new Attributions(document.size)
  const used = new Set<CueHit>()
  let last: Attribution | null = null
  attributions.addAll(interviewTurns(context))
  attributions.addAll(blockQuotes(context))
  attributions.addAll(htmlBlockQuotes(context))
  for (let index = 0; index < context.marked.length; index++) {
    if (attributions.covers(context.marked[index] as Marked)) continue
    const attribution = attributeMarked(context, index, last, used)
    attributions.add(attribution)
    if (attribution.kind === 'direct' || attribution.kind === 'mixed') last = attribution
  }
  const nested: NestedReport[] = []
  for (let sentence = 0; sentence < context.cuesIn.length; sentence++) {
    const cues = context.cuesIn[sentence]
    if (cues) addIndirect(context, attributions, cues, used, nested)
  }
  const outer = attributions.inOrder()
  lendSources(outer)
  const quotations: OpenQuotation[] = []
  for (let i = 0; i < outer.length; i++) quotations.push(toQuotation(context, outer[i] as Attribution, `q${i + 1}`))
  if (nested.length > 0) attachNested(quotations, nested)
  linkEchoes(document.text, quotations)
  return quotations
}

function attributeMarked(context: QuotationContext, index: number, last: Attribution | null, used: Set<CueHit>): Attribution {
  const marked = context.marked[index] as Marked
  if (namesWork(context, marked)) return bare('title', marked, marked.closed ? 0.8 : 0.5)
  const { document } = context
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
  if (turn) return bare('direct', marked, 0.9 * closing, turn, turn.to + 1)
  const signature = signatureAfter(context, marked)
  if (signature) return bare('direct', marked, 0.9 * closing, signature)
  if (context.headlines.has(marked.paragraph)) {
    if (document.normal[marked.outerFrom - 1] === ':') return bare('direct', marked, 0.5 * closing)
  } else if (looksLikeTitle(document, marked)) return bare('title', marked, 0.8 * closing)
  if (wordCount(document, marked) <= LONGEST_SCARE_QUOTE) return bare('scare', marked, 0.8 * closing)
  return bare('direct', marked, 0.4 * closing)
}

/** A subheading in quotation marks. */
const standsAlone = ({ paragraphs }: Document, { paragraph, outerFrom, outerTo, closed }: Marked): boolean =>
  closed && paragraphs.from[paragraph] === outerFrom && paragraphs.to[paragraph] === outerTo

/** “He was thanked for his “contribution””: praise that nobody is named for quotes nobody. */
const quotesNobody = (source: TokenRange | null, { value }: CueHit): boolean => source === null && value.entry.slant === 'praising'

/** What no cue reports. */
const bare = (
  kind: Quotation['kind'],
  marked: Marked,
  confidence: number,
  source: TokenRange | null = null,
  from = marked.from,
): Attribution => ({
  kind,
  content: [{ from, to: marked.to }],
  cue: null,
  source,
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
  const content = tag.content ? trim(document, tag.content.from, tag.content.to) : marked
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
const endsSentence = isOneOf('. ! ?')

/** A quotation that goes on without a new tag: after the tag, in the next sentence, or in the next paragraph. */
function continues({ document }: QuotationContext, previous: Marked, marked: Marked, last: Attribution): boolean {
  const sentence = document.sentence[marked.outerFrom] as number
  // “… as hell,” Lee wrote in a letter, and “full of it.”
  if (last.cue && document.sentence[last.cue.from] === sentence && joins(document, marked.outerFrom - 1)) return last.cue.from < marked.from
  const startsSentence = document.sentences.from[sentence] === marked.outerFrom
  const whole = endsSentence(document, marked.to - 1)
  if (!startsSentence || wordCount(document, marked) < (whole ? 2 : 3)) return false
  if (marked.paragraph === last.paragraph) return true
  const opensParagraph = document.paragraphs.from[marked.paragraph] === marked.outerFrom
  return opensParagraph && marked.paragraph === last.paragraph + 1 && (!previous.closed || last.kind === 'direct')
}

/** The longest reported clause first: a report inside another belongs to the outer speaker. */
function addIndirect(
  context: QuotationContext,
  attributions: Attributions,
  cues: readonly CueHit[],
  used: ReadonlySet<CueHit>,
  nested: NestedReport[],
): void {
  const reports: Report[] = []
  for (let c = 0; c < cues.length; c++) {
    const cue = cues[c] as CueHit
    const report = used.has(cue) ? null : reportedClause(context, cue)
    if (report) reports.push(report)
  }
  if (reports.length > 1) reports.sort((a, b) => length(b) - length(a))
  for (let r = 0; r < reports.length; r++) {
    const report = reports[r] as Report
    const { cue } = report
    const source = sourceOf(context, cue, report.inverted) ?? speakerAfter(context, cue, report.to)
    if (attributions.attributed(report.parts)) {
      if (source && cue.value.entry.kind === 'verb' && attributions.coversEach(report.parts))
        nested.push(nestedReport(context.document, report, source))
    }
    // “Knowing that …”, “it should be remembered that …”: nobody else thinks it, the author does.
    else if (source || !(cue.value.entry.kind === 'noun' || cue.value.entry.reports === 'attitude'))
      attributions.add(indirect(context.document, report, source, attributions.takeBareWithin(report.parts)))
  }
}

const nestedReport = (document: Document, report: Report, source: TokenRange): NestedReport => ({
  span: spanOf(document, report),
  cue: spanOf(document, report.cue),
  source: spanOf(document, source),
})

/** A report in which so many marked spans stand. */
const indirect = (document: Document, report: Report, source: TokenRange | null, marks: number): Attribution => ({
  kind: marks > 0 ? 'mixed' : 'indirect',
  content: report.parts,
  cue: report.cue,
  source,
  confidence: report.confidence * (source ? 1 : 0.6),
  paragraph: document.paragraph[report.from] as number,
})

/** Gives each nested report to the quotation that it stands in; quotations are in order of their start. */
function attachNested(quotations: readonly OpenQuotation[], nested: NestedReport[]): void {
  nested.sort((a, b) => a.span[0] - b.span[0])
  let next = 0
  for (let q = 0; q < quotations.length; q++) {
    const quotation = quotations[q] as OpenQuotation
    const from = (quotation.spans[0] as Span)[0]
    const to = (quotation.spans[quotation.spans.length - 1] as Span)[1]
    while (next < nested.length && (nested[next] as NestedReport).span[0] < from) next++
    for (; next < nested.length && (nested[next] as NestedReport).span[1] <= to; next++) quotation.nested.push(nested[next] as NestedReport)
  }
}

const length = ({ from, to }: TokenRange): number => to - from

/** A whole quoted sentence without a tag goes on from whoever spoke last in its paragraph. */
function lendSources(attributions: readonly Attribution[]): void {
  let last: Attribution | null = null
  for (let i = 0; i < attributions.length; i++) {
    const attribution = attributions[i] as Attribution
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
  const spans: Span[] = []
  let last = -1
  for (let c = 0; c < content.length; c++) {
    const { from, to } = content[c] as TokenRange
    for (let i = from; i < to; i++) {
      const index = markedAt[i] as number
      if (index <= last) continue
      spans.push(spanOf(document, marked[index] as Marked))
      last = index
    }
  }
  return spans
}

function toQuotation(context: QuotationContext, { kind, content, cue, source, confidence }: Attribution, id: string): OpenQuotation {
  const { document } = context
  const spans: Span[] = []
  for (let c = 0; c < content.length; c++) spans.push(spanOf(document, content[c] as TokenRange))
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
