import { Session } from 'node:inspector/promises'
import type { LexiconResources } from '../src/cli/built-lexicons.ts'
import { chosenAnalyzer } from '../src/cli/resources.ts'
import { createReader } from '../src/document/reader.ts'
import { streamWords } from '../src/document/word-stream.ts'
import { openMatcher } from '../src/lexicon/matcher.ts'
import { compileTrie } from '../src/lexicon/trie.ts'
import { findMatches } from '../src/lexicon/walk.ts'
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
export async function stageShares(articles: readonly Article[]): Promise<Record<string, number>> {
  const { analyze } = await chosenAnalyzer({})
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

const TENFOLD_WARM_UP = 300
const TENFOLD_ROUNDS = 20

/** How much longer an article of ten times the length takes: the best of up to twenty rounds each, by turns, when most of the code is compiled. */
export async function tenfoldRatio(articles: readonly Article[]): Promise<number> {
  const { analyze } = await chosenAnalyzer({})
  const warm = Math.min(TENFOLD_WARM_UP, articles.length >> 1)
  for (const article of articles.slice(0, warm)) analyze(article)
  const timeOf = (texts: readonly string[]): number => {
    const started = performance.now()
    for (const text of texts) analyze({ id: 'timed', text })
    return performance.now() - started
  }
  let together = Number.POSITIVE_INFINITY
  let apart = Number.POSITIVE_INFINITY
  for (let round = 0; round < Math.min(TENFOLD_ROUNDS, Math.floor((articles.length - warm) / 10)); round++) {
    const ten = articles.slice(warm + round * 10, warm + round * 10 + 10).map(({ text }) => text)
    const joined = [ten.join('\n\n')]
    // Whoever comes second meets words that are known.
    if (round % 2 === 0) together = Math.min(together, timeOf(joined))
    apart = Math.min(apart, timeOf(ten))
    if (round % 2 === 1) together = Math.min(together, timeOf(joined))
  }
  return (10 * together) / apart
}

/** Microseconds an article: for the walk through the trie alone, and from the text on, as a user waits for it. */
interface MatchingTimes {
  readonly walk: number
  readonly fromText: number
}

/** How long matching takes with every phrase form, with the first 400, and with the 400 that match most often, which find nearly as much; the best of 15 rounds each, by turns. */
export function matchingTimes(
  { lexicons }: LexiconResources,
  articles: readonly Article[],
): { forms: number; all: MatchingTimes; first: MatchingTimes; frequent: MatchingTimes } {
  const reader = createReader(new Set(lexicons.abbreviations))
  const forms = lexicons.phrases.flatMap((entry) => entry.forms)
  const texts = articles.slice(0, 100).map(({ text }) => text)
  const streams = texts.map((text) => streamWords(reader.read(text)))
  const matcherOf = (some: readonly string[]) =>
    openMatcher(compileTrie(some, reader.normalize), (number) => ({ form: some[number] as string, value: number }))
  const all = matcherOf(forms)
  const counts = new Array<number>(forms.length).fill(0)
  for (const stream of streams)
    findMatches(all, stream, ({ value }) => {
      counts[value] = (counts[value] as number) + 1
    })
  const ranked = [...forms.keys()].sort((a, b) => (counts[b] as number) - (counts[a] as number))
  const first = matcherOf(forms.slice(0, 400))
  const frequent = matcherOf(ranked.slice(0, 400).map((form) => forms[form] as string))
  const timer = (matcher: typeof all): (() => MatchingTimes) => {
    const best = { walk: Number.POSITIVE_INFINITY, fromText: Number.POSITIVE_INFINITY }
    return () => {
      const started = performance.now()
      for (const stream of streams) findMatches(matcher, stream, () => {})
      const walked = performance.now()
      for (const text of texts) findMatches(matcher, streamWords(reader.read(text)), () => {})
      best.walk = Math.min(best.walk, ((walked - started) / texts.length) * 1000)
      best.fromText = Math.min(best.fromText, ((performance.now() - walked) / texts.length) * 1000)
      return best
    }
  }
  const timers = [all, first, frequent].map(timer) as [() => MatchingTimes, () => MatchingTimes, () => MatchingTimes]
  for (let round = 1; round < 15; round++) for (const time of timers) time()
  const [timeAll, timeFirst, timeFrequent] = timers
  return { forms: forms.length, all: timeAll(), first: timeFirst(), frequent: timeFrequent() }
}
