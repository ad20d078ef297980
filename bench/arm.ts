// One contestant in a process of its own: node bench/arm.ts NAME CORPUS. Prints JSON: articles a second, each text seen for the first time,
// over all of them and over the later half, by when most of the code is compiled.
import { readFileSync } from 'node:fs'
import type { Item } from '../src/batch/item.ts'
import type { Layout } from '../src/batch/layout.ts'
import { boundYoungGeneration, compileEagerly, tuneCompiler } from '../src/cli/tune-v8.ts'
import type { Article } from '../src/text/article.ts'
import { builtResources } from './built.ts'

// As the command line and its threads have it, for all alike: what is loaded below is compiled then, not within the measure.
tuneCompiler()
compileEagerly()
const { default: model } = await import('wink-eng-lite-web-model')
const { default: winkNLP } = await import('wink-nlp')
const { openPool } = await import('../src/batch/pool.ts')
const { scoreItem } = await import('../src/batch/score-item.ts')
const { chosenAnalyzer } = await builtResources()

const [arm = '', corpus = ''] = process.argv.slice(2)
const lines = readFileSync(corpus, 'utf8').split('\n').filter(Boolean)
const BATCH = 16
const items = lines.map((line, i): Item => ({ file: corpus, line: i + 1, content: { kind: 'line', line } }))
const layout: Layout = { format: 'jsonl', rows: 'articles', fields: null, failOn: 1 }

interface Rates {
  readonly all: number
  readonly later: number
}

/** `score` does a part of the work, and resolves when it is done. */
async function ratesOf<T>(all: readonly T[], score: (part: readonly T[]) => unknown): Promise<Rates> {
  const half = all.length >> 1
  const started = performance.now()
  await score(all.slice(0, half))
  const between = performance.now()
  await score(all.slice(half))
  const ended = performance.now()
  return { all: (all.length / (ended - started)) * 1000, later: ((all.length - half) / (ended - between)) * 1000 }
}

async function ratesOfPool(jobs: number): Promise<Rates> {
  const worker = new URL('../dist/cli/score-worker.js', import.meta.url)
  const pool = openPool({ worker, workerData: { analysis: {}, layout }, jobs, timeout: 60_000, layout })
  const score = async (part: readonly Item[]): Promise<void> => {
    const batches = Array.from({ length: Math.ceil(part.length / BATCH) }, (_, i) => part.slice(i * BATCH, (i + 1) * BATCH))
    await Promise.all(batches.map(pool.score))
  }
  await score(items.slice(0, jobs * BATCH))
  const rates = await ratesOf(items.slice(jobs * BATCH), score)
  await pool.close()
  return rates
}

/** What a thread does, done here. */
async function ratesInProcess(): Promise<Rates> {
  const analyzer = await chosenAnalyzer({})
  const score = async (part: readonly Item[]): Promise<void> => {
    for (const item of part) await scoreItem(analyzer, item, layout)
  }
  await score(items.slice(0, BATCH))
  return ratesOf(items.slice(BATCH), score)
}

async function rates(): Promise<Rates> {
  if (arm.startsWith('threads-')) {
    boundYoungGeneration()
    return ratesOfPool(Number(arm.slice(8)))
  }
  if (arm === 'in-process') return ratesInProcess()
  const articles = lines.map((line) => JSON.parse(line) as Article)
  const each = (read: (article: Article) => unknown) => (part: readonly Article[]) => part.forEach(read)
  if (arm === 'analysis') {
    const { analyze } = await chosenAnalyzer({})
    return ratesOf(articles, each(analyze))
  }
  const nlp = arm === 'wink-all' ? winkNLP(model) : winkNLP(model, ['sbd', 'pos'])
  return ratesOf(
    articles,
    each(({ text }) => nlp.readDoc(text).tokens().length()),
  )
}

console.log(JSON.stringify(await rates()))
