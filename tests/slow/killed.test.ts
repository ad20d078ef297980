import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generator } from '../../src/stance/matrix.ts'
import { madeArticles, toJsonl } from '../support/columns.ts'
import { lines, run, start, workFolder } from '../support/command-line.ts'

const { file, path } = workFolder()

describe('a run of 2,000 articles', () => {
  it('that is killed fifty times at random moments ends in the same bytes as one that is left alone', async () => {
    const input = file('in.jsonl', toJsonl(madeArticles(2000, 1, 31)))
    const undisturbed = path('undisturbed.jsonl')
    const out = path('killed.jsonl')
    const started = performance.now()
    run(['score', input, '--output', undisturbed, '--quiet'])
    const whole = performance.now() - started
    const random = generator(5)
    for (let killed = 0; killed < 50; ) {
      const child = start(['score', input, '--output', out, '--resume', '--quiet'])
      const ended = new Promise((resolve) => child.on('exit', resolve))
      const timer = setTimeout(() => child.kill('SIGKILL'), random() * whole * 0.5)
      await ended
      clearTimeout(timer)
      if (child.signalCode === 'SIGKILL') killed++
      else {
        expect(readFileSync(out, 'utf8') === readFileSync(undisturbed, 'utf8')).toBe(true)
        rmSync(out)
      }
    }
    expect(run(['score', input, '--output', out, '--resume', '--quiet']).status).toBe(0)
    expect(readFileSync(out, 'utf8') === readFileSync(undisturbed, 'utf8')).toBe(true)
  }, 1_200_000)
})

describe('a plain filter', () => {
  it('is driven by GNU parallel: one record for each line, in whatever order', () => {
    const articles = madeArticles(120, 1, 41)
    const command = `${process.execPath} dist/cli/main.js score - --format jsonl --quiet`
    const output = execFileSync('parallel', ['--will-cite', '--pipe', '-N', '40', '--jobs', '2', command], {
      input: toJsonl(articles),
      encoding: 'utf8',
    })
    const ids = lines(output).map((line) => (JSON.parse(line) as { id: string }).id)
    expect(ids.toSorted()).toEqual(articles.map(({ id }) => id).toSorted())
  })
})
