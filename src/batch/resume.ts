import { copyFileSync, createReadStream, existsSync } from 'node:fs'
import { sha256 } from '../text/sha256.ts'
import type { ErrorRecord, Item } from './item.ts'
import { readLines } from './lines.ts'
import { isUnfinished, partialName } from './output.ts'
import { parseItem } from './parse-item.ts'

/** What an earlier run left: records that need not be made again, and the items that are still to do. */
export interface Resumed {
  /** Bytes of the earlier output that stand. */
  readonly keep: number
  readonly done: number
  readonly failed: number
  readonly items: AsyncIterable<Item>
}

/** What a record says of the article and the versions that it was made from. */
type Made = { id: string; textSha256: string; tool: unknown } | ErrorRecord

/**
 * Goes on behind an earlier run’s JSONL: in order, as long as records and items are the same article, text, tool and
 * lexicons; what follows, a torn last line too, is made anew. Unordered, whatever is there already is passed over.
 * @param tool what a record made now would say under `tool`
 */
export async function resume(file: string, items: AsyncIterable<Item>, tool: unknown, ordered: boolean): Promise<Resumed> {
  if (!isUnfinished(file)) {
    if (!existsSync(file)) return { keep: 0, done: 0, failed: 0, items }
    copyFileSync(file, partialName(file))
  }
  return ordered
    ? resumeInOrder(partialName(file), items, JSON.stringify(tool))
    : resumeAnyOrder(partialName(file), items, JSON.stringify(tool))
}

async function resumeInOrder(partial: string, items: AsyncIterable<Item>, tool: string): Promise<Resumed> {
  const source = items[Symbol.asyncIterator]()
  let [keep, done, failed] = [0, 0, 0]
  let held: IteratorResult<Item> | null = null
  for await (const { end, record } of records(partial)) {
    held = await source.next()
    if (held.done || !(await isMadeFrom(record, held.value, tool))) break
    held = null
    keep = end
    if ('error' in record) failed++
    else done++
  }
  return { keep, done, failed, items: rest(held, source) }
}

async function* rest(held: IteratorResult<Item> | null, source: AsyncIterator<Item>): AsyncGenerator<Item> {
  for (let next = held ?? (await source.next()); !next.done; next = await source.next()) yield next.value
}

async function resumeAnyOrder(partial: string, items: AsyncIterable<Item>, tool: string): Promise<Resumed> {
  const known = new Map<string, number>()
  let [keep, done, failed] = [0, 0, 0]
  for await (const { end, record } of records(partial)) {
    if (!('error' in record) && JSON.stringify(record.tool) !== tool) break
    const key = keyOf(record)
    known.set(key, (known.get(key) ?? 0) + 1)
    keep = end
    if ('error' in record) failed++
    else done++
  }
  const left = async function* (): AsyncGenerator<Item> {
    for await (const item of items) {
      const keys = [await articleKey(item), placeKey(item)].filter((key) => key !== null)
      const key = keys.find((candidate) => (known.get(candidate) ?? 0) > 0)
      if (key === undefined) yield item
      else known.set(key, (known.get(key) as number) - 1)
    }
  }
  return { keep, done, failed, items: left() }
}

/** Whole lines that are records, with the offset behind each. */
async function* records(partial: string): AsyncGenerator<{ end: number; record: Made }> {
  for await (const { text, end, closed } of readLines(createReadStream(partial, { highWaterMark: 1024 * 1024 }))) {
    if (!closed || text === null) return
    try {
      const record = JSON.parse(text) as Made
      if (typeof record?.id !== 'string' || !('error' in record || 'textSha256' in record)) return
      yield { end, record }
    } catch {
      return
    }
  }
}

async function isMadeFrom(record: Made, item: Item, tool: string): Promise<boolean> {
  const key = await articleKey(item)
  if ('error' in record) return placeKey(item) === keyOf(record) && (record.error.code !== 'bad-input') === (key !== null)
  return key === keyOf(record) && JSON.stringify(record.tool) === tool
}

const keyOf = (record: Made): string =>
  'error' in record ? `${record.error.file}\0${record.error.line}` : `${record.id}\0${record.textSha256}`

const placeKey = ({ file, line }: Item): string => `${file}\0${line}`

/** Null for an item that is no article. */
async function articleKey(item: Item): Promise<string | null> {
  try {
    const { article } = await parseItem(item)
    return `${article.id}\0${sha256(article.text)}`
  } catch {
    return null
  }
}
