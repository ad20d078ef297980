import { Readable } from 'node:stream'
import type { Content, Item } from './item.ts'
import { readLines } from './lines.ts'

export const broken = (message: string): Content => ({ kind: 'broken', message })

export async function* lineItems(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  for await (const { number, text, problem } of readLines(chunks)) {
    if (text === null) yield { file, line: number, content: broken(problem as string) }
    else if (text.trim() !== '') yield { file, line: number, content: { kind: 'line', line: text } }
  }
}

/** A file that holds one list of articles (`line` is the place in it), one article, or a line for each. */
export async function* jsonItems(file: string, bytes: Uint8Array): AsyncGenerator<Item> {
  const value = parsed(
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
  )
  if (value === undefined) return yield* lineItems(file, Readable.from([bytes]))
  for (const [i, article] of (Array.isArray(value) ? value : [value]).entries())
    yield { file, line: Array.isArray(value) ? i + 1 : 0, content: { kind: 'line', line: JSON.stringify(article) } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
