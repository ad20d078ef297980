import type { Analysis } from '../record/schema.ts'
import type { AnalysedText } from './analysed-text.ts'
import { type Counterpart, findCounterparts, type PhraseUse, phraseUses } from './phrase-uses.ts'
import { compareSources, type LeftOut, type SourceUse, sharedQuotations, silencedSources } from './source-uses.ts'
import { compareStances, type StanceComparison } from './stance-differences.ts'

export const COMPARED_MEASURES = ['loadedPerThousandWords', 'quotedLoadedPerThousandWords', 'quotedShare', 'polarisation'] as const
export type ComparedMeasure = (typeof COMPARED_MEASURES)[number]

/** Two articles or more side by side. Every array of figures is in the order of `articles`. */
export interface Comparison {
  readonly articles: readonly Analysis[]
  /** null where an article has no such figure. */
  readonly measures: readonly { readonly measure: ComparedMeasure; readonly values: readonly (number | null)[] }[]
  /** The authors' own stances on everybody whom two articles mention, furthest apart first. */
  readonly stance: readonly StanceComparison[]
  /** Every phrase of every article, with its uses in each; the most used first. */
  readonly phrases: readonly PhraseUse[]
  /** Different sides' words for the same thing, one in one article and one in another. */
  readonly counterparts: readonly Counterpart[]
  /** Who speaks, most words first. */
  readonly sources: readonly SourceUse[]
  /** Whom one article quotes and another, which also mentions them, does not. */
  readonly leftOut: readonly LeftOut[]
  /** Wordings that stand in quotation marks in two articles or more. */
  readonly sharedQuotations: readonly { readonly wording: string; readonly articles: readonly number[] }[]
}

/** Sets analyses side by side. Exchanging articles exchanges their figures and nothing else. */
export function compareAnalyses(articles: readonly AnalysedText[]): Comparison {
  const analyses = articles.map(({ analysis }) => analysis)
  const sources = compareSources(analyses)
  return {
    articles: analyses,
    measures: COMPARED_MEASURES.map((measure) => ({ measure, values: analyses.map(({ measures }) => measures[measure]) })),
    stance: compareStances(analyses),
    phrases: phraseUses(analyses),
    counterparts: findCounterparts(analyses),
    sources,
    leftOut: silencedSources(articles, sources),
    sharedQuotations: sharedQuotations(articles),
  }
}

/** A, B, … Z, then 27, 28, …: how an article of a comparison is called. */
export const letterOf = (article: number): string => (article < 26 ? String.fromCharCode(65 + article) : String(article + 1))
