import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readBytes } from '../text/read-article.ts'
import { UserError } from '../text/user-error.ts'
import { type Item, nameOf } from './item.ts'
import { openFileOutput, writing } from './output.ts'
import { parseItem } from './parse-item.ts'

/** A part of the input, as a file of JSON lines. */
export interface Shard {
  /** Relative to the manifest. */
  readonly path: string
  readonly lines: number
  readonly sha256: string
}

export interface Manifest {
  readonly schema: 'scarequote.shards/1'
  readonly shards: readonly Shard[]
}

/** Cuts items into files of `size` JSON lines each, and writes `manifest.json` last. */
export async function writeShards(
  items: AsyncIterable<Item>,
  folder: string,
  size: number,
  onBroken: (place: string, reason: string) => void,
): Promise<Manifest> {
  writing(folder, () => mkdirSync(folder, { recursive: true }))
  const shards: Shard[] = []
  let lines: string[] = []
  const flush = async (): Promise<void> => {
    if (lines.length === 0) return
    const path = `shard-${String(shards.length + 1).padStart(6, '0')}.jsonl`
    const text = lines.join('')
    const output = openFileOutput(join(folder, path))
    await output.write(text)
    await output.finish()
    shards.push({ path, lines: lines.length, sha256: createHash('sha256').update(text).digest('hex') })
    lines = []
  }
  for await (const item of items) {
    lines.push(`${await lineOf(item, onBroken)}\n`)
    if (lines.length >= size) await flush()
  }
  await flush()
  const manifest = { schema: 'scarequote.shards/1', shards } as const
  const file = join(folder, 'manifest.json')
  writing(file, () => writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`))
  return manifest
}

/** A line goes as it is; what is broken becomes a line that is broken still, and says why. */
async function lineOf(item: Item, onBroken: (place: string, reason: string) => void): Promise<string> {
  if (item.content.kind === 'line') return item.content.line
  try {
    return JSON.stringify((await parseItem(item)).article)
  } catch (error) {
    const reason = error instanceof UserError ? error.reason : (error as Error).message
    onBroken(nameOf(item), reason)
    return JSON.stringify({ id: nameOf(item), broken: reason })
  }
}

/** Shards with their paths made absolute. @throws UserError for a file that is no manifest */
export function readManifest(file: string): readonly Shard[] {
  const manifest = parseManifest(readBytes(file).toString('utf8'))
  if (manifest?.schema !== 'scarequote.shards/1' || !Array.isArray(manifest.shards))
    throw new UserError('no manifest', {
      file,
      expected: 'manifest.json as `scarequote shards` writes it',
      ...(manifest === undefined && { got: 'what is not JSON' }),
    })
  return manifest.shards.map((shard) => ({ ...shard, path: resolve(dirname(file), shard.path) }))
}

function parseManifest(text: string): Manifest | undefined {
  try {
    return JSON.parse(text) as Manifest
  } catch {
    return undefined
  }
}
