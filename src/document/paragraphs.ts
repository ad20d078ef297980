import type { Span } from '../text/span.ts'
import type { ParagraphKind } from './document.ts'

export interface Paragraph {
  readonly span: Span
  readonly kind: ParagraphKind
}

const MARKDOWN_BLOCK = /^(?:#{1,6} |> ?|[-*+] |\d{1,3}[.)] )/
const ENDS_LIKE_A_SENTENCE = /[.!?…:;]["'”’»)\]*_]*$/
const LONGEST_HEADING = 110

/**
 * Paragraphs end at blank lines and at Markdown blocks. A text without blank lines, whose lines end like sentences,
 * has a paragraph in each line; other single line breaks are taken for wrapping.
 */
export function splitParagraphs(text: string): Paragraph[] {
  const lines = splitLines(text)
  const everyLine =
    lines.every((line) => line.text !== '') && lines.filter((line) => ENDS_LIKE_A_SENTENCE.test(line.text)).length * 2 > lines.length
  const opened: Open[] = []
  let open: Open | null = null
  for (const { text, start, end } of lines) {
    if (text === '') {
      open = null
      continue
    }
    const block = MARKDOWN_BLOCK.exec(text)?.[0][0] ?? null
    if (open === null || everyLine || endsBlock(open.block, block)) {
      open = { start, end, only: text, block }
      opened.push(open)
    } else {
      open.end = end
      open.only = null
    }
  }
  return opened.map(({ start, end, only, block }) => ({ span: [start, end], kind: kindOf(only, block) }))
}

/** A paragraph while lines are added to it. */
interface Open {
  readonly start: number
  end: number
  /** Its line, as long as it has but one. */
  only: string | null
  /** What marks a Markdown block: “#”, “>” … */
  readonly block: string | null
}

function endsBlock(open: string | null, block: string | null): boolean {
  if (open === '#') return true
  if (open === '>') return false
  return block !== null
}

function kindOf(only: string | null, block: string | null): ParagraphKind {
  if (block === '#') return 'heading'
  if (block === '>') return 'quote'
  if (block !== null) return 'item'
  return only !== null && only.length <= LONGEST_HEADING && !/[.!…:;,"'”’»)\]*_]$/.test(only) && !/^["'“‘«„]/.test(only)
    ? 'heading'
    : 'prose'
}

interface Line {
  text: string
  start: number
  end: number
}

/** Lines from the first to the last that is not blank, without the white space around them, with their offsets. */
function splitLines(text: string): Line[] {
  const lines: Line[] = []
  const last = text.trimEnd().length
  for (let from = text.length - text.trimStart().length; from < last; ) {
    const lineBreak = text.indexOf('\n', from)
    const to = lineBreak < 0 ? text.length : lineBreak
    const raw = text.slice(from, to)
    const trimmed = raw.trim()
    const start = from + (raw.length - raw.trimStart().length)
    lines.push({ text: trimmed, start, end: start + trimmed.length })
    from = to + 1
  }
  return lines
}
