import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'

// Every test starts several processes.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const folder = mkdtempSync(join(tmpdir(), 'scarequote-processes-'))
const env = { ...process.env, SCAREQUOTE_CORPORA: folder }
const start = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ['dist/cli/main.js', 'corpus', ...args], { env, stdio: 'ignore' })
const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.on('exit', resolve))
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', 'corpus', ...args], { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}
const count = (name: string): string =>
  run('sql', name, 'select count(*) as n, count(distinct article) as m from articles', '-f', 'csv').stdout

/** Op-eds that differ in a number. */
function articles(name: string, from: number, to: number): string {
  const sample = readFileSync('samples/let-them-build.md', 'utf8')
  const lines = Array.from({ length: to - from }, (_, i) =>
    JSON.stringify({ id: `a${from + i}`, text: `Number ${from + i}. ${sample}`, desk: 'x' }),
  )
  const file = join(folder, name)
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

describe('a corpus under several processes', () => {
  it('takes what two add at the same time, each article once', async () => {
    const [a, b] = [articles('a.jsonl', 0, 150), articles('b.jsonl', 75, 225)]
    expect(await Promise.all([ended(start('add', 'two', a)), ended(start('add', 'two', b))])).toEqual([0, 0])
    expect(count('two')).toBe('n,m\r\n225,225\r\n')
  })

  it('is whole after kill -9, and the next run adds what is missing', async () => {
    const input = articles('c.jsonl', 0, 500)
    const child = start('add', 'killed', input)
    const done = ended(child)
    const size = (): number => {
      try {
        return statSync(join(folder, 'killed.duckdb')).size
      } catch {
        return 0
      }
    }
    // As soon as the first batch is on disk, in the middle of the others.
    while (size() < 100_000 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGKILL')
    await done
    const kept = Number(count('killed').split('\n')[1]?.split(',')[0])
    expect(kept).toBeLessThan(500)
    expect(run('sql', 'killed', 'select count(*) from articles anti join measures using (article)', '-f', 'csv').stdout).toMatch(
      /\r\n0\r\n$/,
    )
    expect(run('add', 'killed', input).stderr).toContain(`${500 - kept} added, 0 analysed again, ${kept} there already`)
    expect(count('killed')).toBe('n,m\r\n500,500\r\n')
  })
})

describe('the corpus commands', () => {
  beforeAll(() => {
    run('add', 'first', 'samples/let-them-build.md', 'samples/news-report.md')
  })

  it.each(['parquet', 'csv', 'jsonl'])('write %s that they can read', (format) => {
    const file = join(folder, `out.${format}`)
    expect(run('export', 'first', file)).toMatchObject({ status: 0, stderr: '' })
    expect(run('add', `again-${format}`, file).stderr).toContain('2 added')
    const list = (name: string) =>
      run('sql', name, 'select text_sha256, id, title, outlet, date from articles order by 1', '-f', 'csv').stdout
    expect(list(`again-${format}`)).toBe(list('first'))
  })

  it('read a table by the column that is named, keep the others, and say which rows they could not read', () => {
    const file = join(folder, 'table.csv')
    writeFileSync(file, 'id,body,desk\r\n007,"A reckless, ""bold"" plan.",opinion\r\n8,,news\r\n')
    expect(run('add', 'table', file, '--text-column', 'body').stderr).toMatch(/table\.csv:2.*\n.*1 added.*1 could not be read/s)
    expect(run('sql', 'table', 'select id, desk from articles', '-f', 'csv').stdout).toBe('id,desk\r\n007,opinion\r\n')
    expect(run('add', 'table', file)).toMatchObject({ status: 2 })
    expect(run('add', 'table', file).stderr).toContain('--text-column')
  })

  it('remove what a condition names, or all', () => {
    run('add', 'gone', 'samples/let-them-build.md', 'samples/news-report.md')
    expect(run('remove', 'gone').status).toBe(2)
    expect(run('remove', 'gone', '--where', "outlet = 'The Enterprise Gazette'").stderr).toContain('1 removed')
    expect(run('remove', 'gone', '--all').status).toBe(0)
    expect(run('list', 'gone').stderr).toContain('no such corpus')
  })

  it('analyse again what other lexicons have analysed', () => {
    run('add', 'again', 'samples/let-them-build.md', '--off', 'sneers/*')
    expect(run('stats', 'again').stdout).toContain('1 were analysed by another version')
    expect(run('reanalyse', 'again').stderr).toContain('0 added, 1 analysed again')
    expect(run('stats', 'again').stdout).not.toContain('another version')
  })
})
