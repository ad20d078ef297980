import type { AnalysedText } from '../../compare/analysed-text.ts'
import { letterOf } from '../../compare/compare-analyses.ts'
import { splitParagraphs } from '../../document/paragraphs.ts'
import type { Analysis } from '../../record/schema.ts'
import { matrixAxes } from '../matrix-axes.ts'
import { oneLine } from '../printable.ts'
import { actorNames } from '../text-report.ts'

/** Values on one scale, a row each, with intervals where there are enough. */
export interface DotPlot {
  readonly kind: 'dots'
  readonly title: string
  /** What the scale measures, with its unit. */
  readonly axis: string
  readonly domain: readonly [number, number]
  readonly dots: readonly Dot[]
}

export interface Dot {
  readonly row: string
  /** Which article of several; empty for one. */
  readonly series: string
  readonly value: number
  readonly interval: readonly [number, number] | null
  readonly n: number
}

/** Who stands where on whom. */
export interface HeatMap {
  readonly kind: 'heat'
  readonly title: string
  readonly axis: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly cells: readonly { readonly row: string; readonly column: string; readonly value: number; readonly n: number }[]
}

/** One value for each paragraph, from the first to the last. */
export interface Course {
  readonly kind: 'course'
  readonly title: string
  readonly axis: string
  readonly values: readonly { readonly value: number; readonly words: number }[]
}

export type Picture = DotPlot | HeatMap | Course

export const PICTURES = ['stances', 'matrix', 'loadedness'] as const
export type PictureName = (typeof PICTURES)[number]

const STANCE = 'stance, −1 against to +1 for'

/** The pictures of one article; the stances also of several on one scale. */
export function drawPictures(name: PictureName, articles: readonly AnalysedText[]): Picture[] {
  if (name === 'stances') return [stancePlot(articles.map(({ analysis }) => analysis))]
  return articles.map(({ analysis, text }) => (name === 'matrix' ? matrixMap(analysis) : loadednessCourse(analysis, text)))
}

const titleOf = ({ title, id }: Analysis): string => oneLine(title ?? id)

function stancePlot(analyses: readonly Analysis[]): DotPlot {
  const several = analyses.length > 1
  const dots = analyses.flatMap((analysis, i) => {
    const nameOf = actorNames(analysis)
    return analysis.stance
      .filter(({ holder }) => holder === 'author')
      .map(
        ({ target, score, interval, n }): Dot => ({ row: nameOf(target), series: several ? letterOf(i) : '', value: score, interval, n }),
      )
  })
  // Of several articles only those whom two judge can be compared.
  const judges = (row: string): number => new Set(dots.filter((dot) => dot.row === row).map(({ series }) => series)).size
  const weight = (row: string): number => dots.filter((dot) => dot.row === row).reduce((sum, { n }) => sum + n, 0)
  const rows = [...new Set(dots.map(({ row }) => row))].filter((row) => !several || judges(row) > 1).sort((a, b) => weight(b) - weight(a))
  return {
    kind: 'dots',
    title: several ? analyses.map((analysis, i) => `${letterOf(i)}: ${titleOf(analysis)}`).join('; ') : titleOf(analyses[0] as Analysis),
    axis: `the author’s ${STANCE}, with 90 % bootstrap interval where the n pieces of evidence are enough`,
    domain: [-1, 1],
    dots: rows.flatMap((row) => dots.filter((dot) => dot.row === row)),
  }
}

function matrixMap(analysis: Analysis): HeatMap {
  const nameOf = actorNames(analysis)
  const { holders, targets } = matrixAxes(analysis)
  return {
    kind: 'heat',
    title: titleOf(analysis),
    axis: `${STANCE}; n pieces of evidence`,
    rows: holders.map(nameOf),
    columns: targets.map(nameOf),
    cells: analysis.stance
      .filter(({ holder, target }) => holders.includes(holder) && targets.includes(target))
      .map(({ holder, target, score, n }) => ({ row: nameOf(holder), column: nameOf(target), value: score, n })),
  }
}

function loadednessCourse(analysis: Analysis, text: string): Course {
  const values = splitParagraphs(text).map(({ span: [start, end] }) => ({
    value: analysis.findings.filter((finding) => finding.start >= start && finding.start < end).length,
    words: text.slice(start, end).split(/\s+/).filter(Boolean).length,
  }))
  return {
    kind: 'course',
    title: titleOf(analysis),
    axis: `loaded phrases, n = ${analysis.findings.length} in ${analysis.counts.words} words`,
    values,
  }
}
