import type { CueEntry } from '../../lexicon/schema.ts'
import type { Span } from '../../text/span.ts'

export const QUOTATION_KINDS = ['direct', 'mixed', 'indirect', 'scare', 'title'] as const
export type QuotationKind = (typeof QUOTATION_KINDS)[number]

/** What somebody says according to somebody who is quoted. */
export interface NestedReport {
  readonly span: Span
  readonly cue: Span
  readonly source: Span
}

/** Words of somebody else: content, cue and source as spans of the text; actors come later. */
export interface Quotation {
  readonly id: string
  /** Direct: all content inside marks; mixed: part of it; indirect: none; scare: the author's own distance; title: a name. */
  readonly kind: QuotationKind
  /** The content without its marks, in order. */
  readonly spans: readonly Span[]
  /** The parts of the content that stand inside marks: all of a direct quotation, none of an indirect one. */
  readonly marked: readonly Span[]
  /** The quotation whose words a scare quote takes up again. */
  readonly echoes: string | null
  /** Reports inside this one (“Roy said that the mayor believes …”): their words belong to the outer speaker. */
  readonly nested: readonly NestedReport[]
  readonly cue: Span | null
  readonly source: Span | null
  readonly reports: CueEntry['reports']
  readonly slant: CueEntry['slant']
  /** 0..1: how sure the rules are; a mark without its partner, or a source from a neighbouring sentence, costs some. */
  readonly confidence: number
}

/** A quotation before it is known what stands in it and what it takes up. */
export interface OpenQuotation extends Quotation {
  readonly nested: NestedReport[]
  echoes: string | null
}
