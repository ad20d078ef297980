import type { Analysis } from '../../record/schema.ts'
import { clip, columnsOf, fit, measureAt, shown } from '../display.ts'
import { type Layout, rowsOf } from '../layout.ts'
import { type Line, type Segment, segment, type Tone } from '../line.ts'
import { type Row, rowAt, TAB } from '../rows.ts'
import { filtered } from '../state/filter.ts'
import { type ArticleItem, reviewed } from '../state/item.ts'
import type { Status } from '../state/judged.ts'
import { orderOf, placeAmong } from '../state/order.ts'
import { near, placesNear, startAndEnd } from '../state/spans.ts'
import { bracketed, fileAt, type ReviewState } from '../state/state.ts'
import { walkStops } from '../state/stops.ts'
import { CODES, namesOf, STATUS_LOOKS, toneOf } from './names.ts'

interface Mark {
  readonly start: number
  readonly end: number
  readonly tone: Tone
  readonly brackets?: readonly [string, string]
}

interface CodedFinding {
  readonly start: number
  readonly code: string
  readonly status: Status
}

/** The visible rows of an article: speakers in the gutter, phrases marked, their kinds in the margin. */
export function renderArticle(item: ArticleItem, state: ReviewState, file: number, layout: Layout, height: number): Line[] {
  const rows = rowsOf(item, layout, bracketed(state))
  const top = visibleTop(item, state, file, rows, height)
  const visible = rows.slice(top, top + height)
  const [from, to] = [visible[0]?.start ?? 0, visible.at(-1)?.end ?? 0]
  const { log, current } = fileAt(state, file)
  const review = reviewed(item, log)
  const shownOnes = filtered(item, review, state.filter)
  // Where phrases stand is the same after every verdict.
  const order = orderOf(item.analysis)
  const findings = near(order.findings, startAndEnd, from, to).flatMap(({ id }) => shownOnes[placeAmong(shownOnes, id, order)] ?? [])
  const coded = findings.map(({ id, start, category }): CodedFinding => ({ start, code: CODES[category], status: review.statusOf(id) }))
  const voices = near(item.analysis.voices, startAndEnd, from, to).filter(({ holder }) => holder !== 'author')
  const scare = near(scareSpans(item.analysis), (span) => span, from, to).filter(([start, end]) => start < to && end > from)
  const marks: Mark[] = [
    ...voices.map(({ start, end }): Mark => ({ start, end, tone: 'speech' })),
    ...scare.map(([start, end]): Mark => ({ start, end, tone: 'scare' })),
    ...findings.map(({ id, holder, start, end }): Mark => {
      const status = review.statusOf(id)
      return { start, end, tone: toneOf(status, holder), brackets: STATUS_LOOKS[status].brackets }
    }),
    ...walkMarks(item, state, file, from, to),
    // The phrase looked at comes last: where spans overlap it is the one that shows.
    ...(state.walk && file === state.file ? [] : [review.findings[review.placeOf(current)] ?? []].flat()).map(
      ({ start, end }): Mark => ({ start, end, tone: 'current', brackets: ['>', '<'] }),
    ),
  ]
  const focus = marks.findLast(({ tone }) => tone === 'current')
  const context: RowContext = { text: item.text, marks, brackets: bracketed(state), nameOf: namesOf(item.analysis), voices, scare, layout }
  const lines = visible.map((row): Line => {
    const isFocus = focus !== undefined && focus.start >= row.start && focus.start < Math.max(row.end, row.start + 1)
    const body = renderRow(context, row)
    const used = body.reduce((sum, { text }) => sum + columnsOf(text), 0)
    const codes = coded.filter(({ start }) => start >= row.start && start < Math.max(row.end, row.start + 1))
    return [
      ...gutter(context, row, isFocus),
      ...body,
      segment(' '.repeat(Math.max(0, layout.textWidth - used))),
      ...margin(codes, layout.margin),
    ]
  })
  while (lines.length < height)
    lines.push([segment(top + lines.length === rows.length ? `${' '.repeat(layout.gutter)}(end)` : '', 'faint')])
  return lines
}

/** Where a menu leaves less room, the phrase looked at stays above it. */
function visibleTop(item: ArticleItem, state: ReviewState, file: number, rows: readonly Row[], height: number): number {
  const { top, current, log } = fileAt(state, file)
  if (!state.menu) return Math.min(top, Math.max(0, rows.length - 1))
  const stop = file === state.file && state.walk ? walkStops(state.walk, item, state)[state.walk.index]?.[0] : undefined
  const review = reviewed(item, log)
  const start = stop ?? review.findings[review.placeOf(current)]?.start ?? 0
  const row = rowAt(rows, start)
  return row >= top + height - 1 ? Math.max(0, row - height + 2) : top
}

const scareMemory = new WeakMap<Analysis, readonly (readonly [number, number])[]>()

function scareSpans(analysis: Analysis): readonly (readonly [number, number])[] {
  const known = scareMemory.get(analysis) ?? analysis.quotations.filter(({ kind }) => kind === 'scare').flatMap(({ spans }) => spans)
  scareMemory.set(analysis, known)
  return known
}

