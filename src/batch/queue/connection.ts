import { UserError } from '../../text/user-error.ts'

export const QUEUE = 'scarequote'

/** BullMQ and ioredis are loaded by the queue’s commands alone. @throws UserError where they are not installed */
export async function loadQueueLibraries(): Promise<{ bullmq: typeof import('bullmq'); Redis: typeof import('ioredis').Redis }> {
  try {
    const [bullmq, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')])
    return { bullmq, Redis }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new UserError('BullMQ and ioredis are not installed', { expected: 'npm install bullmq ioredis' })
  }
}

/**
 * A client that waits for Redis for ever, as a worker must: BullMQ gets it ready-made.
 * @throws UserError where the address answers with nothing
 */
export async function connect(url: string) {
  if (!/^rediss?:\/\//i.test(url))
    throw new UserError('no address of a Redis', { field: '--redis', expected: 'redis://HOST:PORT', got: url })
  const { Redis } = await loadQueueLibraries()
  const client = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true, retryStrategy: (times) => Math.min(100 * times, 2000) })
  let reason: NodeJS.ErrnoException | null = null
  client.on('error', (error: NodeJS.ErrnoException) => {
    reason = error
  })
  try {
    await client.connect()
  } catch (error) {
    client.disconnect()
    throw new UserError(`cannot reach Redis: ${explain(reason ?? (error as Error))}`, {
      field: '--redis',
      expected: 'redis://HOST:PORT',
      got: url,
    })
  }
  return client
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'no such host, or no network',
  ETIMEDOUT: 'no answer',
}
const explain = (error: NodeJS.ErrnoException): string => REASONS[error.code ?? ''] ?? error.message
