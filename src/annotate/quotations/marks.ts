import { CHARACTER, startsWithA } from '../../text/letters.ts'

/** Text between a pair of quotation marks, by its offsets in the paragraph: with the marks, and without. */
export interface MarkedSpan {
  readonly outerFrom: number
  readonly outerTo: number
  readonly from: number
  readonly to: number
  /** False where the paragraph ended before the mark was closed. */
  readonly closed: boolean
}

const DOUBLE = /''|``|["“”„«»″]/g
const HAS_DOUBLE = new RegExp(DOUBLE.source)
const SINGLE = /['‘’‚‹›]/g
/** Most texts have apostrophes, few have what may open a span. */
const OPENS_SINGLE = /[‘‚‹]|(?<![^\s([{—–\-/"“])'(?!\s)/
const OPENING_SINGLE = '‘‚‹'
const BEFORE_SINGLE = '([{—–-/"“'
const OPENS_AFTER = /[\s([{—–\-/:>'‘’“"*_]/
const INCHES = /\d['’]\s?\d{1,2}$/
const ELISION = /^['’](?:em|til|tis|twas|cause|bout|round|n|\d\ds?)\b/i

/**
 * Spans between quotation marks of one paragraph, outermost only, in order. Straight, curly, angled and low marks,
 * doubled apostrophes, and single marks where they are no apostrophes. A mark without a partner ends with the paragraph.
 */
export function findMarkedSpans(paragraph: string): MarkedSpan[] {
  const doubles = HAS_DOUBLE.test(paragraph) ? doubleSpans(paragraph) : []
  const allSingles = OPENS_SINGLE.test(paragraph) ? singleSpans(paragraph) : []
  const singles = allSingles.length > 0 ? outsideDoubles(paragraph, allSingles, doubles) : []
  return singles.length === 0 ? doubles : [...outermost(doubles, singles), ...singles].sort((a, b) => a.outerFrom - b.outerFrom)
}

/**
 * Single marks that no double mark crosses. Those that hold a whole double one (British: ‘He said “never” and left,’) must
 * end like a sentence, as apostrophes often pair by chance.
 */
function outsideDoubles(text: string, singles: readonly MarkedSpan[], doubles: readonly MarkedSpan[]): MarkedSpan[] {
  let d = 0
  return singles.filter(({ outerFrom, outerTo }) => {
    while (d < doubles.length && (doubles[d] as MarkedSpan).outerTo <= outerFrom) d++
    const first = doubles[d]
    if (!first || first.outerFrom >= outerTo) return true
    return first.outerFrom > outerFrom && first.outerTo < outerTo && /[,.!?]/.test(text[outerTo - 2] ?? '')
  })
}

/** Double marks that no single mark holds. */
function outermost(doubles: readonly MarkedSpan[], singles: readonly MarkedSpan[]): MarkedSpan[] {
  let s = 0
  return doubles.filter(({ outerFrom, outerTo }) => {
    while (s < singles.length && (singles[s] as MarkedSpan).outerTo <= outerFrom) s++
    const single = singles[s]
    return !single || !(single.outerFrom < outerFrom && outerTo < single.outerTo)
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
  for (let match = DOUBLE.exec(text); match !== null; match = DOUBLE.exec(text)) {
    const mark = match[0] as string
    const at = match.index
    const before = at > 0 ? (text[at - 1] as string) : ' '
    const spaceBefore = isSpace(before)
    const spaceAfter = at + mark.length === text.length || isSpace(text[at + mark.length] as string)
    const curly = CURLY.includes(mark)
    let opens = false
    let closes = false
    if (mark === '„' || mark === '«' || (mark === '“' && !(open !== null && text[open.at] === '„'))) {
      if (open) open.nested++
      else opens = true
    } else if (curly) {
      if (open && open.nested > 0) open.nested--
      else if (open) closes = true
      else opens = (spaceBefore || before === '(') && !spaceAfter
    } else if (isDigit(before) && (mark === '″' || INCHES.test(text.slice(Math.max(0, at - 6), at)))) {
      // 6'3": feet and inches
    } else if (!open) opens = !spaceAfter && OPENS_AFTER.test(before)
    else if (open.curly && (spaceBefore || open.nested > 0)) open.nested += spaceBefore ? 1 : -1
    else if (spaceBefore && !spaceAfter) opens = true
    else closes = true
    if (!opens && !closes) continue
    if (open) close(spans, open, at, closes ? mark.length : 0)
    open = opens ? { at, length: mark.length, curly, nested: 0 } : null
  }
  if (open) close(spans, open, text.length, 0)
  return spans
}

/** Marks that tell by themselves whether they open or close. */
const CURLY = '„«“”»'

/** Ends a span with a mark of some length, or where there is none. */
function close(spans: MarkedSpan[], open: OpenMark, at: number, length: number): void {
  const from = open.at + open.length
  if (at > from) spans.push({ outerFrom: open.at, outerTo: at + length, from, to: at, closed: length > 0 })
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
    const beforeWord = isWordUnit(after)
    if (beforeWord && isWordUnit(before)) continue
    const elision = ELISION.test(text.slice(at, at + 8)) && (mark === '’' || !hasPartner(text, at))
    if (elision) continue
    const opens = OPENING_SINGLE.includes(mark) || (mark === "'" && !isSpace(after) && (isSpace(before) || BEFORE_SINGLE.includes(before)))
    if (opens) {
      if (open < 0) open = at
    } else if (open >= 0 && !beforeWord && !isSpace(before)) {
      if (before === 's' && /^[’'] \p{Ll}/u.test(text.slice(at, at + 3)) && hasLaterClose(text, at)) continue
      spans.push({ outerFrom: open, outerTo: at + 1, from: open + 1, to: at, closed: true })
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
