import { type Document, hasLetters, isCapitalised } from '../../document/document.ts'
import type { TokenRange } from '../../document/phrases.ts'
import type { QuotationContext } from './context.ts'
import type { Marked } from './marked.ts'

const LONGEST_TITLE = 10

const lengthOf = ({ start, end }: Document, token: number): number => (end[token] as number) - (start[token] as number)

/** Every word but the small ones begins with a capital. */
export function looksLikeTitle(document: Document, marked: TokenRange): boolean {
  let capitals = 0
  for (let i = marked.from; i < marked.to; i++) {
    if (!hasLetters(document, i)) continue
    if (isCapitalised(document, i)) capitals++
    else if (lengthOf(document, i) > 3) return false
  }
  return (
    capitals >= 2 ||
    (capitals === 1 &&
      marked.to - marked.from === 1 &&
      document.sentences.from[document.sentence[marked.from] as number] !== marked.from - 1)
  )
}

/** “the host of “Morning Joe””, “in his book “The Long Way””: a title after a preposition, a possessive or the noun that says what it is. */
export function namesWork({ document, cuesIn, headlines }: QuotationContext, marked: Marked): boolean {
  if (headlines.has(marked.paragraph)) return false
  const before = marked.outerFrom - 1
  if (before < 0 || marked.to - marked.from > LONGEST_TITLE || capitals(document, marked) < 2 || !looksLikeTitle(document, marked))
    return false
  const at = document.normal[before] === ',' ? before - 1 : before
  if (document.sentence[at] !== document.sentence[marked.outerFrom] || document.normal[at] === 'as') return false
  if (cuesIn[document.sentence[at] as number]?.some((cue) => cue.to === at + 1 && cue.value.entry.kind !== 'noun')) return false
  const pos = document.pos[at]
  return pos === 'ADP' || document.normal[at] === "'s" || (pos === 'NOUN' && capitals(document, marked) >= 3)
}

const FEWEST_HEADLINE_WORDS = 2
const LONGEST_HEADLINE = 30

/** A paragraph in which nearly every long word outside the marks begins with a capital: there capitals make no title. */
export function isHeadline(document: Document, paragraph: number, markedAt: Int32Array): boolean {
  const from = document.paragraphs.from[paragraph] as number
  const to = document.paragraphs.to[paragraph] as number
  if (to - from > LONGEST_HEADLINE) return false
  let long = 0
  let capitalised = 0
  for (let i = from; i < to; i++) {
    if (markedAt[i] !== -1 || lengthOf(document, i) <= 3 || !hasLetters(document, i)) continue
    long++
    if (isCapitalised(document, i)) capitalised++
  }
  return long >= FEWEST_HEADLINE_WORDS && capitalised / long > 0.8
}

/** Words that begin with a capital. */
export function capitals(document: Document, { from, to }: TokenRange): number {
  let count = 0
  for (let i = from; i < to; i++) if (isCapitalised(document, i)) count++
  return count
}
