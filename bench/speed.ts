// npm run bench [-- --corpus FILE.jsonl] [--articles N] [--many N]: everything in one run, contestants in turns, the best of their rounds.
// Only ratios mean something from one machine to another; bench/history.jsonl keeps them.
import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { type LexiconResources, readBuiltLexicons } from '../src/cli/built-lexicons.ts'
import { matchingTimes, stageShares, tenfoldRatio } from './stages.ts'
import { madeOpEds, readArticles } from './texts.ts'

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    articles: { type: 'string', default: '600' },
    many: { type: 'string', default: '3000' },
    rounds: { type: 'string', default: '3' },
    memory: { type: 'string', default: '20000' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'scarequote-bench-'))
function madeCorpus(name: string, n: number): string {
  const path = join(folder, name)
  const lines = madeOpEds(n, 900).map((article) => `${JSON.stringify(article)}\n`)
  writeFileSync(path, lines.join(''))
  return path
}
const corpus = options.corpus ?? madeCorpus('op-eds.jsonl', Number(options.articles))
// Each thread compiles the code anew, which over some hundred articles costs as much as reading them.
const many = options.corpus ?? madeCorpus('many-op-eds.jsonl', Number(options.many))
const articles = readArticles(corpus)
const resources = readBuiltLexicons() as LexiconResources
const figures: Record<string, number> = {}
const say = (name: string, value: number, unit = ''): void => {
  figures[name] = Math.round(value * 1000) / 1000
  console.log(`${name.padEnd(72)} ${figures[name]}${unit}`)
}

/** The best of what each contestant did, who take turns. */
function best<T>(names: readonly string[], measure: (name: string) => T, better: (a: T, b: T) => T): Map<string, T> {
  const found = new Map<string, T>()
  for (let round = 0; round < Number(options.rounds); round++)
    for (const name of names) {
      const measured = measure(name)
      found.set(name, better(found.get(name) ?? measured, measured))
    }
  return found
}

type Rates = Record<'all' | 'later', number>
const faster = (a: Rates, b: Rates): Rates => ({ all: Math.max(a.all, b.all), later: Math.max(a.later, b.later) })
const arm = (over: string) => (name: string) =>
  JSON.parse(execFileSync(process.execPath, ['bench/arm.ts', name, over], { encoding: 'utf8' })) as Rates
/** As many processes as there are threads, each on its own: what the machine can give, whatever a pool does with it. */
async function processes(n: number): Promise<Rates> {
  const run = promisify(execFile)
  const outputs = await Promise.all(Array.from({ length: n }, () => run(process.execPath, ['bench/arm.ts', 'in-process', many])))
  const rates = outputs.map(({ stdout }) => JSON.parse(stdout) as Rates)
  return rates.reduce((sum, { all, later }) => ({ all: sum.all + all, later: sum.later + later }))
}
for (const [name, { all }] of best(['wink-all', 'wink-sbd-pos', 'analysis'], arm(corpus), faster)) say(`articles/s, ${name}`, all)
const threads = Array.from({ length: availableParallelism() }, (_, i) => `threads-${i + 1}`)
const rates = best(['in-process', ...threads], arm(many), faster)
const alone = rates.get('in-process') as Rates
for (const [name, { all, later }] of rates) {
  say(`articles/s, ${name}`, all)
  say(`articles/s, ${name}, the later half of the articles`, later)
}
function sayRatio(name: string, { all, later }: Rates): void {
  say(`${name} / in-process`, all / alone.all, ' ×')
  say(`${name} / in-process, the later half of the articles`, later / alone.later, ' ×')
}
const paired = JSON.parse(execFileSync(process.execPath, ['bench/paired.ts', corpus], { encoding: 'utf8' })) as Record<
  'all' | 'later',
  number
>
say('whole analysis / wink-nlp with all pipes', paired.all, ' ×')
say('the same, the later half of the articles', paired.later, ' ×')
for (const name of threads) sayRatio(name, rates.get(name) as Rates)
for (let n = 2; n <= threads.length; n++) sayRatio(`${n} processes`, await processes(n))

for (const [stage, share] of Object.entries(await stageShares(articles))) say(`share of ${stage}`, share * 100, ' %')
const { forms, ...matching } = matchingTimes(resources, articles)
for (const [part, name] of [['fromText', 'matching from the text on'] as const, ['walk', 'the walk through the trie alone'] as const]) {
  say(`${name}, ${forms} forms`, matching.all[part], ' µs an article')
  say(`${name}, ${forms} forms / the 400 most frequent`, matching.all[part] / matching.frequent[part], ' ×')
  say(`${name}, ${forms} forms / the first 400`, matching.all[part] / matching.first[part], ' ×')
}
say('ten times the text', await tenfoldRatio(articles), ' ×')

const memory = JSON.parse(
  execFileSync(process.execPath, ['--expose-gc', 'bench/memory.ts', options.memory], { encoding: 'utf8' }),
) as Record<'early' | 'late', { heap: number; rss: number }>
say(`heap growth from ${Number(options.memory) / 4} to ${options.memory} articles`, memory.late.heap - memory.early.heap, ' MB')
say('resident memory at the end', memory.late.rss, ' MB')

const loads: Record<string, number[]> = { lexicons: [], 'wink-nlp': [] }
for (let round = 0; round < 10; round++)
  for (const [name, times] of Object.entries(loads))
    times.push(Number(execFileSync(process.execPath, ['bench/load.ts', name], { encoding: 'utf8' })))
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] as number
const [loadingLexicons, loadingWink] = Object.values(loads).map(median) as [number, number]
say('loading and opening the lexicons, median of 10', loadingLexicons, ' ms')
say('the same / loading wink-nlp with its model', loadingLexicons / loadingWink, ' ×')

const short = join(folder, 'short.txt')
writeFileSync(short, 'The reckless regime failed. “We will wait,” said Ana Roy, the minister.\n')
const STARTS: Record<string, string[]> = {
  'node -e 0': ['-e', '0'],
  '--version': ['dist/cli/main.js', '--version'],
  'wink-nlp, one sentence': ['-e', "require('wink-nlp')(require('wink-eng-lite-web-model')).readDoc('The regime failed.').tokens().out()"],
  'score one short file': ['dist/cli/main.js', 'score', short],
}
const startTime = (name: string): number => {
  const started = performance.now()
  spawnSync(process.execPath, STARTS[name] as string[])
  return performance.now() - started
}
for (const name of Object.keys(STARTS)) startTime(name)
const starts = best([...Object.keys(STARTS), ...Object.keys(STARTS)], startTime, Math.min)
const started = (name: string): number => starts.get(name) as number
for (const [name, value] of starts) say(`start, ${name}`, value, ' ms')
say('--version − node -e 0', started('--version') - started('node -e 0'), ' ms')
say('score one short file / wink-nlp, one sentence', started('score one short file') / started('wink-nlp, one sentence'), ' ×')

const machine = { cpu: cpus()[0]?.model, cores: availableParallelism(), load: loadavg()[0], node: process.version }
appendFileSync(
  'bench/history.jsonl',
  `${JSON.stringify({ date: new Date().toISOString(), ...machine, corpus: options.corpus ?? 'made', articles: articles.length, figures })}\n`,
)
