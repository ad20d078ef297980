import type { Finding } from '../annotate/findings.ts'
import type { Hits } from '../annotate/hits.ts'
import type { Voices } from '../annotate/voices.ts'
import type { Document } from '../document/document.ts'
import type { Cell } from '../stance/matrix.ts'
import { count, noCounts } from '../text/counts.ts'
import { readingEase } from './reading-ease.ts'
import { measureSides, measureSources, type Sides, type SourceMeasure, sourceEvenness } from './sources.ts'
import { measureStyle, type Style } from './style.ts'
import { perThousand, round, wordsByHolder } from './words.ts'

/** One holder's share of the text, and how loaded it is. */
export interface VoiceMeasure {
  readonly holder: string
  readonly words: number
  readonly share: number
  readonly loadedPerThousandWords: number | null
}

/** Units, ranges and null rules stand in the record's schema, formulas and their sources in docs/measures.md. */
export interface Profile extends Style {
  readonly loadedPerThousandWords: number | null
  readonly quotedLoadedPerThousandWords: number | null
  readonly quotedShare: number | null
  readonly polarisation: number | null
  readonly readingEase: number | null
  readonly sourceEvenness: number | null
  readonly sides: Sides | null
  readonly voices: readonly VoiceMeasure[]
  readonly categories: Readonly<Record<string, number>>
  readonly sources: readonly SourceMeasure[]
}

/** What was found, as the measures read it. */
export interface Measured {
  readonly document: Document
  readonly hits: Hits
  readonly voices: Voices
  readonly findings: readonly Finding[]
  readonly matrix: readonly Cell[]
}

export function measureProfile({ document, hits, voices, findings, matrix }: Measured): Profile {
  const words = wordsByHolder(document, voices.runs)
  let all = 0
  for (const n of words.values()) all += n
  const own = words.get('author') ?? 0
  const loaded = noCounts()
  const categories = noCounts()
  for (let f = 0; f < findings.length; f++) {
    const { holder, entry } = findings[f] as Finding
    count(loaded, holder)
    count(categories, entry.category)
  }
  const ownLoaded = loaded.author ?? 0
  const sources = measureSources(document, voices)
  const style = measureStyle(document, voices, hits, findings, own)
  return {
    loadedPerThousandWords: perThousand(ownLoaded, own),
    quotedLoadedPerThousandWords: perThousand(findings.length - ownLoaded, all - own),
    quotedShare: all === 0 ? null : round((all - own) / all),
    polarisation: polarisation(matrix),
    readingEase: readingEase(document),
    hedgesPerThousandWords: style.hedgesPerThousandWords,
    certaintyPerThousandWords: style.certaintyPerThousandWords,
    usPerThousandWords: style.usPerThousandWords,
    themPerThousandWords: style.themPerThousandWords,
    positivePerThousandWords: style.positivePerThousandWords,
    negativePerThousandWords: style.negativePerThousandWords,
    sourceEvenness: sourceEvenness(sources),
    sides: measureSides(sources, matrix),
    voices: [...words].map(([holder, n]) => ({
      holder,
      words: n,
      share: round(n / all),
      loadedPerThousandWords: perThousand(loaded[holder] ?? 0, n),
    })),
    categories,
    sources,
  }
}

/** The mean strength of the author's stances; null where there are none. */
function polarisation(matrix: readonly Cell[]): number | null {
  let cells = 0
  let total = 0
  for (let c = 0; c < matrix.length; c++) {
    const { holder, score } = matrix[c] as Cell
    if (holder !== 'author') continue
    cells++
    total += Math.abs(score)
  }
  return cells === 0 ? null : round(total / cells)
}
