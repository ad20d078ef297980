import type { Analysis } from '../../record/schema.ts'
import { clip, fit } from '../display.ts'
import { stacksFigures } from '../layout.ts'
import { type Line, segment, wrapped } from '../line.ts'
import { type ArticleItem, reviewed } from '../state/item.ts'
import { mostLoadedParagraph, type ParagraphLoad, paragraphLoads } from '../state/paragraphs.ts'
import { fileAt, type ReviewState } from '../state/state.ts'

const BARS = '▁▂▃▄▅▆▇█'

const MEASURES = [
  ['loadedPerThousandWords', 'loaded phrases in the author’s words', 'per 1,000 words'],
  ['quotedLoadedPerThousandWords', '… and in words of others', 'per 1,000 words'],
  ['quotedShare', 'words that are not the author’s', '%'],
  ['polarisation', 'mean strength of the author’s stances', 'of 1'],
  ['hedgesPerThousandWords', 'hedges in the author’s words', 'per 1,000 words'],
  ['certaintyPerThousandWords', 'words of certainty', 'per 1,000 words'],
  ['usPerThousandWords', '“we” and “us”', 'per 1,000 words'],
  ['themPerThousandWords', '“they” and “them”', 'per 1,000 words'],
  ['positivePerThousandWords', 'words of praise and joy', 'per 1,000 words'],
  ['negativePerThousandWords', 'words of blame and grief', 'per 1,000 words'],
  ['sourceEvenness', 'evenness of the sources', 'of 1'],
  ['readingEase', 'reading ease (Flesch; 100 is easy)', 'points'],
] as const

type Measure = (typeof MEASURES)[number]
/** These stand above the curve, the others below it. */
const FIRST = 4

/** The article in figures, each with its unit, the reviewer’s beside the tool’s, and its curve through the text. */
export function renderProfile(item: ArticleItem, state: ReviewState, file: number, width: number, height: number): Line[] {
  const { analysis, baseline } = item
  const { measures: applied } = reviewed(item, fileAt(state, file).log)
  const { counts } = analysis
  const figures = (measures: readonly Measure[]): Line[] => measures.flatMap((measure) => measureLines(measure, item, applied, width))
  const lines: Line[] = [
    ...wrapped(`${counts.words} words, ${counts.sentences} sentences, ${counts.paragraphs} paragraphs`, width),
    [],
    ...figures(MEASURES.slice(0, FIRST)),
    [],
    ...curve(item, width),
    [],
    ...figures(MEASURES.slice(FIRST)),
    ...(baseline && Object.keys(baseline.percentiles).length > 0 ? [] : wrapped(noPercentiles(baseline), width, 'faint')),
    [],
    [segment('kinds of phrases', 'title')],
    ...kinds(applied, width),
  ]
  const first = Math.max(0, Math.min(state.selected.profile, lines.length - height))
  const visible = lines.slice(first, first + height)
  return first + height < lines.length ? [...visible.slice(0, -1), [segment('… j shows more', 'faint')]] : visible
}

const noPercentiles = (baseline: ArticleItem['baseline']): string =>
  baseline
    ? `No percentiles: ${baseline.corpus} has too few articles (${baseline.n}).`
    : 'No percentiles: --corpus NAME names what to compare with.'

/** The figure with its unit, the reviewer's beside it, and its place in the corpus below it. */
function measureLines(
  [measure, label, unit]: Measure,
  { analysis, baseline }: ArticleItem,
  applied: Analysis['measures'],
  width: number,
): Line[] {
  const figure = (value: number | null): string =>
    value === null ? '–' : unit === '%' ? `${Math.round(value * 100)}` : value.toFixed(unit === 'of 1' ? 2 : 1)
  const [own, yours] = [analysis.measures[measure], applied[measure]]
  const beside = own === yours ? '' : `; yours ${figure(yours)}`
  const percentile = baseline?.percentiles[measure]
  const value = `${figure(own)} ${unit}${beside}`
  const lines: Line[] = stacksFigures(width)
    ? [...wrapped(label, width), ...wrapped(`    ${value}`, width, 'title', 4)]
    : [[segment(fit(label, width - 34)), segment(` ${clip(value, 33)}`, 'title')]]
  if (!baseline || percentile === undefined) return lines
  return [...lines, ...wrapped(`    more than ${Math.round(percentile)} % of ${baseline.n} in ${baseline.corpus}`, width, 'faint', 4)]
}

/** One bar a paragraph, or the mean of several where the window is narrow. */
function curve(item: ArticleItem, width: number): Line[] {
  const loads = paragraphLoads(item)
  if (loads.length === 0) return []
  const bins = binned(loads, Math.max(8, width - 2))
  const highest = Math.max(...bins.map((bin) => bin ?? 0))
  const bars = bins
    .map((bin) => (bin === null ? ' ' : highest === 0 ? BARS[0] : BARS[Math.round((bin / highest) * (BARS.length - 1))]))
    .join('')
  const most = mostLoadedParagraph(item)
  const each = bins.length === loads.length ? 'one bar a paragraph' : `one bar for ${Math.ceil(loads.length / bins.length)} paragraphs`
  const where =
    most &&
    `most loaded: paragraph ${loads.indexOf(most) + 1} of ${loads.length} (${most.findings} in ${most.words} words); Enter goes there`
  return [
    ...wrapped('loaded phrases per 1,000 words, through the text', width, 'title'),
    [segment(bars, 'own')],
    ...wrapped(`${each}; the highest is ${Math.round(highest)} per 1,000`, width, 'faint'),
    ...(where ? wrapped(where, width, 'faint') : []),
  ]
}

function binned(loads: readonly ParagraphLoad[], most: number): (number | null)[] {
  const size = Math.max(1, Math.ceil(loads.length / most))
  return Array.from({ length: Math.ceil(loads.length / size) }, (_, i) => {
    const part = loads.slice(i * size, (i + 1) * size)
    const words = part.reduce((sum, load) => sum + load.words, 0)
    return words === 0 ? null : (1000 * part.reduce((sum, { findings }) => sum + findings, 0)) / words
  })
}

function kinds(measures: Analysis['measures'], width: number): Line[] {
  const ranked = Object.entries(measures.categories).sort(([, a], [, b]) => b - a)
  const highest = Math.max(1, ...ranked.map(([, n]) => n))
  const room = Math.max(4, Math.min(30, width - 22))
  return ranked.map(
    ([category, n]): Line => [
      segment(fit(category, 15)),
      segment(`${String(n).padStart(4)} `, 'title'),
      segment('█'.repeat(Math.max(1, Math.round((n / highest) * room))), 'own'),
    ],
  )
}
