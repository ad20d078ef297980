import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../../text/user-error.ts'
import { readItems } from '../inputs.ts'
import type { Item, Outcome } from '../item.ts'
import { openFileOutput } from '../output.ts'
import { runBatch } from '../run.ts'
import { connect, loadQueueLibraries, QUEUE } from './connection.ts'
import type { Job, MergeJob, ShardJob } from './jobs.ts'

export interface WorkOptions {
  readonly redis: string
  /** Seconds after which a killed worker’s shard is taken over. */
  readonly takeover: number
  /** What this worker’s records say under `tool`. */
  readonly tool: string
  readonly inFlight: number
  score(items: readonly Item[]): Promise<Outcome[]>
  onDone(job: Job): void
  /** @param forGood whether it is not tried again */
  onFailed(message: string, forGood: boolean): void
}

export interface QueueWorker {
  /** Resolves once nothing waits any more. */
  untilDone(): Promise<void>
  /** Finishes the shard in hand. */
  close(): Promise<void>
}

const POLL = 500

/** Takes jobs from the queue one after another. The scoring is done in threads, so that the lock on a job is kept. */
export async function startWorker({ redis, takeover, tool, onDone, onFailed, ...scorer }: WorkOptions): Promise<QueueWorker> {
  const { bullmq } = await loadQueueLibraries()
  const client = await connect(redis)
  const queueClient = await connect(redis)
  const worker = new bullmq.Worker<Job>(
    QUEUE,
    async ({ data }) => {
      if (data.kind === 'merge') return mergeParts(data)
      if (data.tool !== tool)
        throw new bullmq.UnrecoverableError('the job was submitted with another version of scarequote or its lexicons')
      return scoreShard(data, scorer)
    },
    {
      connection: client as never,
      lockDuration: takeover * 1000,
      stalledInterval: (takeover * 1000) / 2,
      // A job whose worker was killed is no worse than another.
      maxStalledCount: 1_000_000,
    },
  )
  worker.on('completed', ({ data }) => onDone(data))
  worker.on('failed', (job, error) => onFailed(error.message, job?.finishedOn !== undefined))
  worker.on('error', () => {})
  const queue = new bullmq.Queue(QUEUE, { connection: queueClient as never })
  queue.on('error', () => {})
  return {
    async untilDone() {
      for (;;) {
        const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized', 'waiting-children')
        if (Object.values(counts).every((number) => number === 0)) return
        await new Promise((resolve) => setTimeout(resolve, POLL))
      }
    },
    async close() {
      await worker.close()
      await queue.close()
      client.disconnect()
      queueClient.disconnect()
    },
  }
}

/** The name while it is written is this process’s own: a worker that was thought dead disturbs nobody. */
const ownName = (output: string): string => `${output}.${process.pid}-${Math.random().toString(36).slice(2)}.partial`

/** @throws UserError for a shard that this machine does not see, or that is another than was submitted */
async function checkShard({ shard, sha256 }: ShardJob): Promise<void> {
  if (!existsSync(shard)) throw new UserError('no such file; the folder must be one that all machines share', { file: shard })
  const hash = createHash('sha256')
  await pipeline(createReadStream(shard), hash)
  if (hash.digest('hex') !== sha256) throw new UserError('has changed since it was submitted', { file: shard })
}

async function scoreShard(job: ShardJob, { score, inFlight }: Pick<WorkOptions, 'score' | 'inFlight'>): Promise<void> {
  const { shard, output } = job
  if (existsSync(output)) return
  await checkShard(job)
  const file = openFileOutput(output, 0, ownName(output))
  const items = readItems([{ path: shard, kind: 'lines', bytes: null }], { textColumn: 'text', tableExpected: false })
  try {
    await runBatch({
      items,
      score,
      take: async (outcome) => file.write(outcome.output),
      ordered: true,
      inFlight,
      stop: new AbortController().signal,
    })
  } catch (error) {
    file.abandon()
    throw error
  }
  await file.finish()
}

async function mergeParts({ parts, output }: MergeJob): Promise<void> {
  const partial = ownName(output)
  const target = createWriteStream(partial)
  for (const part of parts) await pipeline(createReadStream(part), target, { end: false })
  await new Promise<void>((resolve, reject) => target.end((error?: Error | null) => (error ? reject(error) : resolve())))
  renameSync(partial, output)
}
