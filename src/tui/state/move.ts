import type { AnalysisFinding } from '../../record/schema.ts'
import { layoutOf, rowsOf, stacksFigures } from '../layout.ts'
import { rowAt } from '../rows.ts'
import type { ArticleItem } from './item.ts'
import { reviewed } from './item.ts'
import { matrixOf } from './matrix.ts'
import { orderOf } from './order.ts'
import { listedFiles } from './queue.ts'
import { near, startAndEnd } from './spans.ts'
import { articleAt, bracketed, changeFile, fileAt, type ReviewState, type Scenery } from './state.ts'
import { currentFinding, placeIn, visibleFindings, walkStops } from './stops.ts'

const MARGIN = 3

/** The scroll position that shows an offset with some lines about it; unchanged where it is in view. */
export function topFor(state: ReviewState, scenery: Scenery, item: ArticleItem, start: number, top: number): number {
  const layout = layoutOf(scenery.size, state.other !== null)
  const rows = rowsOf(item, layout, bracketed(state))
  const height = layout.articleHeight
  const row = rowAt(rows, start)
  const margin = Math.min(MARGIN, Math.max(0, Math.floor((height - 1) / 2)))
  const last = Math.max(0, rows.length - height)
  if (row < top + margin) return Math.min(last, Math.max(0, row - margin))
  if (row >= top + height - margin) return Math.min(last, Math.max(0, row - height + margin + 1))
  return Math.min(last, top)
}

/** Looks at a finding and scrolls it into view. */
export function lookAt(state: ReviewState, scenery: Scenery, finding: AnalysisFinding, file = state.file): ReviewState {
  const item = articleAt(scenery, file)
  if (!item) return state
  return changeFile(state, { current: finding.id, top: topFor(state, scenery, item, finding.start, fileAt(state, file).top) }, file)
}

/** After a change of the window, the colours or the file: what was looked at stays in view. */
export function refit(state: ReviewState, scenery: Scenery, file = state.file): ReviewState {
  const item = articleAt(scenery, file)
  if (!item) return state
  const stop = file === state.file && state.walk ? walkStops(state.walk, item, state)[state.walk.index]?.[0] : undefined
  const start = stop ?? currentFinding(state, scenery, file)?.start ?? 0
  return changeFile(state, { top: topFor(state, scenery, item, start, fileAt(state, file).top) }, file)
}

/** n and p: the next stop of the walk, or the next phrase that the filter leaves. */
export function step(state: ReviewState, by: 1 | -1, scenery: Scenery): ReviewState {
  if (state.walk) return walkTo(state, state.walk.index + by, scenery)
  const visible = visibleFindings(state, scenery)
  if (visible.length === 0) return { ...state, message: { text: 'No phrase to go to. Esc clears a filter.', tone: 'key' } }
  const current = currentFinding(state, scenery)
  const at = placeIn(state, scenery, visible)
  const start = current?.start ?? -1
  const next =
    at >= 0
      ? visible[at + by]
      : by > 0
        ? visible.find((finding) => finding.start > start)
        : visible.findLast((finding) => finding.start < start)
  if (next) return lookAt(state, scenery, next)
  const text = by > 0 ? 'This is the last phrase.' : 'This is the first phrase.'
  return { ...(at < 0 && visible[0] ? lookAt(state, scenery, visible[0]) : refit(state, scenery)), message: { text, tone: 'key' } }
}

/** Goes to a stop of the walk; a loaded phrase that stands there becomes the one looked at. */
export function walkTo(state: ReviewState, index: number, scenery: Scenery): ReviewState {
  const item = articleAt(scenery, state.file)
  if (!state.walk || !item) return state
  const stops = walkStops(state.walk, item, state)
  if (stops.length === 0) return { ...state, message: { text: 'Nothing found. Esc goes back to the phrases.', tone: 'key' } }
  const at = (index + stops.length) % stops.length
  const [start, end] = stops[at] as readonly [number, number]
  const { top, current } = fileAt(state, state.file)
  const { findings } = orderOf(item.analysis)
  const here = near(findings, startAndEnd, start, end).find((finding) => finding.start < end && finding.end > start)
  const moved = changeFile(state, { current: here?.id ?? current, top: topFor(state, scenery, item, start, top) })
  const round = index >= stops.length || index < 0 ? { text: 'From the beginning again.', tone: 'key' as const } : state.message
  return { ...moved, walk: { ...state.walk, index: at }, message: round }
}

/** j, k, pages and ends: the text scrolls, a list moves its selection. */
export function move(state: ReviewState, to: { readonly by: number } | { readonly end: 'top' | 'bottom' }, scenery: Scenery): ReviewState {
  const item = articleAt(scenery, state.file)
  const length = paneLength(state, scenery)
  const target = (at: number): number => ('by' in to ? at + to.by : to.end === 'top' ? 0 : Number.MAX_SAFE_INTEGER)
  const clamp = (at: number, most: number): number => Math.max(0, Math.min(Math.max(0, most), at))
  if (state.pane === 'text') {
    if (!item) return state
    const layout = layoutOf(scenery.size, state.other !== null)
    const rows = rowsOf(item, layout, bracketed(state))
    return changeFile(state, { top: clamp(target(fileAt(state, state.file).top), rows.length - layout.articleHeight) })
  }
  if (state.pane === 'phrases') {
    const visible = visibleFindings(state, scenery)
    const at = placeIn(state, scenery, visible)
    const next = visible[clamp(target(at), visible.length - 1)]
    return next ? lookAt({ ...state, walk: null }, scenery, next) : state
  }
  return { ...state, selected: { ...state.selected, [state.pane]: clamp(target(state.selected[state.pane]), length - 1) } }
}

/** Left and right in the matrix. */
export function moveColumn(state: ReviewState, by: 1 | -1, scenery: Scenery): ReviewState {
  const item = articleAt(scenery, state.file)
  if (!item) return state
  const { targets } = matrixOf(reviewed(item, fileAt(state, state.file).log).stance)
  return { ...state, column: Math.max(0, Math.min(targets.length - 1, state.column + by)) }
}

/** Rows of a list pane. */
function paneLength(state: ReviewState, scenery: Scenery): number {
  const item = articleAt(scenery, state.file)
  if (state.pane === 'files') return listedFiles(state, scenery).length
  if (!item) return 0
  if (state.pane === 'stance') return matrixOf(reviewed(item, fileAt(state, state.file).log).stance).holders.length
  if (state.pane === 'sources') return item.analysis.measures.sources.length
  // The figures scroll by lines: so many they are, less those in view.
  const { analysis, baseline } = item
  const { mode, left, right, articleHeight } = layoutOf(scenery.size, state.other !== null)
  const figures = FIGURE_LINES + (stacksFigures(mode === 'two' ? right : left) ? FIGURES : 0)
  const lines = figures + Object.keys(analysis.measures.categories).length + Object.keys(baseline?.percentiles ?? {}).length
  return Math.max(1, lines - articleHeight + 1)
}

const FIGURE_LINES = 24
const FIGURES = 12
