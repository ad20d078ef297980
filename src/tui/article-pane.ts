import type { Analysis, AnalysisFinding } from '../record/schema.ts'
import { oneLine, printable } from '../report/printable.ts'
import { actorNames } from '../report/text-report.ts'
import { type Line, type Segment, segment, type Tone } from './line.ts'
import type { ReviewState } from './state.ts'
import { fit, type Row } from './wrap.ts'

/** Columns left of the text: the speaker's name and a bar. */
export const GUTTER = 13

interface Mark {
  readonly start: number
  readonly end: number
  readonly tone: Tone
}

/** The visible rows of the article: speakers in the gutter, loaded phrases marked. */
export function renderArticle(
  analysis: Analysis,
  text: string,
  rows: readonly Row[],
  height: number,
  state: ReviewState,
  color: boolean,
): Line[] {
  const visible = rows.slice(state.top, state.top + height)
  const [from, to] = [visible[0]?.start ?? 0, visible.at(-1)?.end ?? 0]
  const findings = analysis.findings.filter(({ start, end }) => start < to && end > from)
  const currentId = analysis.findings[state.current]?.id
  const marks = [
    ...analysis.voices
      .filter(({ holder, start, end }) => holder !== 'author' && start < to && end > from)
      .map(({ start, end }): Mark => ({ start, end, tone: 'speech' })),
    ...findings.map((finding): Mark => ({ start: finding.start, end: finding.end, tone: toneOf(finding, state, currentId) })),
  ]
  const lines = visible.map((row): Line => [...gutter(analysis, row), ...markedRow(text, row, marks, color)])
  while (lines.length < height) lines.push([segment(state.top + lines.length === rows.length ? `${' '.repeat(GUTTER)}(end)` : '', 'faint')])
  return lines
}

function toneOf({ id, holder }: AnalysisFinding, { verdicts }: ReviewState, currentId: string | undefined): Tone {
  if (id === currentId) return 'current'
  const verdict = verdicts.get(id)
  if (verdict === 'accepted' || verdict === 'dismissed') return verdict
  return holder !== 'author' ? 'quoted' : 'loaded'
}

/** Whose words begin or go on in this row: “Halvorsen ▌”; scare quotes are the author's and only get a mark. */
function gutter(analysis: Analysis, row: Row): Segment[] {
  const voice = analysis.voices.find(
    ({ holder, start, end }) => holder !== 'author' && start < Math.max(row.end, row.start + 1) && end > row.start,
  )
  if (!voice) {
    const scare = analysis.quotations.some(
      ({ kind, spans }) => kind === 'scare' && spans.some(([start, end]) => start < row.end && end > row.start),
    )
    return [segment(scare ? `${fit('', GUTTER - 2)}~ ` : ' '.repeat(GUTTER), 'faint')]
  }
  const name = voice.start >= row.start ? shortName(actorNames(analysis)(voice.holder)) : ''
  return [segment(fit(name, GUTTER - 2).replace(/^(.*?)( *)$/, '$2$1'), 'speaker'), segment('▌ ', 'speaker')]
}

const shortName = (name: string): string => (name.length < GUTTER - 1 ? name : (name.split(' ').at(-1) ?? name))

/** The row cut at the edges of marks; without colour a phrase stands in brackets. */
function markedRow(text: string, { start, end }: Row, marks: readonly Mark[], color: boolean): Segment[] {
  const inRow = marks.filter((mark) => mark.start < end && mark.end > start)
  const cuts = [...new Set([start, end, ...inRow.flatMap((mark) => [Math.max(start, mark.start), Math.min(end, mark.end)])])].sort(
    (a, b) => a - b,
  )
  return cuts.slice(0, -1).flatMap((from, i) => {
    const to = cuts[i + 1] as number
    const mark = inRow.findLast((candidate) => candidate.start <= from && to <= candidate.end)
    const shown = printable(text.slice(from, to)).replaceAll('\t', ' ')
    if (color || !mark || mark.tone === 'speech') return [segment(shown, mark?.tone ?? 'plain')]
    const [open, close] = mark.tone === 'current' ? ['>[', ']<'] : mark.tone === 'dismissed' ? ['(', ')'] : ['[', ']']
    return [
      segment(
        `${mark.start >= start && mark.start === from ? open : ''}${shown}${mark.end <= end && mark.end === to ? close : ''}`,
        mark.tone,
      ),
    ]
  })
}

/** The line above the article: title, place in the file, verdicts. */
export function renderTitle(
  analysis: Analysis,
  rows: readonly Row[],
  height: number,
  state: ReviewState,
  width: number,
  files: string,
): Line {
  const title = oneLine(analysis.title ?? analysis.id)
  const share = rows.length <= height ? 'all' : `${Math.round((100 * state.top) / Math.max(1, rows.length - height))} %`
  const judged = [...state.verdicts.values()].filter((verdict) => verdict !== 'undone').length
  const right = `${files}${judged} of ${analysis.findings.length} judged  ${share}`
  return [segment(fit(title, Math.max(8, width - right.length - 2)), 'title'), segment(`  ${right}`, 'faint')]
}
