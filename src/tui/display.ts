import stringWidth from 'string-width'
import { printable } from '../report/printable.ts'
import type { Line } from './line.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const ASCII = /^[\x20-\x7e]*$/
/** Characters that no terminal shows and each measures in its own way: variation selectors, keycaps, fillers, tags. */
const UNMEASURED =
  /\u034f|\u20e3|[\ufe00-\ufe0f]|\u17b4|\u17b5|[\u180b-\u180f]|[\u00ad\u061c\u115f\u1160\u2028\u2029\u3164\uffa0]|[\u{e0000}-\u{e0fff}]/gu
const JOINER = /(?<=(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})\ufe0f?)\u200d(?=\p{Extended_Pictographic})/gu
const LONE_MARK = /^\p{M}/u
/** Private stand-in for the joiner of emoji, which `printable` would make visible. */
const HELD = '\ue5f0'

/** Text as the screen shows it: nothing that moves the cursor, turns the writing or takes an unknown number of columns. */
export function shown(text: string): string {
  if (ASCII.test(text)) return text
  const joined = text.includes('\u200d') ? text.replaceAll(HELD, '�').replace(JOINER, HELD) : text
  const safe = printable(joined.replace(UNMEASURED, '')).replaceAll('\t', ' ').replaceAll('\n', ' ')
  const whole = joined === text ? safe : safe.replaceAll(HELD, '\u200d')
  return LONE_MARK.test(whole) ? `◌${whole}` : whole
}

/** The same on one line with single spaces. */
export const shownLine = (text: string): string => shown(text.replace(/\s+/g, ' ').trim())

/** Columns that shown text takes. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length
  let columns = 0
  for (const { segment } of graphemes.segment(text)) columns += graphemeColumns(segment)
  return columns
}

const graphemeColumns = (grapheme: string): number => (ASCII.test(grapheme) ? grapheme.length : stringWidth(grapheme))

const LONGEST_GRAPHEME = 64

/** Length in code units and width in columns of the character at an offset of an article. */
export function measureAt(text: string, at: number, to: number): readonly [length: number, columns: number] {
  const code = text.charCodeAt(at)
  // Plain letters followed by plain letters need no look at what may combine with them.
  if (code < 0x300 && code !== 0xad && (at + 1 >= to || text.charCodeAt(at + 1) < 0x300)) return [1, 1]
  const piece =
    graphemes
      .segment(text.slice(at, Math.min(to, at + LONGEST_GRAPHEME)))
      [Symbol.iterator]()
      .next().value?.segment ?? ''
  return [Math.max(1, piece.length), columnsOf(shown(piece))]
}

/** Cuts or fills a label to a number of columns, with an ellipsis where something is lost. */
export function fit(text: string, width: number): string {
  const columns = columnsOf(text)
  if (columns <= width) return text + ' '.repeat(width - columns)
  if (width < 1) return ''
  let out = ''
  let used = 0
  for (const { segment } of graphemes.segment(text.slice(0, width * 16))) {
    const wide = graphemeColumns(segment)
    if (used + wide > width - 1) break
    out += segment
    used += wide
  }
  return `${out}…${' '.repeat(Math.max(0, width - 1 - used))}`
}

/** The same without filling. */
export const clip = (text: string, width: number): string => (columnsOf(text) <= width ? text : fit(text, width).trimEnd())

const ANCHOR = 0xe0100
const ANCHORS = 0xf0
const AGREED =
  /^[\x20-\x7e\u00a0-\u02ff\u0370-\u058f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2400-\u259f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60\u3001-\u3011]*$/

/**
 * Terminals disagree about the width of emoji and of some scripts. After such a character stands an invisible anchor
 * that `pinColumns` turns into a move of the cursor to the column where the next one belongs; Ink counts it as nothing.
 */
export function anchorLine(line: Line): Line {
  if (line.every(({ text }) => AGREED.test(text))) return line
  let column = 0
  return line.map(({ text, tone }) => {
    if (AGREED.test(text)) {
      column += columnsOf(text)
      return { text, tone }
    }
    let out = ''
    for (const { segment } of graphemes.segment(text)) {
      column += graphemeColumns(segment)
      out += segment
      if (!AGREED.test(segment) && column < ANCHORS) out += String.fromCodePoint(ANCHOR + column)
    }
    return { text: out, tone }
  })
}

/** Turns anchors into cursor moves, on the way to the terminal. */
export const pinColumns = (output: string): string =>
  output.includes('\udb40')
    ? output.replace(/[\u{e0100}-\u{e01ef}]/gu, (anchor) => `\u001b[${(anchor.codePointAt(0) as number) - ANCHOR + 1}G`)
    : output
