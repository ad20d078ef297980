import type { Analysis, AnalysisFinding, StanceCell } from '../record/schema.ts'
import { basisWords, signed } from './label.ts'
import { oneLine } from './printable.ts'
import { wrapped } from './terminal.ts'

const WIDTH = 80
const MOST_CELLS = 14
/** Leaves room for the longest label behind a score with its interval. */
const PAIR_WIDTH = 36

/** The report that stands in for the review where there is no terminal: plain text, 80 columns. */
export function renderTextReport(analysis: Analysis, text: string): string {
  const nameOf = actorNames(analysis)
  const { counts, measures } = analysis
  const heading = oneLine(analysis.title ?? analysis.id)
  const by = [analysis.byline, analysis.outlet, analysis.date]
    .filter((part) => part !== null)
    .map(oneLine)
    .join(', ')
  const lines = [
    heading,
    ...(by ? [by] : []),
    `${counts.words} words; ${percent(measures.quotedShare)} of them not the author’s; ${analysis.findings.length} loaded phrases`,
    ...reviewLines(analysis),
    '',
    'LOADED PHRASES in the author’s own words',
    ...phraseLines(
      analysis.findings.filter(({ holder }) => holder === 'author'),
      nameOf,
    ),
    '',
    'LOADED PHRASES in the words of others',
    ...phraseLines(
      analysis.findings.filter(({ holder }) => holder !== 'author'),
      nameOf,
    ),
    '',
    'QUOTATIONS',
    ...quotationLines(analysis, text, nameOf),
    '',
    'WHO STANDS WHERE ON WHOM (−1 against … +1 for)',
    ...stanceLines(analysis, nameOf),
  ]
  return `${lines.join('\n')}\n`
}

export function actorNames(analysis: Analysis): (id: string) => string {
  const names = new Map(analysis.actors.map(({ id, name }) => [id, name]))
  return (id) => (id === 'author' ? 'the author' : id === 'unknown' ? 'somebody unnamed' : oneLine(names.get(id) ?? id))
}

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`)

const clip = (text: string, width: number): string => (text.length <= width ? text : `${text.slice(0, width - 1)}…`)

function phraseLines(findings: readonly AnalysisFinding[], nameOf: (id: string) => string): string[] {
  if (findings.length === 0) return ['  none']
  return findings.flatMap(({ text, category, holder, about, plain, why }) => {
    const whose = holder !== 'author' ? `, ${nameOf(holder)}` : ''
    const whom = about ? `, about ${nameOf(about)}` : ''
    return [
      ...wrapped(`“${clip(oneLine(text), 50)}” (${category}${whose}${whom})`, WIDTH, 2),
      `      ${clip(why, 72)}`,
      ...(plain ? [`      plainly: ${clip(plain, 62)}`] : []),
    ]
  })
}

function quotationLines({ quotations }: Analysis, text: string, nameOf: (id: string) => string): string[] {
  if (quotations.length === 0) return ['  none']
  return quotations.map(({ kind, spans, source }) => {
    const content = spans.map(([start, end]) => oneLine(text.slice(start, end))).join(' … ')
    const who = source?.actor
      ? nameOf(source.actor)
      : source?.name
        ? oneLine(source.name)
        : kind === 'scare' || kind === 'title'
          ? ''
          : 'unnamed'
    return `  ${kind.padEnd(8)} ${who ? `${clip(who, 24)}: ` : ''}${clip(content, 66 - Math.min(who.length, 24))}`
  })
}

const besideTool = ({ holder, target, score }: StanceCell, review: Analysis['review']): string => {
  const tool = review?.tool.stance.find((cell) => cell.holder === holder && cell.target === target)
  return !review || tool?.score === score ? '' : ` (tool ${tool ? signed(tool.score) : 'none'})`
}

/** Whose decisions are in the figures, and what the tool says without them. */
function reviewLines({ review }: Analysis): string[] {
  if (!review) return []
  const { reviewers, accepted, dismissed, changed, undecided, tool } = review
  return [
    `as judged by ${reviewers.map(oneLine).join(', ')}: ${accepted} agreed to, ${dismissed} struck out, ${changed} changed, ${undecided} not judged`,
    `the tool alone: ${tool.findings} loaded phrases, ${tool.loadedPerThousandWords ?? '–'} per 1,000 of the author’s words`,
  ]
}

function stanceLines({ stance, review }: Analysis, nameOf: (id: string) => string): string[] {
  if (stance.length === 0) return ['  no evidence']
  const ranked = [...stance].sort(
    (a, b) => Number(b.holder === 'author') - Number(a.holder === 'author') || b.n - a.n || Math.abs(b.score) - Math.abs(a.score),
  )
  const shown = ranked.slice(0, MOST_CELLS).flatMap((cell) => {
    const basis = basisWords(cell)
    const interval = cell.interval ? ` [${signed(cell.interval[0])}, ${signed(cell.interval[1])}]` : ''
    const line = `  ${clip(`${nameOf(cell.holder)} → ${nameOf(cell.target)}`, PAIR_WIDTH).padEnd(PAIR_WIDTH)} ${signed(cell.score)}${interval} n=${cell.n} ${cell.label}${besideTool(cell, review)}`
    return basis ? [line, ...wrapped(`rests on ${basis}`, WIDTH, 6)] : [line]
  })
  const rest = ranked.length - MOST_CELLS
  return rest > 0 ? [...shown, `  … and ${rest} more: --format json shows all`] : shown
}
