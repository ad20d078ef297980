// How the corpus store grows: npm run bench:corpus -- [articles] [copies]. Texts are made of the sentences of our own samples.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { createAnalyzer } from '../src/analyzer.ts'
import { addEntries } from '../src/compare/corpus/add.ts'
import { stageBase } from '../src/compare/corpus/base.ts'
import { compareWithCorpus } from '../src/compare/corpus/compare-with-corpus.ts'
import { readCorpus, writeCorpus } from '../src/compare/corpus/database.ts'
import type { CorpusEntry } from '../src/compare/corpus/entry.ts'
import { keyPhrases, keyTerms } from '../src/compare/corpus/key-terms.ts'
import { nearDuplicates, nearestByRhetoric, nearestByWording } from '../src/compare/corpus/neighbours.ts'
import { placeMeasures } from '../src/compare/corpus/standing.ts'
import { loadLexicons } from '../src/lexicon/load.ts'
import { generator } from '../src/stance/matrix.ts'

const [articles = 3000, copies = 1] = process.argv.slice(2).map(Number)
const WORDS = 900
const BATCH = 250
const sentences = readdirSync('samples')
  .map((file) => readFileSync(join('samples', file), 'utf8').replace(/^---[\s\S]*?---/, ''))
  .flatMap((text) => text.split(/(?<=[.!?]["”’]?)\s+/))

function opEd(random: () => number): string {
  const chosen: string[] = []
  for (let words = 0; words < WORDS; ) {
    const sentence = sentences[Math.floor(random() * sentences.length)] as string
    chosen.push(sentence)
    words += sentence.split(/\s+/).length
  }
  return chosen.map((sentence, i) => (i % 6 === 5 ? `${sentence}\n\n` : `${sentence} `)).join('')
}

/** Copies of the whole store with another term in ten, made in the database: adding is measured above, this is for the queries. */
async function grow(connection: DuckDBConnection): Promise<void> {
  for (let copy = 1; copy < copies; copy++) {
    const moved = (columns: string, rest: string): string =>
      `article + ${copy * articles}, ${columns} FROM ${rest} WHERE article <= ${articles}`
    await connection.run(`INSERT INTO articles SELECT * REPLACE (article + ${copy * articles} AS article, sha256(text || ${copy}) AS text_sha256)
      FROM articles WHERE article <= ${articles}`)
    for (const table of ['measures', 'phrases', 'stances', 'sources', 'sizes']) {
      await connection.run(`INSERT INTO ${table} SELECT ${moved('* EXCLUDE (article)', table)}`)
    }
    await connection.run(
      `INSERT INTO terms SELECT ${moved(`CASE WHEN hash(term, ${copy}) % 10 = 0 THEN term || '${copy}' ELSE term END, n`, 'terms')}`,
    )
    await connection.run(`INSERT INTO bands SELECT ${moved(`band, (hash(hash, ${copy}) % 4294967296)::UINTEGER`, 'bands')}`)
  }
}

const seconds = (ms: number): string => (ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${ms.toFixed(0)} ms`)
async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}
/** The middle of five, after one that warms up; processor time tells the same on a machine that does other work at the time. */
async function warm(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = []
  const processor: number[] = []
  for (let i = 0; i < 6; i++) {
    const before = process.cpuUsage()
    times.push((await timed(work))[0])
    const { user, system } = process.cpuUsage(before)
    processor.push((user + system) / 1000)
  }
  const middle = (values: readonly number[]): number => values.slice(1).sort((a, b) => a - b)[2] as number
  return `${seconds(middle(times))} (first ${seconds(times[0] as number)}), processor ${seconds(middle(processor))}`
}

const { lexicons } = loadLexicons('lexicons', 'bench')
const analyzer = createAnalyzer(lexicons, 'bench')
const folder = mkdtempSync(join(tmpdir(), 'scarequote-bench-'))
const file = join(folder, 'bench.duckdb')
const random = generator(20261124)
let [analysing, adding] = [0, 0]
for (let from = 0; from < articles; from += BATCH) {
  const [time, batch] = await timed(async () =>
    Array.from({ length: Math.min(BATCH, articles - from) }, (_, i): CorpusEntry => {
      const text = opEd(random)
      return { analysis: analyzer.analyze({ id: `a${from + i}`, text, outlet: `outlet ${i % 7}` }), text, metadata: {} }
    }),
  )
  analysing += time
  adding += (await timed(() => writeCorpus(file, { madeBy: 'bench' }, (connection) => addEntries(connection, batch))))[0]
}
await writeCorpus(file, { madeBy: 'bench' }, grow)
const total = articles * copies
console.log(`${articles} op-eds of ${WORDS} words: analysed in ${seconds(analysing)}, added in ${seconds(adding)}; copied to ${total}`)
console.log(`store ${(statSync(file).size / 1e6).toFixed(0)} MB, ${(statSync(file).size / total / 1000).toFixed(1)} kB an article`)
const text = opEd(generator(7))
const article = { analysis: analyzer.analyze({ id: 'query', text }), text }
await readCorpus(file, { madeBy: 'bench' }, async (connection) => {
  console.log(`staging the base      ${await warm(() => stageBase(connection, article, undefined))}`)
  console.log(`percentiles           ${await warm(() => placeMeasures(connection))}`)
  console.log(`keyness of an article ${await warm(async () => [await keyTerms(connection), await keyPhrases(connection)])}`)
  console.log(`nearest by wording    ${await warm(() => nearestByWording(connection))}`)
  console.log(`nearest by rhetoric   ${await warm(() => nearestByRhetoric(connection))}`)
  console.log(`copies                ${await warm(() => nearDuplicates(connection, article))}`)
  console.log(`whole comparison      ${await warm(() => compareWithCorpus(connection, article))}`)
})
console.log(`load of the machine ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`)
console.log(`memory at most ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`)
rmSync(folder, { recursive: true })
