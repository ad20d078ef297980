import { basename } from 'node:path'
import { clip, columnsOf, shownLine } from '../display.ts'
import type { KeyMap } from '../key-map.ts'
import type { Pane } from '../keys.ts'
import { type Layout, rowsOf } from '../layout.ts'
import { type Line, type Segment, segment } from '../line.ts'
import { wrapText } from '../rows.ts'
import { describeFilter, isFiltered } from '../state/filter.ts'
import { reviewed } from '../state/item.ts'
import { progressOf } from '../state/queue.ts'
import { panesOf } from '../state/reduce.ts'
import { articleAt, bracketed, fileAt, type ReviewState, type Scenery } from '../state/state.ts'
import { placeIn, visibleFindings, walkStops } from '../state/stops.ts'

const PANE_NAMES: Record<Pane, string> = {
  text: 'Text',
  phrases: 'Phrases',
  stance: 'Stance',
  profile: 'Figures',
  sources: 'Sources',
  files: 'Files',
}

export const titleOf = ({ items }: Pick<Scenery, 'items'>, file: number): string => {
  const item = items[file]
  return shownLine(item?.kind === 'article' ? (item.analysis.title ?? basename(item.file)) : basename(item?.file ?? ''))
}

/** Left and right on one line; the left gives way. */
export function spread(left: readonly Segment[], right: readonly Segment[], width: number): Line {
  const wide = (segments: readonly Segment[]): number => segments.reduce((sum, { text }) => sum + columnsOf(text), 0)
  const room = Math.max(0, width - wide(right) - 2)
  let used = 0
  const kept = left.flatMap((part): Segment[] => {
    const text = clip(part.text, Math.max(0, room - used))
    used += columnsOf(text)
    return text === '' ? [] : [{ ...part, text }]
  })
  return [...kept, segment(' '.repeat(Math.max(0, width - used - wide(right)))), ...right]
}

/** The first line: which article, which file of how many, how far. */
export function renderTitle(state: ReviewState, scenery: Scenery): Line {
  const { items, size } = scenery
  const item = items[state.file]
  const progress = item && progressOf(item, fileAt(state, state.file))
  const files = items.length > 1 ? `file ${state.file + 1} of ${items.length}   ` : ''
  const judged = progress ? `${progress.judged} of ${progress.total} judged` : ''
  if (state.other === null)
    return spread([segment(titleOf(scenery, state.file), 'title')], [segment(`${files}${judged}`, 'faint')], size.columns)
  const [left, right] = state.onRight ? [state.other, state.file] : [state.file, state.other]
  const name = (file: number): Segment =>
    segment(` ${clip(titleOf(scenery, file), Math.max(8, Math.floor((size.columns - 24) / 2)))} `, file === state.file ? 'tab' : 'faint')
  const pointer = (file: number): Segment => segment(file === state.file ? '›' : ' ', 'key')
  return spread([pointer(left), name(left), segment(' ↔ ', 'faint'), pointer(right), name(right)], [segment(judged, 'faint')], size.columns)
}

/** The second line: the panes by number, and where in the text. */
export function renderTabs(state: ReviewState, scenery: Scenery, layout: Layout): Line {
  const panes = panesOf(scenery)
  const isNarrow = scenery.size.columns < 72
  const tabs = panes.flatMap((pane, i): Segment[] => {
    const name = isNarrow && pane !== state.pane ? '' : ` ${PANE_NAMES[pane]}`
    return [segment(pane === state.pane ? `>${i + 1}${name}<` : ` ${i + 1}${name} `, pane === state.pane ? 'tab' : 'faint')]
  })
  const item = articleAt(scenery, state.file)
  if (!item) return tabs
  const rows = rowsOf(item, layout, bracketed(state))
  const last = Math.max(0, rows.length - layout.articleHeight)
  const { top } = fileAt(state, state.file)
  const place = last === 0 ? 'all' : top === 0 ? 'top' : top >= last ? 'end' : `${Math.round((100 * top) / last)} %`
  return spread(tabs, [segment(`line ${Math.min(rows.length, top + 1)} of ${rows.length}, ${place}`, 'faint')], scenery.size.columns)
}

/** The line between text and detail: which phrase of how many, what the filter leaves, or where the walk is. */
export function renderRule(state: ReviewState, scenery: Scenery, width: number): Line {
  const item = articleAt(scenery, state.file)
  const parts: string[] = []
  if (item && state.walk) {
    const n = walkStops(state.walk, item, state).length
    const what = state.walk.kind === 'search' ? `match of “${shownLine(state.walk.query)}”` : 'piece of evidence'
    parts.push(n === 0 ? `no ${what}` : `${what}: ${state.walk.index + 1} of ${n}`)
  } else if (item) {
    const visible = visibleFindings(state, scenery)
    const at = placeIn(state, scenery, visible)
    parts.push(visible.length === 0 ? 'no phrase' : at < 0 ? `${visible.length} phrases` : `phrase ${at + 1} of ${visible.length}`)
    if (isFiltered(state.filter)) {
      const all = reviewed(item, fileAt(state, state.file).log).findings.length
      parts.push(`${visible.length} of ${all} shown: ${describeFilter(state.filter)}`)
    }
  }
  const label = clip(parts.join(' · '), Math.max(4, width - 6))
  return [
    segment('── ', 'faint'),
    segment(label, isFiltered(state.filter) || state.walk ? 'key' : 'faint'),
    segment(` ${'─'.repeat(Math.max(0, width - columnsOf(label) - 4))}`, 'faint'),
  ]
}

const MOST_MESSAGE_LINES = 3

/** The lines above the keys: what the last key did, what is being typed, or a word to those who are new here. */
export function renderMessage(state: ReviewState, scenery: Scenery): Line[] {
  const { message, menu } = state
  if (!message || (menu && 'value' in menu)) return [messageLine(state, scenery)]
  const text = shownLine(message.text)
  const rows = wrapText(text, scenery.size.columns)
  return rows.slice(0, MOST_MESSAGE_LINES).map(({ start, end }) => [segment(text.slice(start, end), message.tone)])
}

function messageLine(state: ReviewState, scenery: Scenery): Line {
  const width = scenery.size.columns
  const { menu } = state
  if (menu && 'value' in menu) {
    const item = articleAt(scenery, state.file)
    const found = menu.kind === 'search' && item && state.walk ? walkStops(state.walk, item, state).length : 0
    const count =
      menu.kind === 'search' && menu.value !== '' ? `${found === 0 ? 'nothing found' : `${(state.walk?.index ?? 0) + 1} of ${found}`}` : ''
    const value = shownLine(menu.value.replace(/ /g, '\u00a0')).replace(/\u00a0/g, ' ')
    const label = menu.kind === 'search' ? '/' : 'note: '
    return spread(
      [segment(label, 'key'), segment(`${columnsOf(value) > width - 30 ? `…${value.slice(30 - width)}` : value}`), segment('█', 'key')],
      [segment(count, 'faint')],
      width,
    )
  }
  if (state.files.every(({ log }) => log.length === 0)) return [segment(clip(firstRunHint(scenery.keys), width), 'key')]
  return []
}

const firstRunHint = ({ keyOf }: KeyMap): string =>
  `New here? ${keyOf('next')}: next phrase. ${keyOf('accept')} or ${keyOf('dismiss')}: is it loaded, yes or no. ${keyOf('undo')}: undo. ${keyOf('help')}: help.`
