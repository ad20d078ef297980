import type { Analysis, AnalysisFinding, StanceCell } from '../record/schema.ts'

/** A figure of two articles side by side; null where an article has none. */
export interface Difference {
  readonly measure: 'loadedPerThousandWords' | 'quotedLoadedPerThousandWords' | 'quotedShare' | 'polarisation'
  readonly a: number | null
  readonly b: number | null
}

/** What each author says of one target. */
export interface StanceDifference {
  readonly target: string
  readonly a: StanceCell | null
  readonly b: StanceCell | null
  /** b − a, −2..2, an absent cell counting as 0. */
  readonly difference: number
}

/** A lexicon entry's uses in either article. */
export interface PhraseUse {
  readonly entry: string
  readonly text: string
  readonly a: number
  readonly b: number
}

/** Somebody whom both articles quote. */
export interface SharedSource {
  readonly name: string
  /** Words quoted in each. */
  readonly a: number
  readonly b: number
  /** How the cues introduce them, −1 doubted .. 1 believed. */
  readonly slantA: number
  readonly slantB: number
}

export interface Comparison {
  readonly a: Analysis
  readonly b: Analysis
  readonly differences: readonly Difference[]
  /** Largest difference first; only the authors' own voices. */
  readonly stance: readonly StanceDifference[]
  readonly sharedPhrases: readonly PhraseUse[]
  readonly onlyA: readonly PhraseUse[]
  readonly onlyB: readonly PhraseUse[]
  readonly sharedSources: readonly SharedSource[]
  /** Wordings that stand in quotation marks in both: A's text of each. */
  readonly sharedQuotations: readonly string[]
}

const MEASURES = ['loadedPerThousandWords', 'quotedLoadedPerThousandWords', 'quotedShare', 'polarisation'] as const

/** Sets two analyses side by side. Symmetric: exchanging the articles exchanges a and b. */
export function compareAnalyses(a: Analysis, b: Analysis, texts: { readonly a: string; readonly b: string }): Comparison {
  const phrases = phraseUses(a, b)
  return {
    a,
    b,
    differences: MEASURES.map((measure) => ({ measure, a: a.measures[measure], b: b.measures[measure] })),
    stance: stanceDifferences(a, b),
    sharedPhrases: phrases.filter((use) => use.a > 0 && use.b > 0),
    onlyA: phrases.filter((use) => use.b === 0),
    onlyB: phrases.filter((use) => use.a === 0),
    sharedSources: sharedSources(a, b),
    sharedQuotations: sharedQuotations(a, b, texts),
  }
}

/** Actors meet by their names: ids count afresh in every article. */
function authorCells({ stance, actors }: Analysis): Map<string, StanceCell> {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return new Map(stance.filter(({ holder }) => holder === 'author').map((cell) => [names.get(cell.target) ?? cell.target, cell]))
}

function stanceDifferences(a: Analysis, b: Analysis): StanceDifference[] {
  const [inA, inB] = [authorCells(a), authorCells(b)]
  const mentionedIn = (analysis: Analysis, name: string): boolean => analysis.actors.some((actor) => actor.name === name)
  return [...new Set([...inA.keys(), ...inB.keys()])]
    .filter((target) => mentionedIn(a, target) && mentionedIn(b, target))
    .map((target) => {
      const [cellA, cellB] = [inA.get(target) ?? null, inB.get(target) ?? null]
      return { target, a: cellA, b: cellB, difference: round((cellB?.score ?? 0) - (cellA?.score ?? 0)) }
    })
    .sort((x, y) => Math.abs(y.difference) - Math.abs(x.difference) || x.target.localeCompare(y.target, 'en'))
}

function phraseUses(a: Analysis, b: Analysis): PhraseUse[] {
  const uses = new Map<string, { entry: string; text: string; a: number; b: number }>()
  const count = (findings: readonly AnalysisFinding[], side: 'a' | 'b'): void => {
    for (const { entry, text } of findings) {
      const key = `${entry}\0${text.toLowerCase().replace(/[\s-]+/g, ' ')}`
      const use = uses.get(key) ?? { entry, text, a: 0, b: 0 }
      use[side]++
      uses.set(key, use)
    }
  }
  count(a.findings, 'a')
  count(b.findings, 'b')
  return [...uses.values()].sort((x, y) => y.a + y.b - (x.a + x.b) || x.text.localeCompare(y.text, 'en'))
}

function sharedSources(a: Analysis, b: Analysis): SharedSource[] {
  const others = new Map(b.measures.sources.map((source) => [source.name, source]))
  return a.measures.sources.flatMap((source) => {
    const other = others.get(source.name)
    return other ? [{ name: source.name, a: source.words, b: other.words, slantA: source.cueSlant, slantB: other.cueSlant }] : []
  })
}

function sharedQuotations(a: Analysis, b: Analysis, texts: { readonly a: string; readonly b: string }): string[] {
  const wordings = ({ quotations }: Analysis, text: string): Map<string, string> =>
    new Map(
      quotations
        .filter(({ kind }) => kind !== 'indirect' && kind !== 'title')
        .flatMap(({ kind, spans }) =>
          spans.flatMap(([start, end]) => (kind === 'mixed' ? fragments(text.slice(start, end)) : [text.slice(start, end)])),
        )
        .map((wording) => [normal(wording), wording]),
    )
  const inB = wordings(b, texts.b)
  return [...wordings(a, texts.a)].filter(([key]) => key !== '' && inB.has(key)).map(([, wording]) => wording)
}

/** The marked parts of a mixed quotation. */
const fragments = (content: string): string[] => [...content.matchAll(/[“"«]([^“”"«»]+)[”"»]/g)].map(([, words]) => words as string)

const normal = (wording: string): string =>
  wording
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const round = (value: number): number => Math.round(value * 1000) / 1000
