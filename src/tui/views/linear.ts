import { shownLine } from '../display.ts'
import { layoutOf } from '../layout.ts'
import type { Line } from '../line.ts'
import { menuItems } from '../state/menu-items.ts'
import { articleAt, type ReviewState, type Scenery } from '../state/state.ts'
import { currentFinding, walkStops } from '../state/stops.ts'
import { renderDetail } from './detail.ts'
import { renderMessage, renderRule, renderTitle } from './frame.ts'
import { renderHelp } from './help.ts'
import { renderHints } from './hints.ts'
import { renderScreen } from './screen.ts'

const AROUND = 160

/** The review for a screen reader: one thing after another in whole lines, no columns, no drawn rules. */
export function renderLinear(state: ReviewState, scenery: Scenery): string[] {
  const size = { columns: 200, rows: 60 }
  const wide = { ...scenery, size }
  const words = (line: Line): string =>
    line
      .map(({ text }) => text)
      .join('')
      .replace(/[─│▌›█◂▸▴▾]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  const tail = [renderMessage(state, wide).map(words).join(' '), `Keys: ${words(renderHints(state, wide))}`]
  if (state.help !== null) return [...renderHelp(state.pane, state.help, wide, size.rows).map(words), ...tail].filter(Boolean)
  const head = [words(renderTitle(state, wide)), words(renderRule(state, wide, 160))]
  if (state.menu && !('value' in state.menu)) {
    const { menu } = state
    const items = menuItems(menu, state, wide).map(({ label, detail, chosen }, i) =>
      [i === menu.index ? 'Here:' : '', i < 9 ? `${i + 1}.` : '', label.replace(/\s+/g, ' '), detail, chosen ? '(chosen)' : '']
        .filter(Boolean)
        .join(' '),
    )
    return [...head, ...items, ...tail].filter(Boolean)
  }
  const pane =
    state.pane === 'text'
      ? passage(state, scenery)
      : renderScreen(state, { ...scenery, size: { columns: 83, rows: 60 } })
          .slice(2, 2 + layoutOf({ columns: 83, rows: 60 }, false).articleHeight)
          .map(words)
  return [...head, ...pane, ...renderDetail(state, wide, 160, 20).map(words), ...tail].filter(Boolean)
}

/** The words about the phrase or match looked at. */
function passage(state: ReviewState, scenery: Scenery): string[] {
  const item = articleAt(scenery, state.file)
  if (!item) return []
  const stop = state.walk ? walkStops(state.walk, item, state)[state.walk.index] : undefined
  const finding = currentFinding(state, scenery)
  const [start, end] = stop ?? (finding ? [finding.start, finding.end] : [0, 0])
  const from = Math.max(0, item.text.lastIndexOf(' ', Math.max(0, start - AROUND)))
  const to = item.text.indexOf(' ', Math.min(item.text.length, end + AROUND))
  const { text } = item
  return [
    `Text: ${from > 0 ? '… ' : ''}${shownLine(`${text.slice(from, start)}[${text.slice(start, end)}]${text.slice(end, to < 0 ? text.length : to)}`)}${to < 0 ? '' : ' …'}`,
  ]
}
