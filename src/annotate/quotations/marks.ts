import { CHARACTER, startsWithA } from '../../text/letters.ts'
import type { Span } from '../../text/span.ts'

/** Text between a pair of quotation marks. */
export interface MarkedSpan {
  /** Offsets with and without the marks. */
  readonly outer: Span
  readonly inner: Span
  readonly single: boolean
  /** False where the paragraph ended before the mark was closed. */
  readonly closed: boolean
}

const DOUBLE = /''|``|["“”„«»″]/g
const HAS_DOUBLE = new RegExp(DOUBLE.source)
const SINGLE = /['‘’‚‹›]/g
/** Most texts have apostrophes, few have what may open a span. */
const OPENS_SINGLE = /[‘‚‹]|(?<![^\s([{—–\-/"“])'(?!\s)/
const OPENS_AFTER = /[\s([{—–\-/:>'‘’“"*_]/
const INCHES = /\d['’]\s?\d{1,2}$/
const ELISION = /^['’](?:em|til|tis|twas|cause|bout|round|n|\d\ds?)\b/i

/**
 * Spans between quotation marks of one paragraph, outermost only, in order. Straight, curly, angled and low marks,
 * doubled apostrophes, and single marks where they are no apostrophes. A mark without a partner ends with the paragraph.
 */
export function findMarkedSpans(text: string, [from, to]: Span): MarkedSpan[] {
  const paragraph = text.slice(from, to)
  const allDoubles = HAS_DOUBLE.test(paragraph) ? doubleSpans(paragraph) : []
  const allSingles = OPENS_SINGLE.test(paragraph) ? singleSpans(paragraph) : []
  const singles = allSingles.length > 0 ? outsideDoubles(paragraph, allSingles, allDoubles) : []
  const spans = singles.length === 0 ? allDoubles : [...outermost(allDoubles, singles), ...singles].sort((a, b) => a.outer[0] - b.outer[0])
  return spans.map(({ outer, inner, single, closed }) => ({
    outer: [outer[0] + from, outer[1] + from],
    inner: [inner[0] + from, inner[1] + from],
    single,
    closed,
  }))
}

/**
 * Single marks that no double mark crosses. Those that hold a whole double one (British: ‘He said “never” and left,’) must
 * end like a sentence, as apostrophes often pair by chance.
 */
function outsideDoubles(text: string, singles: readonly MarkedSpan[], doubles: readonly MarkedSpan[]): MarkedSpan[] {
  let d = 0
  return singles.filter(({ outer: [start, end] }) => {
    while (d < doubles.length && (doubles[d]?.outer[1] ?? 0) <= start) d++
    const first = doubles[d]
    if (!first || first.outer[0] >= end) return true
    return first.outer[0] > start && first.outer[1] < end && /[,.!?]/.test(text[end - 2] ?? '')
  })
}

/** Double marks that no single mark holds. */
function outermost(doubles: readonly MarkedSpan[], singles: readonly MarkedSpan[]): MarkedSpan[] {
  let s = 0
  return doubles.filter(({ outer: [start, end] }) => {
    while (s < singles.length && (singles[s]?.outer[1] ?? 0) <= start) s++
    const single = singles[s]
    return !single || !(single.outer[0] < start && end < single.outer[1])
  })
}

interface OpenMark {
  readonly at: number
  readonly length: number
  readonly curly: boolean
  nested: number
}

function doubleSpans(text: string): MarkedSpan[] {
  const spans: MarkedSpan[] = []
  let open: OpenMark | null = null
  const close = (at: number, length: number): void => {
    const { at: start, length: opening } = open as OpenMark
    if (at > start + opening) spans.push({ outer: [start, at + length], inner: [start + opening, at], single: false, closed: length > 0 })
    open = null
  }
  const start = (at: number, length: number, curly: boolean): void => {
    if (open) close(at, 0)
    open = { at, length, curly, nested: 0 }
  }
  for (let match = DOUBLE.exec(text); match !== null; match = DOUBLE.exec(text)) {
    const mark = match[0] as string
    const at = match.index
    const before = at > 0 ? (text[at - 1] as string) : ' '
    const spaceBefore = isSpace(before)
    const spaceAfter = at + mark.length === text.length || isSpace(text[at + mark.length] as string)
    const current = open as OpenMark | null
    if (mark === '„' || mark === '«' || (mark === '“' && !(current !== null && text[current.at] === '„'))) {
      if (current) current.nested++
      else start(at, mark.length, true)
    } else if (mark === '”' || mark === '»' || mark === '“') {
      if (current && current.nested > 0) current.nested--
      else if (current) close(at, mark.length)
      else if ((spaceBefore || before === '(') && !spaceAfter) start(at, mark.length, true)
    } else if (isDigit(before) && (mark === '″' || INCHES.test(text.slice(Math.max(0, at - 6), at)))) {
      // 6'3": feet and inches
    } else if (!current) {
      if (!spaceAfter && OPENS_AFTER.test(before)) start(at, mark.length, false)
    } else if (current.curly && (spaceBefore || current.nested > 0)) current.nested += spaceBefore ? 1 : -1
    else if (spaceBefore && !spaceAfter) start(at, mark.length, false)
    else close(at, mark.length)
  }
  if (open) close(text.length, 0)
  return spans
}

const isSpace = (char: string): boolean => char === ' ' || ((char < ' ' || char > '~') && /\s/.test(char))

/** Letters beyond the first plane are no part of words. */
const isWordUnit = (unit: string): boolean => startsWithA(unit, CHARACTER.letter | CHARACTER.number)

const isDigit = (char: string): boolean => char >= '0' && char <= '9'

function singleSpans(text: string): MarkedSpan[] {
  const spans: MarkedSpan[] = []
  let open = -1
  for (let match = SINGLE.exec(text); match !== null; match = SINGLE.exec(text)) {
    const mark = match[0] as string
    const at = match.index
    const before = text[at - 1] ?? ' '
    const after = text[at + 1] ?? ' '
    if (text.startsWith("''", at) || before === "'") continue
    const inWord = isWordUnit(before) && isWordUnit(after)
    if (inWord) continue
    const elision = ELISION.test(text.slice(at, at + 8)) && (mark === '’' || !hasPartner(text, at))
    if (elision) continue
    const opens = /[‘‚‹]/.test(mark) || (mark === "'" && /[\s([{—–\-/"“]/.test(before) && !/\s/.test(after))
    if (opens) {
      if (open < 0) open = at
    } else if (open >= 0 && !isWordUnit(after) && !/\s/.test(before)) {
      if (/s/.test(before) && /^[’'] \p{Ll}/u.test(text.slice(at, at + 3)) && hasLaterClose(text, at)) continue
      spans.push({ outer: [open, at + 1], inner: [open + 1, at], single: true, closed: true })
      open = -1
    }
  }
  return spans
}

const NEAR = 400
const hasPartner = (text: string, at: number): boolean => /[^\s]['’](?![\p{L}\p{N}])/u.test(text.slice(at + 2, at + NEAR))
/** A plural possessive ("the boys’ club") inside single marks: another mark closes later in the sentence. */
const hasLaterClose = (text: string, at: number): boolean =>
  /^[^‘.!?\n]{1,200}[^\s‘]['’](?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + NEAR))
