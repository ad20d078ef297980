import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Item } from './item.ts'
import { lineItems } from './json-items.ts'
import { readCsv, type TableOptions } from './tables.ts'

export interface StandardInputOptions extends TableOptions {
  /** Whether standard input that is no JSON is a table. */
  readonly tableExpected: boolean
}

/** JSON lines where the first character is “{”; otherwise a table where one is expected, or one article. Gzipped or not. */
export async function* readStandardInput(chunks: AsyncIterable<Uint8Array>, options: StandardInputOptions): AsyncGenerator<Item> {
  const { opening, all } = await withOpening(chunks)
  if (opening.startsWith('\x1f\x8b')) return yield* readPlain(await withOpening(Readable.from(all).pipe(createGunzip())), options)
  yield* readPlain({ opening, all }, options)
}

async function* readPlain({ opening, all }: Opened, options: StandardInputOptions): AsyncGenerator<Item> {
  if (opening.startsWith('{')) return yield* lineItems('-', all)
  if (options.tableExpected && opening !== '') return yield* readCsv('-', all, options)
  const whole: Uint8Array[] = []
  for await (const chunk of all) whole.push(chunk)
  yield { file: '-', line: 0, content: { kind: 'file', bytes: Buffer.concat(whole) } }
}

interface Opened {
  /** What stands behind white space at the beginning, as Latin-1. */
  readonly opening: string
  readonly all: AsyncIterable<Uint8Array>
}

async function withOpening(stream: AsyncIterable<Uint8Array>): Promise<Opened> {
  const chunks = stream[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let opening = ''
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    held.push(next.value)
    opening = Buffer.concat(held)
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, '')
      .trimStart()
    if (opening !== '') break
  }
  const all = (async function* () {
    yield* held
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  })()
  return { opening, all }
}
