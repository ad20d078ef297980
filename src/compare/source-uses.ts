import type { Analysis } from '../record/schema.ts'
import type { AnalysedText } from './analysed-text.ts'

/** Somebody whom the articles quote. */
export interface SourceUse {
  readonly name: string
  /** Words quoted in each article. */
  readonly words: readonly number[]
  /** How the cues of each introduce them, −1 doubted .. 1 believed; null where they are not quoted. */
  readonly slants: readonly (number | null)[]
}

/** Somebody whom one article lets speak while another, which mentions them, does not. */
export interface LeftOut {
  readonly name: string
  readonly quotedIn: number
  readonly silentIn: number
  /** The longest thing they say in the first. */
  readonly wording: string
}

const UNNAMED = 'unknown'

export function compareSources(analyses: readonly Analysis[]): SourceUse[] {
  const names = new Set(analyses.flatMap(({ measures }) => measures.sources.map(({ name }) => name)))
  names.delete(UNNAMED)
  const total = ({ words }: SourceUse): number => words.reduce((sum, n) => sum + n, 0)
  return [...names]
    .map((name): SourceUse => {
      const own = analyses.map(({ measures }) => measures.sources.find((source) => source.name === name))
      return { name, words: own.map((source) => source?.words ?? 0), slants: own.map((source) => source?.cueSlant ?? null) }
    })
    .sort((a, b) => total(b) - total(a) || a.name.localeCompare(b.name, 'en'))
}

export function silencedSources(articles: readonly AnalysedText[], sources: readonly SourceUse[]): LeftOut[] {
  const mentioned = articles.map(({ analysis }) => new Set(analysis.actors.map(({ name }) => name)))
  return sources.flatMap(({ name, words }) => {
    const quotedIn = words.indexOf(Math.max(...words))
    const wording = longestQuotation(articles[quotedIn] as AnalysedText, name)
    return words.flatMap((n, silentIn) =>
      n === 0 && wording && mentioned[silentIn]?.has(name) ? [{ name, quotedIn, silentIn, wording }] : [],
    )
  })
}

function longestQuotation({ analysis, text }: AnalysedText, name: string): string {
  return analysis.quotations
    .filter(({ source, kind }) => source?.name === name && kind !== 'scare' && kind !== 'title')
    .map(({ spans }) => spans.map(([start, end]) => text.slice(start, end)).join(' … '))
    .reduce((longest, wording) => (wording.length > longest.length ? wording : longest), '')
}

export function sharedQuotations(articles: readonly AnalysedText[]): { wording: string; articles: number[] }[] {
  const found = new Map<string, { wording: string; articles: number[] }>()
  articles.forEach((article, i) => {
    for (const [key, wording] of wordings(article)) {
      const shared = found.get(key) ?? { wording, articles: [] }
      shared.articles.push(i)
      found.set(key, shared)
    }
  })
  return [...found.values()].filter(({ articles: where }) => where.length > 1)
}

/** What stands in quotation marks, by its letters alone. */
function wordings({ analysis, text }: AnalysedText): Map<string, string> {
  const marked = analysis.quotations
    .filter(({ kind }) => kind !== 'indirect' && kind !== 'title')
    .flatMap(({ kind, spans }) =>
      spans.flatMap(([start, end]) => (kind === 'mixed' ? fragments(text.slice(start, end)) : [text.slice(start, end)])),
    )
  return new Map(marked.map((wording): [string, string] => [normal(wording), wording]).filter(([key]) => key !== ''))
}

/** The marked parts of a mixed quotation. */
const fragments = (content: string): string[] => [...content.matchAll(/[“"«]([^“”"«»]+)[”"»]/g)].map(([, words]) => words as string)

const normal = (wording: string): string =>
  wording
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
