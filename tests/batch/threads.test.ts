import { describe, expect, it } from 'vitest'
import type { Item, Outcome } from '../../src/batch/item.ts'
import { openPool } from '../../src/batch/pool.ts'
import { generator } from '../../src/stance/matrix.ts'
import { testAnalyzer } from '../support/analyzer.ts'
import { madeArticles, toJsonl } from '../support/columns.ts'
import { lines, run, workFolder } from '../support/command-line.ts'

const { file } = workFolder()

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = generator(seed)
  return list
    .map((value) => [random(), value] as const)
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value)
}

describe('records', () => {
  it('are the same bytes in whatever order the articles are read', () => {
    const articles = [...madeArticles(923, 2, 11), { id: 'odd', text: "Trump's. It was Trump's plan. Nobody liked Trump's." }]
    const analyzer = testAnalyzer()
    const records = (order: typeof articles) => new Map(order.map((article) => [article.id, JSON.stringify(analyzer.analyze(article))]))
    const first = records(articles)
    for (const seed of [1, 2]) for (const [id, record] of records(shuffled(articles, seed))) expect(record === first.get(id), id).toBe(true)
  })

  it('are the same bytes with any number of threads, and in order', () => {
    const input = file('in.jsonl', toJsonl(madeArticles(60, 2, 12)))
    const [one, two, three] = ['1', '2', '3'].map((jobs) => run(['score', input, '--jobs', jobs]).stdout)
    expect(two === one && three === one).toBe(true)
    const unordered = run(['score', input, '--jobs', '2', '--unordered']).stdout
    expect(lines(unordered).toSorted()).toEqual(lines(one as string).toSorted())
  })
})

describe('a thread', () => {
  const items = Array.from(
    { length: 40 },
    (_, i): Item => ({ file: 'f', line: i + 1, content: { kind: 'line', line: i % 13 === 5 ? 'hang' : i % 17 === 3 ? 'die' : 'fine' } }),
  )
  it('that dies or takes too long costs its article alone', async () => {
    const pool = openPool({
      worker: new URL('./faulty-worker.mjs', import.meta.url),
      workerData: null,
      jobs: 2,
      timeout: 400,
      layout: { format: 'jsonl', rows: 'articles', fields: null, failOn: 1 },
    })
    const outcomes: Outcome[] = (await Promise.all([items.slice(0, 16), items.slice(16, 32), items.slice(32)].map(pool.score))).flat()
    await pool.close()
    const seen = outcomes.map(({ output, error }) => error?.error.code ?? output)
    expect(seen).toEqual(items.map((_, i) => (i % 13 === 5 ? 'timeout' : i % 17 === 3 ? 'worker-died' : `fine ${i + 1}`)))
    expect(outcomes.flatMap(({ error }) => error?.error.line ?? [])).toEqual([4, 6, 19, 21, 32, 38])
  })
})
