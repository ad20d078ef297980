import type { Item, Outcome } from './item.ts'

export interface BatchOptions {
  readonly items: AsyncIterable<Item>
  score(items: readonly Item[]): Promise<Outcome[]>
  /** Takes outcomes one after another, in the order of the items unless `ordered` is false. */
  take(outcome: Outcome): Promise<void>
  readonly ordered: boolean
  /** Batches under way at a time. */
  readonly inFlight: number
  /** When it fires, no further item is read; what is under way is finished. */
  readonly stop: AbortSignal
}

const ITEMS_PER_BATCH = 16
const CHARACTERS_PER_BATCH = 256 * 1024
/** Milliseconds: a filter’s answer waits no longer for the next question. */
const PATIENCE = 50

/** Reads, scores and writes in step: nothing is read that cannot soon be written. */
export async function runBatch({ items, score, take, ordered, inFlight, stop }: BatchOptions): Promise<void> {
  /** Batches under way; each resolves to itself, so that a race says who won. */
  const running: Promise<Finished>[] = []
  const settleOne = async (): Promise<void> => {
    const { batch, outcomes } = await (ordered ? (running[0] as Promise<Finished>) : Promise.race(running))
    running.splice(running.indexOf(batch()), 1)
    for (const outcome of outcomes) await take(outcome)
  }
  for await (const part of batches(items, stop)) {
    const batch: Promise<Finished> = score(part).then((outcomes) => ({ batch: () => batch, outcomes }))
    // Whoever awaits it hears of a failure; until then it is no unhandled one.
    batch.catch(() => {})
    running.push(batch)
    while (running.length >= inFlight) await settleOne()
  }
  while (running.length > 0) await settleOne()
}

interface Finished {
  batch(): Promise<Finished>
  readonly outcomes: readonly Outcome[]
}

type Early = 'stopped' | 'late'

/** Items in groups that are worth a message to a thread; a group does not wait for an item that is slow to come. */
async function* batches(items: AsyncIterable<Item>, stop: AbortSignal): AsyncGenerator<Item[]> {
  const source = items[Symbol.asyncIterator]()
  let group: Item[] = []
  let size = 0
  while (!stop.aborted) {
    const next = source.next()
    next.catch(() => {})
    let got = await firstOf(next, stop, group.length === 0 ? Number.POSITIVE_INFINITY : PATIENCE)
    if (got === 'late') {
      yield group
      group = []
      size = 0
      got = await firstOf(next, stop, Number.POSITIVE_INFINITY)
    }
    if (got === 'stopped' || got === 'late' || got.done) break
    group.push(got.value)
    size += sizeOf(got.value)
    if (group.length < ITEMS_PER_BATCH && size < CHARACTERS_PER_BATCH) continue
    yield group
    group = []
    size = 0
  }
  if (group.length > 0) yield group
}

/** What comes first. No `Promise.race`: a promise that outlives the run would keep every item that it ever raced. */
function firstOf<T>(next: Promise<T>, stop: AbortSignal, patience: number): Promise<T | Early> {
  if (stop.aborted) return Promise.resolve('stopped')
  return new Promise((resolve, reject) => {
    const timer = patience === Number.POSITIVE_INFINITY ? undefined : setTimeout(() => end('late'), patience).unref()
    const onStop = (): void => end('stopped')
    const end = (result: T | Early): void => {
      clearTimeout(timer)
      stop.removeEventListener('abort', onStop)
      resolve(result)
    }
    stop.addEventListener('abort', onStop)
    next.then(end, reject)
  })
}

function sizeOf({ content }: Item): number {
  if (content.kind === 'line') return content.line.length
  if (content.kind === 'file') return content.bytes.length
  return content.kind === 'row' ? content.text.length : 0
}
