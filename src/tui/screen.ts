import stringWidth from 'string-width'
import type { Analysis } from '../record/schema.ts'
import { GUTTER, renderArticle, renderTitle } from './article-pane.ts'
import { pad, renderDetail } from './detail-pane.ts'
import { KEYS } from './keys.ts'
import { type Line, segment } from './line.ts'
import { renderList } from './list-pane.ts'
import type { ReviewState } from './state.ts'
import type { Row } from './wrap.ts'

export interface Size {
  readonly columns: number
  readonly rows: number
}

const WIDE = 110
const SMALLEST: Size = { columns: 40, rows: 12 }

/** Where the panes stand: one above the other, or side by side where the window is wide. */
export function layout({ columns, rows }: Size): { wide: boolean; textWidth: number; articleHeight: number; sideWidth: number } {
  const wide = columns >= WIDE
  const sideWidth = wide ? Math.floor(columns * 0.42) : columns
  const articleWidth = wide ? columns - sideWidth - 3 : columns
  // Title, rule and foot take a line each; below the article stand list and detail.
  const articleHeight = wide ? rows - 2 : Math.max(3, Math.floor((rows - 3) * 0.5))
  return { wide, textWidth: Math.max(10, articleWidth - GUTTER - 1), articleHeight, sideWidth }
}

/** The whole screen as lines: pure, so that it can be tested without a terminal. */
export function renderScreen(
  { analysis, text, rows, files }: { analysis: Analysis; text: string; rows: readonly Row[]; files: string },
  state: ReviewState,
  size: Size,
  color: boolean,
  message: string | null,
): Line[] {
  if (size.columns < SMALLEST.columns || size.rows < SMALLEST.rows)
    return [
      [segment('The window is too small:')],
      [segment(`it needs ${SMALLEST.columns} × ${SMALLEST.rows}.`)],
      [segment('q leaves.', 'faint')],
    ]
  const { wide, articleHeight, sideWidth } = layout(size)
  const title = renderTitle(analysis, rows, articleHeight, state, size.columns, files)
  const foot: Line = message ? [segment(message, 'key')] : hints(size.columns)
  if (state.help) return [title, ...pad(renderHelp(), size.rows - 2), foot]
  const article = renderArticle(analysis, text, rows, articleHeight, state, color)
  if (!wide) {
    const left = size.rows - 3 - articleHeight
    const listHeight = Math.min(Math.max(3, Math.floor(left * 0.45)), left)
    const rule: Line = [segment('─'.repeat(size.columns), 'faint')]
    return [
      title,
      ...article,
      rule,
      ...renderDetail(analysis, state, size.columns, left - listHeight),
      ...renderList(analysis, state, size.columns, listHeight),
      foot,
    ]
  }
  const detailHeight = Math.min(12, Math.floor(articleHeight / 2))
  const side = [
    ...renderDetail(analysis, state, sideWidth, detailHeight),
    ...renderList(analysis, state, sideWidth, articleHeight - detailHeight),
  ]
  const leftWidth = size.columns - sideWidth - 3
  return [title, ...article.map((line, i): Line => [...fill(line, leftWidth), segment(' │ ', 'faint'), ...(side[i] ?? [])]), foot]
}

function fill(line: Line, width: number): Line {
  const used = line.reduce((sum, { text }) => sum + stringWidth(text), 0)
  return used < width ? [...line, segment(' '.repeat(width - used))] : line
}

function hints(columns: number): Line {
  const shown: { key: string; hint: string }[] = []
  let used = 0
  for (const { shown: key, hint } of KEYS) {
    if (hint === undefined || used + key.length + hint.length + 3 > columns) continue
    shown.push({ key, hint })
    used += key.length + hint.length + 3
  }
  return shown.flatMap(({ key, hint }) => [segment(key, 'key'), segment(` ${hint}  `, 'faint')])
}

function renderHelp(): Line[] {
  return [
    [],
    [segment('  Coloured phrases are loaded words. The bar ▌ and a name mark words that are not the author’s.')],
    [segment('  A ~ in the margin marks a scare quote: the author’s own words, held at arm’s length.')],
    [],
    ...KEYS.map(({ shown, help }): Line => [segment(`  ${shown.padEnd(7)}`, 'key'), segment(help)]),
    [],
    [segment('  ? closes this help.', 'faint')],
  ]
}
