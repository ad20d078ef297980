import type { Span } from '../text/span.ts'
import type { ParagraphKind } from './document.ts'

export interface Paragraph {
  readonly span: Span
  readonly kind: ParagraphKind
}

const MARKDOWN_BLOCK = /^ {0,3}(?:#{1,6} |> ?|[-*+] |\d{1,3}[.)] )/
const ENDS_LIKE_A_SENTENCE = /[.!?…:;]["'”’»)\]*_]*$/
const LONGEST_HEADING = 110

/**
 * Paragraphs end at blank lines and at Markdown blocks. A text without blank lines, whose lines end like sentences,
 * has a paragraph in each line; other single line breaks are taken for wrapping.
 */
export function splitParagraphs(text: string): Paragraph[] {
  const lines = splitLines(text)
  const filled = lines.filter((line) => line.text !== '')
  const everyLine =
    filled.length === lines.length && filled.filter((line) => ENDS_LIKE_A_SENTENCE.test(line.text)).length * 2 > filled.length
  const paragraphs: Paragraph[] = []
  let open: { start: number; end: number; lines: string[]; block: string | null } | null = null
  const close = (): void => {
    if (open) paragraphs.push({ span: [open.start, open.end], kind: kindOf(open.lines, open.block) })
    open = null
  }
  for (const line of lines) {
    if (line.text === '') {
      close()
      continue
    }
    const block = MARKDOWN_BLOCK.exec(line.text)?.[0].trim()[0] ?? null
    const continues: boolean = open !== null && !everyLine && !endsBlock(open as { block: string | null }, block)
    if (!continues) close()
    if (open === null) open = { start: line.start, end: line.end, lines: [line.text], block }
    else {
      const current: { end: number; lines: string[] } = open
      current.end = line.end
      current.lines.push(line.text)
    }
  }
  close()
  return paragraphs
}

function endsBlock(open: { block: string | null }, block: string | null): boolean {
  if (open.block === '#') return true
  if (open.block === '>') return false
  return block !== null
}

function kindOf(lines: readonly string[], block: string | null): ParagraphKind {
  if (block === '#') return 'heading'
  if (block === '>') return 'quote'
  if (block !== null) return 'item'
  const [only] = lines
  const alone = lines.length === 1 && only !== undefined && only.length <= LONGEST_HEADING
  return alone && !/[.!…:;,"'”’»)\]*_]$/.test(only) && !/^["'“‘«„]/.test(only) ? 'heading' : 'prose'
}

interface Line {
  text: string
  start: number
  end: number
}

/** Lines without the white space around them, with their offsets. */
function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  while (from <= text.length) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    const raw = text.slice(from, to)
    const trimmed = raw.trim()
    const start = from + (raw.length - raw.trimStart().length)
    lines.push({ text: trimmed, start, end: start + trimmed.length })
    from = to + 1
  }
  while (lines.length > 0 && lines.at(-1)?.text === '') lines.pop()
  while (lines.length > 0 && lines[0]?.text === '') lines.shift()
  return lines
}
