import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { openPool } from '../../../batch/pool.ts'
import { startWorker } from '../../../batch/queue/work.ts'
import { oneLine } from '../../../report/printable.ts'
import { UserError } from '../../../text/user-error.ts'
import { type AnalysisOptions, checkAnalysisOptions, recordTool } from '../../resources.ts'
import { packageRoot } from '../../version.ts'

export interface WorkerOptions extends AnalysisOptions {
  readonly redis: string
  readonly jobs?: string
  readonly takeover: string
  readonly untilDone?: boolean
}

const TIMEOUT = 60_000

/** Scores shards until it is stopped, or until nothing waits any more. */
export async function worker({ redis, jobs, takeover, untilDone, ...analysis }: WorkerOptions): Promise<number> {
  const threads = jobs === undefined ? availableParallelism() : Number(jobs)
  if (!Number.isInteger(threads) || threads < 1)
    throw new UserError('not a number', { field: '--jobs', expected: 'a number of threads, at least 1', got: String(jobs) })
  const seconds = Number(takeover)
  if (!(seconds >= 1)) throw new UserError('not a number', { field: '--takeover', expected: 'seconds, at least 1', got: takeover })
  await checkAnalysisOptions(analysis)
  const layout = { format: 'jsonl', rows: 'articles', fields: null, failOn: Number.POSITIVE_INFINITY } as const
  const pool = openPool({
    worker: new URL('dist/cli/score-worker.js', packageRoot),
    workerData: { analysis, layout },
    jobs: threads,
    timeout: TIMEOUT,
    layout,
  })
  let failed = 0
  const said = new Set<string>()
  const queue = await startWorker({
    redis,
    takeover: seconds,
    tool: JSON.stringify(await recordTool(analysis)),
    inFlight: threads * 2 + 1,
    score: pool.score,
    onDone: ({ output }) => console.error(`scarequote: ${basename(output)} done`),
    onFailed: (message, forGood) => {
      if (forGood) failed++
      const line = `scarequote: ${oneLine(message)}${forGood ? '; given up' : ''}`
      // It is tried several times a minute.
      if (!said.has(line)) console.error(line)
      said.add(line)
    },
  })
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        console.error('scarequote: finishes the shard in hand; once more to stop at once')
        process.once(signal, () => process.exit(130))
        resolve()
      })
    }
  })
  await (untilDone ? Promise.race([stopped, queue.untilDone()]) : stopped)
  await queue.close()
  await pool.close()
  return failed > 0 ? 2 : 0
}
