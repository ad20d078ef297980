import { type Row, wrapText } from './rows.ts'
import type { ArticleItem } from './state/item.ts'

export interface Size {
  readonly columns: number
  readonly rows: number
}

export const SMALLEST: Size = { columns: 40, rows: 12 }
/** From here on a second pane stands beside the text. */
const TWO_PANES = 84
/** From here on two articles stand side by side. */
const SIDE_BY_SIDE = 120
const SEPARATOR = 3

/** Where the parts of the screen stand. Title, tabs and the two lines at the foot take a line each. */
export interface Layout {
  readonly mode: 'one' | 'two' | 'compare'
  /** Of the left column, gutter and margin included; with two articles, of either. */
  readonly left: number
  /** Of the column on the right; 0 where there is none. */
  readonly right: number
  /** Rows of the article that are visible at once. */
  readonly articleHeight: number
  readonly detailHeight: number
  readonly gutter: number
  readonly margin: number
  readonly textWidth: number
}

export function layoutOf({ columns, rows }: Size, comparing: boolean): Layout {
  const body = rows - 4
  const mode = comparing && columns >= SIDE_BY_SIDE ? 'compare' : !comparing && columns >= TWO_PANES ? 'two' : 'one'
  const right =
    mode === 'compare'
      ? Math.floor((columns - SEPARATOR) / 2)
      : mode === 'two'
        ? Math.min(64, Math.max(32, Math.floor(columns * 0.38), columns - 68))
        : 0
  const left = mode === 'one' ? columns : columns - right - SEPARATOR
  const gutter = left >= 58 ? 13 : 11
  const margin = left >= 64 ? 8 : 4
  // Below the text: a rule and what there is to say of the phrase.
  const detailHeight = Math.max(3, Math.min(9, Math.floor((body - 1) * 0.38)))
  return {
    mode,
    left,
    right,
    detailHeight,
    articleHeight: Math.max(1, body - 1 - detailHeight),
    gutter,
    margin,
    textWidth: Math.max(10, (mode === 'compare' ? right : left) - gutter - margin),
  }
}

/** Whether a pane is too narrow for a figure to stand beside its label. */
export const stacksFigures = (width: number): boolean => width < 72

const memory = new WeakMap<ArticleItem, { readonly key: string; readonly rows: readonly Row[] }>()

/** The article's rows at this width; computed again only when the window or the theme changes. */
export function rowsOf(item: ArticleItem, { textWidth }: Pick<Layout, 'textWidth'>, brackets: boolean): readonly Row[] {
  const key = `${textWidth}/${brackets}`
  const known = memory.get(item)
  if (known?.key === key) return known.rows
  // Two columns are kept for the brackets of a search.
  const rows = wrapText(item.text, brackets ? textWidth - 2 : textWidth, brackets ? item.analysis.findings : [])
  memory.set(item, { key, rows })
  return rows
}
