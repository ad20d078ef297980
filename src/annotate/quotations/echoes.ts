import { CHARACTER, runsOf } from '../../text/letters.ts'
import type { Span } from '../../text/span.ts'
import type { OpenQuotation } from './quotation.ts'

/** Words of a scare quote; what is longer is a quotation. */
export const LONGEST_SCARE_QUOTE = 6

const FEW_SCARES = 8

/** A scare quote of words that somebody said before is linked to where they were said. */
export function linkEchoes(text: string, quotations: readonly OpenQuotation[]): void {
  const scares: string[][] = []
  /** The words of each scare quote, and the quotation that said them first so far. */
  const said = new Map<string, string | null>()
  for (let q = 0; q < quotations.length; q++) {
    const { kind, spans } = quotations[q] as OpenQuotation
    if (kind !== 'scare') continue
    const words = normalWords(textOf(text, spans[0] as Span))
    scares.push(words)
    said.set(words.join(' '), null)
  }
  if (scares.length === 0) return
  const openings = new Set<string>()
  for (let s = 0; s < scares.length; s++) openings.add((scares[s] as string[])[0] ?? '')
  let scare = 0
  for (let q = 0; q < quotations.length; q++) {
    const quotation = quotations[q] as OpenQuotation
    if (quotation.kind === 'scare') quotation.echoes = said.get((scares[scare++] as string[]).join(' ')) ?? null
    else
      for (let m = 0; m < quotation.marked.length; m++) {
        const wording = textOf(text, quotation.marked[m] as Span)
        if (mayHold(wording, scares)) noteRuns(normalWords(wording), openings, said, quotation.id)
      }
  }
}

const textOf = (text: string, span: Span): string => text.slice(span[0], span[1]).toLowerCase()

const normalWords = (wording: string): string[] => runsOf(wording, CHARACTER.letter | CHARACTER.number)

/** Most quotations do not hold the words of one of a few scare quotes, and need not be parted into words. */
const mayHold = (wording: string, scares: readonly string[][]): boolean =>
  scares.length > FEW_SCARES || scares.some((words) => words.every((word) => wording.includes(word)))

/** Notes who says the words of a scare quote first: every run that is short enough for one and begins as one does is looked up. */
function noteRuns(words: readonly string[], openings: ReadonlySet<string>, said: Map<string, string | null>, id: string): void {
  for (let from = 0; from < words.length; from++) {
    if (!openings.has(words[from] as string)) continue
    const end = Math.min(words.length, from + LONGEST_SCARE_QUOTE)
    let run = ''
    for (let i = from; i < end; i++) {
      run += i === from ? words[i] : ` ${words[i]}`
      if (said.get(run) === null) said.set(run, id)
    }
  }
}
