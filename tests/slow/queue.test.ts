import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generator } from '../../src/stance/matrix.ts'
import { madeArticles, toJsonl } from '../support/columns.ts'
import { run, start, workFolder } from '../support/command-line.ts'
import { startRedis } from '../support/redis.ts'

const { file, path } = workFolder()
const articles = madeArticles(600, 1, 21)
const input = file('in.jsonl', toJsonl([...articles.slice(0, 100), { id: 'broken' }, ...articles.slice(100)]))
const folder = path('shards')
const out = path('out')
let redis: Awaited<ReturnType<typeof startRedis>>
const workers = new Set<ChildProcess>()

beforeAll(async () => {
  redis = await startRedis()
})
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await redis.stop()
})

const startWorker = (): void => {
  const worker = start(['worker', '--redis', redis.url, '--jobs', '1', '--takeover', '2', '--until-done'])
  workers.add(worker)
  worker.on('exit', () => workers.delete(worker))
}
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
const state = (): Record<string, number> =>
  Object.fromEntries(
    run(['status', '--redis', redis.url])
      .stdout.trim()
      .split('\n')
      .map((line) => line.split(/\s+/))
      .map(([name, jobs]) => [name as string, Number(jobs)]),
  )

describe('a queue of shards', () => {
  it('loses nothing and doubles nothing while workers are killed, Redis restarts and everything is submitted twice', async () => {
    expect(run(['shards', input, '--size', '40', '--output', folder]).stderr).toContain('601 articles in 16 shards')
    const submit = ['submit', '--redis', redis.url, '--input', join(folder, 'manifest.json'), '--output', out]
    expect(run(submit).status).toBe(0)
    expect(run(submit).status).toBe(0)
    expect(state()).toMatchObject({ waiting: 16, 'waiting-children': 1 })
    const random = generator(7)
    for (let i = 0; i < 3; i++) startWorker()
    for (let round = 0; round < 6 && workers.size > 0; round++) {
      await pause(1000 + random() * 2000)
      const victims = [...workers]
      victims[Math.floor(random() * victims.length)]?.kill('SIGKILL')
      if (round === 2) await redis.restart()
      startWorker()
    }
    while ((state().completed ?? 0) < 17) {
      if (workers.size === 0) startWorker()
      await pause(1000)
    }
    const shards = Array.from({ length: 16 }, (_, i) => join(folder, `shard-${String(i + 1).padStart(6, '0')}.jsonl`))
    expect(readFileSync(join(out, 'records.jsonl'), 'utf8') === run(['score', ...shards, '--jobs', '1']).stdout).toBe(true)
    run(submit)
    expect(state()).toMatchObject({ waiting: 0, active: 0, completed: 17, failed: 0 })
  })

  it('fails a shard that a machine does not see, or that is not what was submitted, instead of calling it done', async () => {
    const own = path('few')
    run(['shards', file('few.jsonl', toJsonl(madeArticles(6, 1, 5))), '--size', '2', '--output', own])
    const submit = ['submit', '--redis', redis.url, '--input', join(own, 'manifest.json'), '--output', path('few-out')]
    expect(run(submit).stderr).toContain('3 shards submitted')
    expect(run(submit).stderr).toContain('3 shards, all submitted before')
    rmSync(join(own, 'shard-000002.jsonl'))
    writeFileSync(join(own, 'shard-000003.jsonl'), '{"id":"other","text":"Another text."}\n')
    const { status, stderr } = run(['worker', '--redis', redis.url, '--jobs', '1', '--until-done'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/shard-000002\.jsonl: no such file/)
    expect(stderr).toMatch(/shard-000003\.jsonl: has changed/)
    expect(existsSync(path('few-out/records.jsonl'))).toBe(false)
    run(['shards', path('few.jsonl'), '--size', '2', '--output', own])
    expect(run(submit).stderr).toContain('3 shards, what had failed anew')
    expect(run(['worker', '--redis', redis.url, '--jobs', '1', '--until-done']).status).toBe(0)
    expect(readFileSync(path('few-out/records.jsonl'), 'utf8')).toBe(run(['score', path('few.jsonl')]).stdout)
  })

  it('says in one line that nothing answers at the address', () => {
    const { status, stderr } = run(['status', '--redis', 'redis://127.0.0.1:1'])
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1])
    expect(stderr).toContain('cannot reach Redis')
  })
})
