import type { Analysis, AnalysisFinding } from '../../record/schema.ts'
import type { Span } from '../../text/span.ts'

/** A stretch of text that lies in the same evidence throughout. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Positions in the analysis’s `stance` of the cells that rest on these words. */
  readonly cells: readonly number[]
}

/** Words inside one loaded phrase, or between phrases. */
export interface Stretch {
  readonly finding: AnalysisFinding | null
  /** The phrase begins here, not in an earlier run or paragraph. */
  readonly opens: boolean
  readonly pieces: readonly Piece[]
}

/** Words of one speaker. */
export interface Run {
  readonly holder: string
  readonly scare: boolean
  readonly stretches: readonly Stretch[]
}

/** Cuts spans of one text into runs; the spans asked for must come in their order. Linear in the text and its marks. */
export function createCutter(analysis: Analysis): (span: Span) => Run[] {
  const findings = [...analysis.findings].sort((a, b) => a.start - b.start)
  const scares = analysis.quotations.filter(({ kind }) => kind === 'scare').flatMap(({ spans }) => spans)
  const evidence = analysis.stance
    .flatMap((cell, index) => cell.evidence.map(({ start, end }) => ({ start, end, index })))
    .sort((a, b) => a.start - b.start)
  const cuts = [
    ...new Set([
      ...analysis.voices.flatMap(({ start, end }) => [start, end]),
      ...findings.flatMap(({ start, end }) => [start, end]),
      ...scares.flat(),
      ...evidence.flatMap(({ start, end }) => [start, end]),
    ]),
  ].sort((a, b) => a - b)
  return ([from, to]) => {
    const voices = within(analysis.voices, from, to)
    const local = { findings: within(findings, from, to), evidence: within(evidence, from, to) }
    const edges = [from, ...cuts.filter((cut) => cut > from && cut < to), to]
    const scared = scares.filter(([start, end]) => start < to && end > from)
    const runs: { holder: string; scare: boolean; stretches: { finding: AnalysisFinding | null; opens: boolean; pieces: Piece[] }[] }[] = []
    for (let i = 0; i + 1 < edges.length; i++) {
      const [start, end] = [edges[i] as number, edges[i + 1] as number]
      const covers = (range: { start: number; end: number }): boolean => range.start <= start && range.end >= end
      const holder = voices.find(covers)?.holder ?? 'author'
      const scare = scared.some(([a, b]) => a <= start && b >= end)
      const finding = local.findings.find(covers) ?? null
      let run = runs.at(-1)
      if (!run || run.holder !== holder || run.scare !== scare) {
        run = { holder, scare, stretches: [] }
        runs.push(run)
      }
      let stretch = run.stretches.at(-1)
      if (!stretch || stretch.finding !== finding) {
        stretch = { finding, opens: finding?.start === start, pieces: [] }
        run.stretches.push(stretch)
      }
      stretch.pieces.push({ start, end, cells: [...new Set(local.evidence.filter(covers).map(({ index }) => index))] })
    }
    return runs
  }
}

const within = <T extends { start: number; end: number }>(ranges: readonly T[], from: number, to: number): T[] =>
  ranges.filter(({ start, end }) => start < to && end > from)
