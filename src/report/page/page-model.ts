import type { AnalysedText } from '../../compare/analysed-text.ts'
import type { Analysis, StanceCell } from '../../record/schema.ts'
import { printable } from '../printable.ts'
import { actorNames } from '../text-report.ts'

/** One article of a page: `scope` begins every id of its elements, so that two articles can share a page. */
export interface PageArticle extends AnalysedText {
  readonly scope: string
  /** How a comparison calls it; empty for a page of one. */
  readonly letter: string
  readonly nameOf: (holder: string) => string
  /** Holders in the order of their words; the position names their class in the style sheet. */
  readonly holders: readonly string[]
  /** How a reader knows a lexicon entry. */
  readonly phraseName: (entry: string) => string
}

export function pageArticle(article: AnalysedText, scope: string, letter: string, phraseName: (entry: string) => string): PageArticle {
  return { ...article, scope, letter, phraseName, nameOf: actorNames(article.analysis), holders: holdersOf(article.analysis) }
}

function holdersOf({ voices }: Analysis): string[] {
  const length = new Map<string, number>([['author', Number.POSITIVE_INFINITY]])
  for (const { holder, start, end } of voices) length.set(holder, (length.get(holder) ?? 0) + end - start)
  return [...length].sort((a, b) => b[1] - a[1]).map(([holder]) => holder)
}

export const voiceClass = ({ scope, holders }: PageArticle, holder: string): string => `${scope}-v${holders.indexOf(holder)}`
export const cellId = (scope: string, cell: number): string => `${scope}-cell-${cell}`
export const placeId = (scope: string, start: number): string => `${scope}-at-${start}`
export const noteId = (scope: string, finding: string): string => `${scope}-why-${finding}`
export const phraseId = (scope: string, finding: string): string => `${scope}-${finding}`

/** Text with broken characters made visible; the renderer escapes the rest. */
export const shown = (text: string, start: number, end: number): string => printable(text.slice(start, end))

/** Which of nine steps from −1 to +1 a score falls in: the class of its colour. */
export function heatClass({ score, n }: StanceCell): string {
  const step = Math.round(Math.min(1, Math.abs(score)) * 4)
  return `${n < 2 ? 'thin ' : ''}heat-${step === 0 ? '0' : `${score < 0 ? 'against' : 'for'}-${step}`}`
}
