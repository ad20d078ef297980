import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Shard } from '../shards.ts'
import { connect, loadQueueLibraries, QUEUE } from './connection.ts'
import { planJobs } from './jobs.ts'

/** A worker that is killed again and again costs time, never the job. */
const ATTEMPTS = 10

export interface Submitted {
  readonly shards: number
  /** How many of them were in the queue before. */
  readonly known: number
  /** Whether some had failed and are tried again. */
  readonly again: boolean
}

/** Submits a job for each shard and one that merges their records. What is already there (`known`) is not submitted twice. */
export async function submitShards(url: string, shards: readonly Shard[], folder: string, tool: string): Promise<Submitted> {
  const { bullmq } = await loadQueueLibraries()
  const client = await connect(url)
  try {
    const output = resolve(folder)
    mkdirSync(join(output, 'parts'), { recursive: true })
    const { id, data, children } = planJobs(shards, output, tool)
    const opts = (jobId: string) => ({ jobId, attempts: ATTEMPTS, backoff: { type: 'fixed', delay: 1000 } })
    const queue = new bullmq.Queue(QUEUE, { connection: client as never })
    const known = (await Promise.all(children.map((child) => queue.getJob(child.id)))).filter((job) => job !== undefined).length
    const merge = await queue.getJob(id)
    const again = (await merge?.isFailed()) === true
    // Parts that are written already are not made again.
    if (again) await merge?.remove({ removeChildren: true })
    await queue.close()
    const flow = new bullmq.FlowProducer({ connection: client as never })
    await flow.add({
      name: 'merge',
      queueName: QUEUE,
      data,
      opts: opts(id),
      children: children.map((child) => ({
        name: 'shard',
        queueName: QUEUE,
        data: child.data,
        opts: { ...opts(child.id), failParentOnFailure: true },
      })),
    })
    await flow.close()
    return { shards: children.length, known, again }
  } finally {
    client.disconnect()
  }
}
