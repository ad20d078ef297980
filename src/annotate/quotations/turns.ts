import { type Document, surface } from '../../document/document.ts'
import { nounPhraseFrom, type TokenRange } from '../../document/phrases.ts'
import { CHARACTER } from '../../text/letters.ts'
import type { Attribution } from './attributions.ts'
import { cuesOf, type QuotationContext, sentenceRange } from './context.ts'
import { sourceOf, wordsBeforeColon } from './sources.ts'
import { capitals } from './titles.ts'

const LONGEST_NAME = 4
const FEWEST_TURNS = 2
const LONGEST_HTML_TAG = 24

/** “ROY: We will.” and “Ana Roy: We will.” at the start of paragraphs, where at least two paragraphs begin so. */
export function interviewTurns(context: QuotationContext): Attribution[] {
  const { document } = context
  const turns: Attribution[] = []
  for (let p = 0; p < document.paragraphs.length; p++) {
    const from = document.paragraphs.from[p] as number
    const to = document.paragraphs.to[p] as number
    const name = wordsBeforeColon(document, from, Math.min(to - 2, from + LONGEST_NAME + 1), CHARACTER.letter)
    if (name && capitals(document, name) === name.to - name.from) turns.push(turn(context, { from: name.to + 1, to }, name, 0.9))
  }
  return turns.length >= FEWEST_TURNS ? turns : []
}

/** Markdown block quotes: their words are whoever’s the sentence before introduces, or the one after names (“That was Ana Roy”). */
export function blockQuotes(context: QuotationContext): Attribution[] {
  const { document } = context
  const quotes: Attribution[] = []
  for (let p = 0; p < document.paragraphs.length; p++) {
    if (document.paragraphKind[p] !== 'quote') continue
    const to = document.paragraphs.to[p] as number
    const lines = quotedLines(document, document.paragraphs.from[p] as number, to)
    const first = lines[0]
    if (!first) continue
    const goesOn = quotes.length > 0 && p > 0 && document.paragraphKind[p - 1] === 'quote'
    if (!goesOn) quotes.push(turn(context, first, introducedBy(context, first.from), 0.8))
    const quote = quotes[quotes.length - 1] as Attribution
    quote.source ??= namedAfter(document, to)
    for (let l = goesOn ? 0 : 1; l < lines.length; l++) quote.content.push(lines[l] as TokenRange)
  }
  return quotes
}

/** The words of a block quote without the marks at the start of its lines. */
function quotedLines(document: Document, from: number, to: number): TokenRange[] {
  const lines: TokenRange[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && surface(document, i) !== '>') continue
    if (i > start) lines.push({ from: start, to: i })
    start = i + 1
  }
  return lines
}

/** HTML block quotes: `<blockquote>…</blockquote>`. */
export function htmlBlockQuotes(context: QuotationContext): Attribution[] {
  const { document } = context
  const quotes: Attribution[] = []
  if (!document.text.includes('<')) return quotes
  let start = -1
  for (let i = 1; i < document.size; i++) {
    if (document.normal[i] !== 'blockquote') continue
    if (surface(document, i - 1) === '<') {
      let close = i + 1
      while (close < document.size && close - i < LONGEST_HTML_TAG && surface(document, close) !== '>') close++
      start = close + 1
    } else if (surface(document, i - 1) === '/' && start >= 0 && i - 2 > start) {
      const source = introducedBy(context, start - 3) ?? namedAfter(document, i + 2)
      quotes.push(turn(context, { from: start, to: i - 2 }, source, 0.8))
      start = -1
    }
  }
  return quotes
}

function introducedBy(context: QuotationContext, from: number): TokenRange | null {
  const { document } = context
  const sentence = document.sentence[from] as number
  if (sentence === 0) return null
  const before = sentenceRange(document, sentence - 1)
  if (document.normal[before.to - 1] !== ':') return null
  const cue = cuesOf(context, sentence - 1).at(-1)
  return cue ? sourceOf(context, cue, false) : null
}

/** “That was Ana Roy, a nurse”, “So wrote Ana Roy”. */
function namedAfter(document: Document, at: number): TokenRange | null {
  const first = document.normal[at]
  const second = document.lemma[at + 1]
  const names = (first === 'that' && second === 'be') || (first === 'so' && /^(?:say|write|speak)$/.test(second ?? ''))
  return names ? nounPhraseFrom(document, at + 2, sentenceRange(document, document.sentence[at] as number).to) : null
}

const turn = ({ document }: QuotationContext, content: TokenRange, source: TokenRange | null, confidence: number): Attribution => ({
  kind: 'direct',
  content: [content],
  cue: null,
  source,
  confidence: source ? confidence : confidence / 2,
  paragraph: document.paragraph[content.from] as number,
})
