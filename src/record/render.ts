import type { Actors } from '../annotate/actors/actor.ts'
import { type Finding, findingText } from '../annotate/findings.ts'
import { changedIntensity } from '../annotate/intensity.ts'
import type { Voices } from '../annotate/voices.ts'
import type { Document } from '../document/document.ts'
import type { LexiconVersion } from '../lexicon/lexicons.ts'
import type { Profile } from '../measure/profile.ts'
import type { Bounds } from '../stance/learned/evidence.ts'
import type { Cell } from '../stance/matrix.ts'
import type { Article } from '../text/article.ts'
import { count, noCounts } from '../text/counts.ts'
import type { Span } from '../text/span.ts'
import { renderCell, renderEvidence } from './render-cell.ts'
import type { Analysis } from './schema.ts'

/** All that the stages found of one article. */
export interface Findings {
  readonly article: Article
  readonly document: Document
  readonly actors: Actors
  readonly voices: Voices
  readonly findings: readonly Finding[]
  readonly matrix: readonly Cell[]
  readonly profile: Profile
  /** Cells of the requested targets with all evidence, also what the matrix does not admit. */
  readonly targetCells: readonly Cell[]
  /** By the id of a requested target; empty where no model was fitted. */
  readonly bounds: ReadonlyMap<string, Bounds>
}

/** Without a fitted model. */
const STANDARD_BOUNDS: Bounds = [-0.08, 0.08]

export interface ToolVersion {
  readonly version: string
  readonly lexicons: readonly LexiconVersion[]
}

/** The public record (design: `scarequote.analysis/1`). */
export function renderRecord(
  { article, document, actors, voices, findings, matrix, profile, bounds, targetCells }: Findings,
  textSha256: string,
  tool: ToolVersion,
): Analysis {
  return {
    schema: 'scarequote.analysis/1',
    id: article.id,
    title: article.title ?? null,
    byline: article.byline ?? null,
    outlet: article.outlet ?? null,
    date: article.date ?? null,
    url: article.url ?? null,
    ...(article.metadata && { metadata: { ...article.metadata } }),
    textSha256,
    offsetUnit: 'utf16',
    tool: { version: tool.version, lexicons: [...tool.lexicons] },
    counts: {
      characters: document.text.length,
      words: profile.voices.reduce((sum, { words }) => sum + words, 0),
      sentences: document.sentences.length,
      paragraphs: document.paragraphs.length,
    },
    quotations: voices.attributions.map(({ quotation, actor, name, anonymous }) => ({
      id: quotation.id,
      kind: quotation.kind,
      spans: quotation.spans.map(pair),
      echoes: quotation.echoes,
      nested: quotation.nested.map(({ span, cue, source }) => ({ span: pair(span), cue: pair(cue), source: pair(source) })),
      cue: quotation.cue && pair(quotation.cue),
      source: quotation.source && { span: pair(quotation.source), actor, name, anonymous },
      reports: quotation.reports,
      slant: quotation.slant,
      confidence: quotation.confidence,
    })),
    voices: [...voices.voices],
    actors: notable(actors, matrix, findings).map(({ id, name, type, mentions }) => ({
      id,
      name,
      type,
      mentions: mentions.map(({ from, to, kind }) => ({
        start: document.start[from] as number,
        end: document.end[to - 1] as number,
        kind,
      })),
    })),
    findings: findings.map((finding) => ({
      id: finding.id,
      start: document.start[finding.from] as number,
      end: document.end[finding.to - 1] as number,
      text: findingText(document, finding),
      entry: finding.entry.key,
      category: finding.entry.category,
      polarity: finding.polarity,
      intensity: changedIntensity(finding.entry.intensity, finding.changes),
      changes: [...finding.changes],
      holder: finding.holder,
      about: finding.about === null ? null : (actors.list[finding.about]?.id ?? null),
      quoted: finding.quoted,
      negated: finding.negated,
      why: finding.entry.why,
      plain: finding.entry.plain ?? null,
      counterparts: [...(finding.entry.counterpart ?? [])],
    })),
    stance: matrix.map(renderCell),
    ...(article.targets && { targets: article.targets.map(({ id }) => renderTarget(id, targetCells, bounds.get(id) ?? STANDARD_BOUNDS)) }),
    measures: {
      ...profile,
      voices: [...profile.voices],
      sources: [...profile.sources],
      usage: countUsage(findings.map(({ entry, holder }) => ({ entry: entry.key, holder }))),
    },
  }
}

/** How often each entry is used, by holder; the most used entries first. */
export function countUsage(findings: readonly { readonly entry: string; readonly holder: string }[]): Analysis['measures']['usage'] {
  const usage = new Map<string, Analysis['measures']['usage'][number]>()
  for (const { entry, holder } of findings) {
    const use = usage.get(entry) ?? { entry, n: 0, byHolder: noCounts() }
    if (use.n++ === 0) usage.set(entry, use)
    count(use.byHolder, holder)
  }
  return [...usage.values()].sort((a, b) => b.n - a.n)
}

/** An issue named in passing, on which nobody takes a stance, is left out. */
function notable({ list }: Actors, matrix: readonly Cell[], findings: readonly Finding[]): Actors['list'] {
  const contested = new Set<string>()
  for (const { holder, target } of matrix) contested.add(holder).add(target)
  const judged = new Set<number | null>()
  for (const { about } of findings) judged.add(about)
  return list.filter(({ id, type, mentions }, i) => type !== 'issue' || mentions.length > 1 || contested.has(id) || judged.has(i))
}

const pair = (span: Span): [number, number] => [span[0], span[1]]

/** A requested target over all holders. */
function renderTarget(id: string, matrix: readonly Cell[], [low, high]: Bounds): NonNullable<Analysis['targets']>[number] {
  const cells = matrix.filter(({ target }) => target === id)
  const total = cells.reduce((sum, cell) => sum + cell.evidence.reduce((inner, { score }) => inner + score, 0), 0)
  const score = Math.max(-1, Math.min(1, Math.round(total * 1000) / 1000))
  return {
    id,
    score,
    label: total > high ? 1 : total < low ? -1 : 0,
    bounds: [Math.round(low * 1000) / 1000, Math.round(high * 1000) / 1000],
    byHolder: Object.fromEntries(cells.map((cell) => [cell.holder, cell.score])),
    evidence: cells.flatMap((cell) => cell.evidence.map((item) => ({ ...renderEvidence(item), holder: cell.holder }))),
  }
}
