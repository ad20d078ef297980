import type { Attribution, Voices } from '../annotate/voices.ts'
import { type Document, tokenAt } from '../document/document.ts'
import type { Cell } from '../stance/matrix.ts'
import type { Span } from '../text/span.ts'
import { isWord, round } from './words.ts'

/** How a source is introduced: see `measures.sources` of the record. */
export interface SourceMeasure {
  readonly actor: string | null
  readonly name: string
  readonly quotations: number
  readonly words: number
  readonly share: number
  readonly cueSlant: number
}

/** Shares of the quoted words, 0..1, that sum to 1: see `measures.sides` of the record. */
export interface Sides {
  readonly favoured: number
  readonly opposed: number
  readonly other: number
}

const SLANT = { neutral: 0, assertive: 0.2, factive: 1, praising: 1, doubting: -0.6, hostile: -1 } as const

/** Everybody quoted but the author, most words first. */
export function measureSources(document: Document, { attributions }: Voices): SourceMeasure[] {
  const sources = new Map<string, { actor: string | null; name: string; quotations: number; words: number; slant: number }>()
  let total = 0
  for (let a = 0; a < attributions.length; a++) {
    const { quotation, actor, name } = attributions[a] as Attribution
    if (quotation.kind === 'scare' || quotation.kind === 'title' || actor === 'author') continue
    const label = name ?? 'unknown'
    const key = actor ?? label
    const source = sources.get(key) ?? { actor, name: label, quotations: 0, words: 0, slant: 0 }
    if (source.quotations++ === 0) sources.set(key, source)
    source.slant += SLANT[quotation.slant]
    const words = wordsWithin(document, quotation.spans)
    source.words += words
    total += words
  }
  return [...sources.values()]
    .map(({ actor, name, quotations, words, slant }) => ({
      actor,
      name,
      quotations,
      words,
      share: total === 0 ? 0 : round(words / total),
      cueSlant: round(slant / quotations),
    }))
    .sort((a, b) => b.words - a.words || (a.name < b.name ? -1 : 1))
}

function wordsWithin(document: Document, spans: readonly Span[]): number {
  let words = 0
  for (let s = 0; s < spans.length; s++) {
    const span = spans[s] as Span
    for (let i = tokenAt(document, span[0]); i < document.size && (document.start[i] as number) < span[1]; i++)
      if (isWord(document, i)) words++
  }
  return words
}

/** A stance weaker than this takes no side. */
const CLEAR = 0.1

/** How the quoted words are shared between those whom the author is for and against; null where nobody is quoted. */
export function measureSides(sources: readonly SourceMeasure[], matrix: readonly Cell[]): Sides | null {
  const stance = new Map<string, number>()
  for (let c = 0; c < matrix.length; c++) {
    const { holder, target, score } = matrix[c] as Cell
    if (holder === 'author') stance.set(target, score)
  }
  let words = 0
  let favoured = 0
  let opposed = 0
  for (let s = 0; s < sources.length; s++) {
    const source = sources[s] as SourceMeasure
    words += source.words
    const score = source.actor === null ? 0 : (stance.get(source.actor) ?? 0)
    if (score >= CLEAR) favoured += source.words
    else if (score <= -CLEAR) opposed += source.words
  }
  if (words === 0) return null
  return { favoured: round(favoured / words), opposed: round(opposed / words), other: round((words - favoured - opposed) / words) }
}

/** Pielou’s evenness of the words over the sources: 0 where one has all, 1 where all have as many; null below two sources. */
export function sourceEvenness(sources: readonly SourceMeasure[]): number | null {
  const speaking = sources.filter(({ words }) => words > 0)
  const total = speaking.reduce((sum, { words }) => sum + words, 0)
  if (speaking.length < 2) return null
  const entropy = -speaking.reduce((sum, { words }) => sum + (words / total) * Math.log(words / total), 0)
  return round(entropy / Math.log(speaking.length))
}
