import stringWidth from 'string-width'

/** One line of the screen: the characters `[start, end)` of the text. */
export interface Row {
  readonly start: number
  readonly end: number
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const ASCII = /^[\x20-\x7e]*$/

/** Breaks a text into rows of at most `width` columns, at spaces where there are any. Linear in the text. */
export function wrapText(text: string, width: number): Row[] {
  const rows: Row[] = []
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const lineEnd = newline < 0 ? text.length : newline
    wrapLine(text, start, text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd, width, rows)
    start = lineEnd + 1
  }
  return rows
}

function wrapLine(text: string, from: number, to: number, width: number, rows: Row[]): void {
  let start = from
  let columns = 0
  let space = -1
  const put = (end: number): void => {
    rows.push({ start, end })
    start = end
    while (start < to && text[start] === ' ') start++
    columns = 0
    space = -1
  }
  if (to <= from) {
    rows.push({ start: from, end: Math.max(from, to) })
    return
  }
  for (let at = from; at < to; ) {
    const [length, wide] = measureAt(text, at, to)
    if (columns + wide > width && at > start) {
      const end = space > start ? space : at
      put(end)
      at = start
      continue
    }
    if (text[at] === ' ' || text[at] === '\t') space = at
    columns += wide
    at += length
  }
  if (start < to) rows.push({ start, end: to })
}

const LONGEST_GRAPHEME = 64

/** Length in code units and width in columns of the character at an offset. */
function measureAt(text: string, at: number, to: number): readonly [number, number] {
  const next = text.charCodeAt(at + 1)
  // Plain letters followed by plain letters need no look at what may combine with them.
  if (text.charCodeAt(at) < 0x300 && (at + 1 >= to || next < 0x300)) return [1, 1]
  const piece =
    graphemes
      .segment(text.slice(at, Math.min(to, at + LONGEST_GRAPHEME)))
      [Symbol.iterator]()
      .next().value?.segment ??
    text[at] ??
    ''
  return [Math.max(1, piece.length), Math.max(1, stringWidth(piece))]
}

/** Cuts a label to a number of columns, with an ellipsis where something is lost. */
export function fit(text: string, width: number): string {
  if (ASCII.test(text) ? text.length <= width : stringWidth(text) <= width) return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
  let out = ''
  let columns = 0
  for (const { segment } of graphemes.segment(text.slice(0, width * 8))) {
    const wide = stringWidth(segment)
    if (columns + wide > width - 1) break
    out += segment
    columns += wide
  }
  return `${out}…${' '.repeat(Math.max(0, width - 1 - columns))}`
}
