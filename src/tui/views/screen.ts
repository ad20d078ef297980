import { columnsOf } from '../display.ts'
import { type Layout, layoutOf, SMALLEST } from '../layout.ts'
import { type Line, pad, segment } from '../line.ts'
import { articleAt, type ReviewState, type Scenery } from '../state/state.ts'
import { renderArticle } from './article.ts'
import { renderDetail } from './detail.ts'
import { renderMessage, renderRule, renderTabs, renderTitle, titleOf } from './frame.ts'
import { renderHelp } from './help.ts'
import { renderHints } from './hints.ts'
import { renderFiles, renderPhrases, renderSources } from './lists.ts'
import { menuHeight, renderMenu } from './menu.ts'
import { renderProfile } from './profile.ts'
import { renderStance } from './stance.ts'

/** The whole screen as lines: pure, so that it can be tested without a terminal. */
export function renderScreen(state: ReviewState, scenery: Scenery): Line[] {
  const { size } = scenery
  if (size.columns < SMALLEST.columns || size.rows < SMALLEST.rows) return tooSmall(scenery)
  const layout = layoutOf(size, state.other !== null)
  const body = size.rows - 4
  const message = renderMessage(state, scenery)
  const frame = (middle: readonly Line[]): Line[] => [
    renderTitle(state, scenery),
    renderTabs(state, scenery, layout),
    // A long message takes its lines from below.
    ...pad(middle, body + 1 - message.length),
    ...message,
    renderHints(state, scenery),
  ]
  if (state.help !== null) return frame(renderHelp(state.pane, state.help, scenery, body))
  if (state.menu && !('value' in state.menu)) {
    const height = menuHeight(state.menu, state, scenery, Math.max(6, body - 4))
    return frame([...renderColumns(state, scenery, layout, body - height), ...renderMenu(state.menu, state, scenery, size.columns, height)])
  }
  if (layout.mode === 'two') return frame(renderTwo(state, scenery, layout, body))
  const below = [renderRule(state, scenery, size.columns), ...renderDetail(state, scenery, size.columns, layout.detailHeight)]
  return frame([...renderColumns(state, scenery, layout, layout.articleHeight), ...below])
}

const tooSmall = ({ size, keys }: Scenery): Line[] =>
  pad(
    [
      [segment('The window is too small.')],
      [segment(`It needs ${SMALLEST.columns} × ${SMALLEST.rows}; this`)],
      [segment(`is ${size.columns} × ${size.rows}. Make it larger,`)],
      [segment(`or leave with ${keys.keyOf('quit')}.`)],
    ],
    Math.max(1, size.rows),
  )

/** One column, or two articles side by side. */
function renderColumns(state: ReviewState, scenery: Scenery, layout: Layout, height: number): Line[] {
  if (layout.mode !== 'compare' || state.other === null) return renderPane(state, scenery, layout, state.file, layout.left, height)
  const [left, right] = state.onRight ? [state.other, state.file] : [state.file, state.other]
  const column = (file: number, width: number): Line[] => {
    const title: Line = [
      segment(file === state.file ? '› ' : '  ', 'key'),
      segment(titleOf(scenery, file), file === state.file ? 'title' : 'faint'),
    ]
    return [title, ...renderPane(state, scenery, layout, file, width, height - 1)]
  }
  return beside(column(left, layout.left), column(right, layout.right), layout.left, height)
}

/** Text with its detail on the left, a list on the right. */
function renderTwo(state: ReviewState, scenery: Scenery, layout: Layout, height: number): Line[] {
  const text = { ...state, pane: 'text' as const }
  const left = [
    ...renderPane(text, scenery, layout, state.file, layout.left, layout.articleHeight),
    renderRule(state, scenery, layout.left),
    ...renderDetail(state, scenery, layout.left, layout.detailHeight),
  ]
  const list = state.pane === 'text' ? { ...state, pane: 'phrases' as const } : state
  return beside(left, renderPane(list, scenery, layout, state.file, layout.right, height), layout.left, height)
}

function beside(left: readonly Line[], right: readonly Line[], width: number, height: number): Line[] {
  return Array.from({ length: height }, (_, i): Line => [...fill(left[i] ?? [], width), segment(' │ ', 'faint'), ...(right[i] ?? [])])
}

/** The line cut or filled to a width. */
function fill(line: Line, width: number): Line {
  const used = line.reduce((sum, { text }) => sum + columnsOf(text), 0)
  return used <= width ? [...line, segment(' '.repeat(width - used))] : cut(line, width)
}

function cut(line: Line, width: number): Line {
  let room = width
  const kept: { text: string; tone: Line[number]['tone'] }[] = []
  for (const { text, tone } of line) {
    let piece = ''
    for (const char of text) {
      if (columnsOf(piece + char) > room) break
      piece += char
    }
    kept.push({ text: piece, tone })
    room -= columnsOf(piece)
    if (piece !== text) break
  }
  return [...kept, segment(' '.repeat(Math.max(0, room)))]
}

function renderPane(state: ReviewState, scenery: Scenery, layout: Layout, file: number, width: number, height: number): Line[] {
  const item = articleAt(scenery, file)
  if (state.pane === 'files') return pad(renderFiles(state, scenery, width, height), height)
  const found = scenery.items[file]
  if (!item)
    return pad(
      [[], [segment(found?.kind === 'broken' ? `  ${found.error}` : '  reading …', found?.kind === 'broken' ? 'alert' : 'faint')]],
      height,
    )
  switch (state.pane) {
    case 'text':
      return renderArticle(item, state, file, layout, height)
    case 'phrases':
      return pad(renderPhrases(item, state, file, scenery, width, height), height)
    case 'stance':
      return pad(renderStance(item, state, file, width, height), height)
    case 'profile':
      return pad(renderProfile(item, state, file, width, height), height)
    case 'sources':
      return pad(renderSources(item, state, width, height), height)
  }
}
