import type { Analysis } from '../record/schema.ts'

export type Row = Readonly<Record<string, string | number | boolean | null>>

interface RowShape {
  readonly columns: readonly string[]
  of(analysis: Analysis, text: string): Row[]
}

const MEASURES = [
  'loadedPerThousandWords',
  'quotedLoadedPerThousandWords',
  'quotedShare',
  'polarisation',
] as const satisfies readonly (keyof Analysis['measures'])[]

/** Tidy tables: one row for each article, finding, stance or quotation. */
export const ROWS = {
  articles: {
    columns: [
      ...[
        'id',
        'title',
        'byline',
        'outlet',
        'date',
        'url',
        'textSha256',
        'words',
        'sentences',
        'quotations',
        'actors',
        'findings',
        'stances',
      ],
      ...MEASURES,
      'metadata',
      'error',
    ],
    of: (analysis) => [
      {
        ...headOf(analysis),
        textSha256: analysis.textSha256,
        words: analysis.counts.words,
        sentences: analysis.counts.sentences,
        quotations: analysis.quotations.length,
        actors: analysis.actors.length,
        findings: analysis.findings.length,
        stances: analysis.stance.length,
        ...Object.fromEntries(MEASURES.map((name) => [name, analysis.measures[name]])),
        metadata: analysis.metadata ? JSON.stringify(analysis.metadata) : null,
        error: null,
      },
    ],
  },
  findings: {
    columns: [
      ...['article', 'id', 'start', 'end', 'text', 'entry', 'category', 'polarity', 'intensity', 'holder', 'holderName'],
      ...['about', 'aboutName', 'quoted', 'negated', 'why', 'plain'],
    ],
    of: (analysis) =>
      analysis.findings.map(
        ({ id, start, end, text, entry, category, polarity, intensity, holder, about, quoted, negated, why, plain }) => ({
          ...{ article: analysis.id, id, start, end, text, entry, category, polarity, intensity, holder, quoted, negated, why, plain },
          ...{ holderName: nameIn(analysis, holder), about, aboutName: about && nameIn(analysis, about) },
        }),
      ),
  },
  stance: {
    columns: ['article', 'holder', 'holderName', 'target', 'targetName', 'score', 'low', 'high', 'n'],
    of: (analysis) =>
      analysis.stance.map(({ holder, target, score, interval, n }) => ({
        ...{ article: analysis.id, holder, target, score, n },
        ...{ holderName: nameIn(analysis, holder), targetName: nameIn(analysis, target) },
        ...{ low: interval?.[0] ?? null, high: interval?.[1] ?? null },
      })),
  },
  quotations: {
    columns: [
      'article',
      'id',
      'kind',
      'start',
      'end',
      'text',
      'cue',
      'source',
      'sourceName',
      'anonymous',
      'reports',
      'slant',
      'confidence',
    ],
    of: (analysis, text) =>
      analysis.quotations.map(({ id, kind, spans, cue, source, reports, slant, confidence }) => ({
        ...{ article: analysis.id, id, kind, start: spans[0]?.[0] ?? null, end: spans.at(-1)?.[1] ?? null },
        text: spans.map(([start, end]) => text.slice(start, end)).join(' … '),
        cue: cue && text.slice(...cue),
        ...{ source: source?.actor ?? null, sourceName: source?.name ?? null, anonymous: source?.anonymous ?? null },
        ...{ reports, slant, confidence },
      })),
  },
} as const satisfies Record<string, RowShape>

export type RowKind = keyof typeof ROWS

const headOf = ({ id, title, byline, outlet, date, url }: Analysis): Row => ({ id, title, byline, outlet, date, url })

const nameIn = ({ actors }: Analysis, id: string): string => actors.find((actor) => actor.id === id)?.name ?? id
