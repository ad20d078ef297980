import { Session } from 'node:inspector/promises'
import { createAnalyzer } from '../src/analyzer.ts'
import type { LexiconResources } from '../src/cli/built-lexicons.ts'
import { createReader } from '../src/document/reader.ts'
import { streamWords } from '../src/document/word-stream.ts'
import { findMatches, openMatcher } from '../src/lexicon/matcher.ts'
import { compileTrie } from '../src/lexicon/trie.ts'
import type { Article } from '../src/text/article.ts'

const WARM_UP = 50
/** Whose code is which stage’s; the first that fits. */
const STAGES: readonly (readonly [string, RegExp])[] = [
  ['reading', /\/src\/document\/(?!clauses|phrases|syntax|word-stream)|\/wink-/],
  ['matching', /\/src\/lexicon\/|word-stream|annotate\/hits/],
  ['quotations', /\/annotate\/quotations\//],
  ['actors', /\/annotate\/actors\//],
  ['clauses and syntax', /\/src\/document\//],
  ['voices and findings', /\/src\/annotate\//],
  ['stance', /\/src\/stance\//],
  ['measures', /\/src\/measure\//],
  ['record', /\/src\/record\/|\/src\/text\//],
]

/** The share of each stage in the time of an analysis by V8’s sampling, 0..1; “other” holds the garbage collector. */
export async function stageShares({ lexicons, ahead }: LexiconResources, articles: readonly Article[]): Promise<Record<string, number>> {
  const { analyze } = createAnalyzer(lexicons, '0', ahead)
  for (const article of articles.slice(0, WARM_UP)) analyze(article)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  for (const article of articles.slice(WARM_UP)) analyze(article)
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const stageOf = new Map(
    profile.nodes.map(({ id, callFrame }) => [id, STAGES.find(([, code]) => code.test(callFrame.url))?.[0] ?? 'other']),
  )
  const spent: Record<string, number> = {}
  for (const [i, node] of (profile.samples ?? []).entries()) {
    const stage = stageOf.get(node) as string
    spent[stage] = (spent[stage] ?? 0) + (profile.timeDeltas?.[i] ?? 0)
  }
  const total = Object.values(spent).reduce((sum, time) => sum + time, 0)
  return Object.fromEntries(Object.entries(spent).map(([stage, time]) => [stage, time / total]))
}

/** How much longer an article of ten times the length takes, the best of five rounds each. */
export function tenfoldRatio({ lexicons, ahead }: LexiconResources, articles: readonly Article[]): number {
  const { analyze } = createAnalyzer(lexicons, '0', ahead)
  for (const article of articles.slice(0, WARM_UP)) analyze(article)
  const tens = Array.from({ length: 5 }, (_, i) => articles.slice(WARM_UP + i * 10, WARM_UP + i * 10 + 10))
  const timeOf = (texts: readonly string[]): number => {
    const started = performance.now()
    for (const text of texts) analyze({ id: 'timed', text })
    return performance.now() - started
  }
  const together = Math.min(...tens.map((ten) => timeOf([ten.map(({ text }) => text).join('\n\n')])))
  return (10 * together) / Math.min(...tens.map((ten) => timeOf(ten.map(({ text }) => text))))
}

/** How much longer matching takes with every phrase form than with the first 400, and how long it takes an article; the best of five rounds each. */
export function matchingRatio(
  { lexicons }: LexiconResources,
  articles: readonly Article[],
): { ratio: number; forms: number; microseconds: number } {
  const reader = createReader(new Set(lexicons.abbreviations))
  const forms = lexicons.phrases.flatMap((entry) => entry.forms)
  const streams = articles.slice(0, 100).map(({ text }) => streamWords(reader.read(text)))
  const matcherOf = (some: readonly string[]) =>
    openMatcher(compileTrie(some, reader.normalize), (number) => ({ form: some[number] as string, value: number }))
  const matchers = [matcherOf(forms.slice(0, 400)), matcherOf(forms)] as const
  const best: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < 5; round++) {
    for (const [m, matcher] of matchers.entries()) {
      const started = performance.now()
      for (const stream of streams) findMatches(matcher, stream, () => {})
      best[m] = Math.min(best[m] as number, performance.now() - started)
    }
  }
  return { ratio: best[1] / best[0], forms: forms.length, microseconds: (best[1] / streams.length) * 1000 }
}
