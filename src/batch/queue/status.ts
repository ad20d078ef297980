import { connect, loadQueueLibraries, QUEUE } from './connection.ts'

export interface QueueStatus {
  readonly counts: Readonly<Record<string, number>>
  /** Why jobs failed for good, the latest first; at most ten. */
  readonly failures: readonly string[]
}

export async function queueStatus(url: string): Promise<QueueStatus> {
  const { bullmq } = await loadQueueLibraries()
  const client = await connect(url)
  try {
    const queue = new bullmq.Queue(QUEUE, { connection: client as never })
    const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'waiting-children', 'completed', 'failed')
    const failed = await queue.getFailed(0, 9)
    await queue.close()
    return { counts, failures: failed.map(({ failedReason }) => failedReason ?? 'failed') }
  } finally {
    client.disconnect()
  }
}
