import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** A Redis server of its own, with append-only persistence. */
export async function startRedis(): Promise<{ url: string; restart(): Promise<void>; stop(): Promise<void> }> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'scarequote-redis-'))
  let server: ChildProcess
  const boot = (): Promise<void> => {
    server = spawn('redis-server', [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--appendonly',
      'yes',
      '--appendfsync',
      'always',
    ])
    return new Promise((resolve, reject) => {
      server.on('error', reject)
      server.stdout?.on('data', (text) => {
        if (String(text).includes('Ready to accept connections')) resolve()
      })
    })
  }
  const end = (): Promise<unknown> => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGKILL')
    return ended
  }
  await boot()
  return {
    url: `redis://127.0.0.1:${port}`,
    restart: async () => {
      await end()
      await boot()
    },
    stop: async () => {
      await end()
    },
  }
}
