// One contestant in a process of its own: node bench/arm.ts NAME CORPUS. Prints articles a second, each text seen for the first time.
import { readFileSync } from 'node:fs'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { createAnalyzer } from '../src/analyzer.ts'
import type { Item } from '../src/batch/item.ts'
import { openPool } from '../src/batch/pool.ts'
import { type LexiconResources, readBuiltLexicons } from '../src/cli/built-lexicons.ts'
import type { Article } from '../src/text/article.ts'

const [arm = '', corpus = ''] = process.argv.slice(2)
const lines = readFileSync(corpus, 'utf8').split('\n').filter(Boolean)
const articles = lines.map((line) => JSON.parse(line) as Article)
const WARM_UP = 16

const analyzer = () => {
  const { lexicons, ahead } = readBuiltLexicons() as LexiconResources
  return createAnalyzer(lexicons, '0', ahead)
}

function rateOf(each: (article: Article) => unknown): number {
  const started = performance.now()
  for (const article of articles) each(article)
  return (articles.length / (performance.now() - started)) * 1000
}

async function rateOfPool(jobs: number): Promise<number> {
  const layout = { format: 'jsonl', rows: 'articles', fields: null, failOn: 1 } as const
  const worker = new URL('../dist/cli/score-worker.js', import.meta.url)
  const pool = openPool({ worker, workerData: { analysis: {}, layout }, jobs, timeout: 60_000, layout })
  const items = lines.map((line, i): Item => ({ file: corpus, line: i + 1, content: { kind: 'line', line } }))
  const batches = Array.from({ length: Math.ceil(items.length / 16) }, (_, i) => items.slice(i * 16, i * 16 + 16))
  await Promise.all(batches.slice(0, jobs).map(pool.score))
  const started = performance.now()
  await Promise.all(batches.slice(jobs).map(pool.score))
  const rate = ((items.length - jobs * 16) / (performance.now() - started)) * 1000
  await pool.close()
  return rate
}

function rateInProcess(): number {
  const { analyze } = analyzer()
  for (const article of articles.slice(0, WARM_UP)) JSON.stringify(analyze(article))
  const started = performance.now()
  for (const line of lines.slice(WARM_UP)) JSON.stringify(analyze(JSON.parse(line) as Article))
  return ((lines.length - WARM_UP) / (performance.now() - started)) * 1000
}

async function rate(): Promise<number> {
  if (arm.startsWith('threads-')) return rateOfPool(Number(arm.slice(8)))
  if (arm === 'in-process') return rateInProcess()
  if (arm === 'analysis') return rateOf(analyzer().analyze)
  const nlp = arm === 'wink-all' ? winkNLP(model) : winkNLP(model, ['sbd', 'pos'])
  return rateOf(({ text }) => nlp.readDoc(text).tokens().length())
}

console.log(await rate())
