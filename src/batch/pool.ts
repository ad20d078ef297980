import { Piscina } from 'piscina'
import { errorRecord, type Item, nameOf, type Outcome } from './item.ts'
import { type Layout, renderError } from './layout.ts'

/** What a thread gets: items, and a cell in which it says which one it is at. */
export interface Task {
  readonly items: readonly Item[]
  /** One number: −1 before the first item. */
  readonly at: Int32Array
}

export interface PoolOptions {
  /** The module that a thread runs: its default export takes a Task and gives the outcomes. */
  readonly worker: URL
  readonly workerData: unknown
  readonly jobs: number
  /** Milliseconds for one article. */
  readonly timeout: number
  readonly layout: Layout
}

export interface Pool {
  /** Outcomes in the order of the items. An article that outlasts its time or kills its thread is reported, the rest goes on. */
  score(items: readonly Item[]): Promise<Outcome[]>
  close(): Promise<void>
}

/** One analyser per thread. No bound on its young generation here: it cost a thread 7 to 14 % of its rate and saved no memory (measured). */
export function openPool({ worker, workerData, jobs, timeout, layout }: PoolOptions): Pool {
  const piscina = new Piscina({
    filename: worker.href,
    workerData,
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })

  const score = async (items: readonly Item[]): Promise<Outcome[]> => {
    if (items.length === 0) return []
    const at = new Int32Array(new SharedArrayBuffer(4)).fill(-1)
    const abort = new AbortController()
    const stopWatching = watch(at, timeout, () => abort.abort())
    try {
      return (await piscina.run({ items, at } satisfies Task, { signal: abort.signal })) as Outcome[]
    } catch (error) {
      const culprit = Atomics.load(at, 0)
      const item = items[culprit]
      if (!item) throw error
      const failed = abort.signal.aborted
        ? errorRecord(item, nameOf(item), 'timeout', `not done after ${timeout / 1000} s`)
        : errorRecord(item, nameOf(item), 'worker-died', `its thread died: ${(error as Error).message}`)
      return [...(await score(items.slice(0, culprit))), renderError(failed, layout), ...(await score(items.slice(culprit + 1)))]
    } finally {
      stopWatching()
    }
  }
  return { score, close: () => piscina.close({ force: true }) }
}

/** Calls `late` when one item takes longer than `timeout` milliseconds. */
function watch(at: Int32Array, timeout: number, late: () => void): () => void {
  let [item, since] = [-1, performance.now()]
  const timer = setInterval(
    () => {
      const current = Atomics.load(at, 0)
      if (current !== item) [item, since] = [current, performance.now()]
      else if (item >= 0 && performance.now() - since > timeout) late()
    },
    Math.min(1000, Math.max(10, timeout / 5)),
  )
  return () => clearInterval(timer)
}
