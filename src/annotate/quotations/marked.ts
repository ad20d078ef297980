import { type Document, tokenAt } from '../../document/document.ts'
import type { TokenRange } from '../../document/phrases.ts'
import { findMarkedSpans, type MarkedSpan } from './marks.ts'
import { isHeadline } from './titles.ts'

/** The tokens of a marked span: those inside the marks, and those of the marks too. */
export interface Marked extends TokenRange {
  readonly outerFrom: number
  readonly outerTo: number
  readonly paragraph: number
  /** False where the paragraph ended before the mark was closed. */
  readonly closed: boolean
}

/** The marked spans of a document, in order; in `markedAt` every token of one is given its number. */
export function findMarked(document: Document, markedAt: Int32Array): Marked[] {
  const { text, start, end, paragraphs } = document
  const marked: Marked[] = []
  for (let p = 0; p < paragraphs.length; p++) {
    const offset = start[paragraphs.from[p] as number] as number
    const spans = findMarkedSpans(text.slice(offset, end[(paragraphs.to[p] as number) - 1]))
    for (let s = 0; s < spans.length; s++) {
      const found = tokensOf(document, spans[s] as MarkedSpan, offset, p)
      if (found.to <= found.from) continue
      markedAt.fill(marked.length, found.outerFrom, found.outerTo)
      marked.push(found)
    }
  }
  return marked
}

const tokensOf = (document: Document, { from, to, outerFrom, outerTo, closed }: MarkedSpan, offset: number, paragraph: number): Marked => ({
  from: tokenAt(document, offset + from),
  to: tokenAt(document, offset + to - 1) + 1,
  outerFrom: tokenAt(document, offset + outerFrom),
  outerTo: tokenAt(document, offset + outerTo - 1) + 1,
  paragraph,
  closed,
})

/** Paragraphs in title case, among those that have a marked span. */
export function findHeadlines(document: Document, marked: readonly Marked[], markedAt: Int32Array): Set<number> {
  const headlines = new Set<number>()
  let last = -1
  for (let m = 0; m < marked.length; m++) {
    const { paragraph } = marked[m] as Marked
    if (paragraph !== last && isHeadline(document, paragraph, markedAt)) headlines.add(paragraph)
    last = paragraph
  }
  return headlines
}
