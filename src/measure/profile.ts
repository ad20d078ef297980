import type { Finding } from '../annotate/findings.ts'
import type { Voices } from '../annotate/voices.ts'
import { type Document, tokenAt } from '../document/document.ts'
import type { Cell } from '../stance/matrix.ts'

/** How a source is introduced: see `measures.sources` of the record. */
export interface SourceMeasure {
  readonly actor: string | null
  readonly name: string
  readonly quotations: number
  readonly words: number
  readonly share: number
  readonly cueSlant: number
}

export interface Profile {
  readonly loadedPerThousandWords: number | null
  readonly quotedLoadedPerThousandWords: number | null
  readonly quotedShare: number | null
  readonly polarisation: number | null
  readonly categories: Readonly<Record<string, number>>
  readonly sources: readonly SourceMeasure[]
}

const SLANT = { neutral: 0, assertive: 0.2, factive: 1, praising: 1, doubting: -0.6, hostile: -1 } as const

export function measureProfile(document: Document, voices: Voices, findings: readonly Finding[], matrix: readonly Cell[]): Profile {
  let own = 0
  let quoted = 0
  for (let i = 0; i < document.size; i++) {
    if (!isWord(document, i)) continue
    if (voices.at[i] === 'author') own++
    else quoted++
  }
  const author = matrix.filter(({ holder }) => holder === 'author')
  const categories: Record<string, number> = {}
  for (const { entry } of findings) categories[entry.category] = (categories[entry.category] ?? 0) + 1
  return {
    loadedPerThousandWords: perThousand(findings.filter(({ holder }) => holder === 'author').length, own),
    quotedLoadedPerThousandWords: perThousand(findings.filter(({ holder }) => holder !== 'author').length, quoted),
    quotedShare: own + quoted === 0 ? null : round(quoted / (own + quoted)),
    polarisation: author.length === 0 ? null : round(author.reduce((total, { score }) => total + Math.abs(score), 0) / author.length),
    categories,
    sources: measureSources(document, voices),
  }
}

export const isWord = (document: Document, token: number): boolean => {
  const pos = document.pos[token]
  return pos !== 'PUNCT' && pos !== 'SPACE' && pos !== 'SYM' && pos !== 'X'
}

const perThousand = (count: number, words: number): number | null => (words === 0 ? null : round(Math.min(1000, (count / words) * 1000)))
const round = (value: number): number => Math.round(value * 1000) / 1000

function measureSources(document: Document, { attributions }: Voices): SourceMeasure[] {
  const sources = new Map<string, { actor: string | null; name: string; quotations: number; words: number; slant: number }>()
  let total = 0
  for (const { quotation, actor, name } of attributions) {
    if (quotation.kind === 'scare' || quotation.kind === 'title' || actor === 'author') continue
    const label = name ?? 'unknown'
    const key = actor ?? label
    const source = sources.get(key) ?? { actor, name: label, quotations: 0, words: 0, slant: 0 }
    for (const [start, end] of quotation.spans) {
      for (let i = tokenAt(document, start); i < document.size && (document.start[i] as number) < end; i++) {
        if (!isWord(document, i)) continue
        source.words++
        total++
      }
    }
    source.quotations++
    source.slant += SLANT[quotation.slant]
    sources.set(key, source)
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
