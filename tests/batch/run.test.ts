import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import type { Item, Outcome } from '../../src/batch/item.ts'
import { runBatch } from '../../src/batch/run.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heap = (): number => {
  collect()
  return process.memoryUsage().heapUsed
}
const done: Outcome = { output: '', rows: [], error: null, loaded: false, warnings: [] }

it.each([true, false])('keeps no article that is done (in order: %s)', async (ordered) => {
  const articles = 3000
  async function* items(): AsyncGenerator<Item> {
    for (let line = 1; line <= articles; line++)
      yield { file: 'f', line, content: { kind: 'line', line: Buffer.alloc(10_000, 97).toString('latin1') } }
  }
  const before = heap()
  let [taken, growth] = [0, 0]
  await runBatch({
    items: items(),
    score: async (part) => part.map(() => done),
    take: async () => {
      if (++taken === articles) growth = heap() - before
    },
    ordered,
    inFlight: 5,
    stop: new AbortController().signal,
  })
  expect(growth).toBeLessThan(5_000_000)
})
