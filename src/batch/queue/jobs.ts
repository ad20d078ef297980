import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Shard } from '../shards.ts'

/** A shard to score. Texts never go into Redis: a job names files. */
export interface ShardJob {
  readonly kind: 'shard'
  readonly shard: string
  readonly sha256: string
  readonly output: string
  /** What every record will say under `tool`: a worker of another version leaves the job alone. */
  readonly tool: string
}

/** All shards are done: their records, put end to end. */
export interface MergeJob {
  readonly kind: 'merge'
  readonly parts: readonly string[]
  readonly output: string
}

export type Job = ShardJob | MergeJob

const idOf = (...parts: string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)

/** One job for each shard and one that waits for them all; the same shards, folder and versions give the same ids. */
export function planJobs(shards: readonly Shard[], folder: string, tool: string) {
  const children = shards.map(({ path, sha256 }) => {
    const id = idOf(path, sha256, folder, tool)
    return { id, data: { kind: 'shard', shard: path, sha256, output: join(folder, 'parts', `${id}.jsonl`), tool } satisfies ShardJob }
  })
  const parts = children.map(({ data }) => data.output)
  return { id: idOf('merge', ...parts), data: { kind: 'merge', parts, output: join(folder, 'records.jsonl') } satisfies MergeJob, children }
}
