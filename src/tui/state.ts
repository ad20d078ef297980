import type { AnalysisFinding } from '../record/schema.ts'
import type { Verdict } from './decisions.ts'
import type { Command } from './keys.ts'
import type { Row } from './wrap.ts'

export const PANES = ['phrases', 'stance', 'sources'] as const
export type Pane = (typeof PANES)[number]

/** What the reducer must know of the article and the screen; changes only with the file or the window. */
export interface Scenery {
  readonly findings: readonly AnalysisFinding[]
  readonly rows: readonly Row[]
  /** Rows of the article that are visible at once. */
  readonly height: number
}

export interface ReviewState {
  /** The finding looked at: an index; −1 where there is none. */
  readonly current: number
  /** The first visible row. */
  readonly top: number
  readonly pane: Pane
  readonly help: boolean
  /** Verdicts by finding id. */
  readonly verdicts: ReadonlyMap<string, Verdict>
  /** Findings in the order they were judged, for undo. */
  readonly history: readonly string[]
}

const MARGIN = 3

export function openReview(scenery: Scenery, verdicts: ReadonlyMap<string, Verdict> = new Map()): ReviewState {
  const undecided = scenery.findings.findIndex(({ id }) => !verdicts.has(id))
  const current = scenery.findings.length === 0 ? -1 : Math.max(0, undecided)
  const state = { current, top: 0, pane: 'phrases' as const, help: false, verdicts, history: [...verdicts.keys()] }
  return undecided > 0 ? { ...state, top: topFor(state, scenery) } : state
}

/** The one reducer of the review: no input or output, so that every key can be tested. */
export function reduceReview(state: ReviewState, command: Command, scenery: Scenery): ReviewState {
  const { findings, rows, height } = scenery
  const last = Math.max(0, rows.length - height)
  const scroll = (by: number): ReviewState => ({ ...state, top: Math.min(last, Math.max(0, state.top + by)) })
  const goTo = (index: number, from = state): ReviewState => {
    if (findings.length === 0) return from
    const moved = { ...from, current: Math.min(findings.length - 1, Math.max(0, index)) }
    return { ...moved, top: topFor(moved, scenery) }
  }
  const judge = (verdict: Verdict): ReviewState => {
    const id = findings[state.current]?.id
    if (id === undefined) return state
    return goTo(state.current + 1, { ...state, verdicts: new Map(state.verdicts).set(id, verdict), history: [...state.history, id] })
  }
  switch (command) {
    case 'down':
      return scroll(1)
    case 'up':
      return scroll(-1)
    case 'pageDown':
      return scroll(height - 1)
    case 'pageUp':
      return scroll(1 - height)
    case 'top':
      return { ...state, top: 0 }
    case 'bottom':
      return { ...state, top: last }
    case 'next':
      return goTo(state.current + 1)
    case 'previous':
      return goTo(state.current - 1)
    case 'accept':
      return judge('accepted')
    case 'dismiss':
      return judge('dismissed')
    case 'undo': {
      const id = state.history.at(-1)
      if (id === undefined) return state
      const verdicts = new Map(state.verdicts)
      verdicts.delete(id)
      return goTo(
        findings.findIndex((finding) => finding.id === id),
        { ...state, verdicts, history: state.history.slice(0, -1) },
      )
    }
    case 'pane':
      return { ...state, pane: PANES[(PANES.indexOf(state.pane) + 1) % PANES.length] as Pane }
    case 'help':
      return { ...state, help: !state.help }
    default:
      return state
  }
}

/** The scroll position that shows the current finding with some lines about it; unchanged where it is in view. */
export function topFor({ current, top }: Pick<ReviewState, 'current' | 'top'>, { findings, rows, height }: Scenery): number {
  const finding = findings[current]
  if (!finding) return top
  const row = rowAt(rows, finding.start)
  const margin = Math.min(MARGIN, Math.max(0, Math.floor((height - 1) / 2)))
  const last = Math.max(0, rows.length - height)
  if (row < top + margin) return Math.min(last, Math.max(0, row - margin))
  if (row >= top + height - margin) return Math.min(last, Math.max(0, row - height + margin + 1))
  return Math.min(last, top)
}

/** The row that holds an offset. */
export function rowAt(rows: readonly Row[], offset: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rows[middle] as Row).start <= offset) low = middle
    else high = middle - 1
  }
  return low
}