function walkMarks(item: ArticleItem, state: ReviewState, file: number, from: number, to: number): Mark[] {
  if (!state.walk || file !== state.file) return []
  const { kind, index } = state.walk
  const stops = walkStops(state.walk, item, state)
  return placesNear(stops, (stop) => stop, from, to).map((i): Mark => {
    const [start, end] = stops[i] as readonly [number, number]
    if (i === index) return { start, end, tone: 'current', brackets: ['>', '<'] }
    return { start, end, tone: kind === 'search' ? 'match' : 'evidence' }
  })
}

interface RowContext {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly brackets: boolean
  readonly nameOf: (id: string) => string
  readonly voices: readonly { readonly holder: string; readonly start: number; readonly end: number }[]
  readonly scare: readonly (readonly [number, number])[]
  readonly layout: Layout
}

/** `›` at the phrase looked at, whose words begin here, `▌` while they go on, `~` for words at arm's length. */
function gutter({ voices, scare, nameOf, layout }: RowContext, row: Row, isFocus: boolean): Segment[] {
  const pointer = segment(isFocus ? '›' : ' ', 'key')
  const end = Math.max(row.end, row.start + 1)
  const voice = voices.find((other) => other.start < end && other.end > row.start)
  const isScare = scare.some(([from, to]) => from < row.end && to > row.start)
  const room = layout.gutter - 4
  const name =
    voice && voice.start >= row.start ? fit(shortName(nameOf(voice.holder), room), room).replace(/^(.*?)( *)$/, '$2$1') : ' '.repeat(room)
  return [pointer, segment(name, 'speaker'), segment(isScare ? '~' : ' ', 'scare'), segment(voice ? '▌ ' : '  ', 'speaker')]
}

const shortName = (name: string, room: number): string => (columnsOf(name) <= room ? name : (name.split(' ').at(-1) ?? name))

/** The row cut at the edges of marks; without colour a phrase stands in brackets. */
function renderRow({ text, marks, brackets }: RowContext, { start, end }: Row): Segment[] {
  const inRow = marks.filter((mark) => mark.start < end && mark.end > start)
  const cuts = [...new Set([start, end, ...inRow.flatMap((mark) => [Math.max(start, mark.start), Math.min(end, mark.end)])])].sort(
    (a, b) => a - b,
  )
  let column = 0
  const put = (piece: string, tone: Tone): Segment => {
    column += columnsOf(piece)
    return segment(piece, tone)
  }
  return cuts.slice(0, -1).flatMap((from, i) => {
    const to = cuts[i + 1] as number
    const mark = inRow.findLast((candidate) => candidate.start <= from && to <= candidate.end)
    const tone = mark?.tone ?? 'plain'
    const bracketMarks = brackets ? outermost(inRow) : []
    const opens = bracketMarks.filter((candidate) => candidate.start === from).map(({ brackets: [open] = [''] }) => open)
    const closes = bracketMarks.filter((candidate) => candidate.end === to).map(({ brackets: [, close] = ['', ''] }) => close)
    const opening = opens.map((piece) => put(piece, tone))
    const body = put(expandTabs(text, from, to, column), tone)
    return [...opening, body, ...closes.map((piece) => put(piece, tone))]
  })
}

/** One pair of brackets for each span: that of the last mark on it. */
const outermost = (marks: readonly Mark[]): Mark[] =>
  marks.filter(
    (mark, i) =>
      mark.brackets && !marks.some((other, k) => k > i && other.brackets && other.start === mark.start && other.end === mark.end),
  )

/** A tab reaches to the next stop of its row; everything else is shown as it is measured. */
function expandTabs(text: string, from: number, to: number, column: number): string {
  const piece = text.slice(from, to)
  if (!piece.includes('\t')) return shown(piece)
  let out = ''
  let at = column
  for (let i = from; i < to; ) {
    const [length, wide] = text[i] === '\t' ? [1, TAB - (at % TAB)] : measureAt(text, i, to)
    out += text[i] === '\t' ? ' '.repeat(wide) : shown(text.slice(i, i + length))
    at += wide
    i += length
  }
  return out
}

/** Status and kind of the phrases that begin in a row: `✓ev  nc`, `✓ev +2`. */
function margin(codes: readonly CodedFinding[], width: number): Segment[] {
  if (codes.length === 0) return []
  const each = codes.map(({ code, status }) => segment(`${STATUS_LOOKS[status].glyph}${code}`, status === 'undecided' ? 'faint' : status))
  const fits = Math.max(1, Math.floor(width / 4))
  if (each.length <= fits) return each.flatMap((part) => [segment(' '), { ...part, tone: marginTone(part.tone) }])
  const few = each.slice(0, Math.max(1, fits - 1)).flatMap((part) => [segment(' '), { ...part, tone: marginTone(part.tone) }])
  return fits > 1 ? [...few, segment(clip(` +${each.length - fits + 1}`, 4), 'faint')] : few
}

/** The margin is read, not struck through. */
const marginTone = (tone: Tone): Tone => (tone === 'accepted' ? 'for' : 'faint')
