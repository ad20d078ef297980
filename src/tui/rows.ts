import { measureAt } from './display.ts'

/** One line of the screen: the characters `[start, end)` of the text. */
export interface Row {
  readonly start: number
  readonly end: number
}

/** Tab stops stand this far apart. */
export const TAB = 4
const TAB_CODE = 9
/** ASCII, quotation marks and dashes: one column each, whatever follows of their kind. */
const isPlain = (code: number): boolean => code <= 0x7e || (code >= 0x2010 && code <= 0x2027)

/** A bracket of one column that is shown around `[start, end)` where there is no colour. */
export interface Bracket {
  readonly start: number
  readonly end: number
}

/** Breaks a text into rows of at most `width` columns, at spaces where there are any. Linear in the text. */
export function wrapText(text: string, width: number, brackets: readonly Bracket[] = []): Row[] {
  const rows: Row[] = []
  const extra = bracketColumns(brackets)
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const lineEnd = newline < 0 ? text.length : newline
    wrapLine(text, start, text[lineEnd - 1] === '\r' && lineEnd > start ? lineEnd - 1 : lineEnd, width, extra, rows)
    start = lineEnd + 1
  }
  return rows
}

/** Columns that brackets add to the character at an offset: before its first and after its last. */
function bracketColumns(brackets: readonly Bracket[]): ReadonlyMap<number, number> {
  const extra = new Map<number, number>()
  for (const { start, end } of brackets) for (const at of [start, Math.max(start, end - 1)]) extra.set(at, (extra.get(at) ?? 0) + 1)
  return extra
}

function wrapLine(text: string, from: number, to: number, width: number, extra: ReadonlyMap<number, number>, rows: Row[]): void {
  if (to <= from) {
    rows.push({ start: from, end: Math.max(from, to) })
    return
  }
  let start = from
  let columns = 0
  let space = -1
  for (let at = from; at < to; ) {
    // Plain letters are most of a text: they are measured without a call.
    const code = text.charCodeAt(at)
    let [length, added] = [1, 1]
    if (code === TAB_CODE) added = TAB - (columns % TAB)
    else if (!isPlain(code) || (at + 1 < to && !isPlain(text.charCodeAt(at + 1)))) [length, added] = measureAt(text, at, to)
    if (extra.size > 0) for (let i = at; i < at + length; i++) added += extra.get(i) ?? 0
    if (columns + added > width && at > start) {
      const end = space > start ? space : at
      rows.push({ start, end })
      start = end
      while (start < to && (text[start] === ' ' || text[start] === '\t')) start++
      at = start
      columns = 0
      space = -1
      continue
    }
    if (code === 0x20 || code === TAB_CODE) space = at
    columns += added
    at += length
  }
  if (start < to) rows.push({ start, end: to })
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
