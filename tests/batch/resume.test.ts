import { appendFileSync, copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { madeArticles, toJsonl } from '../support/columns.ts'
import { lines, run, start, workFolder } from '../support/command-line.ts'

const { file, path } = workFolder()
const articles = madeArticles(60, 2)
const input = file('in.jsonl', toJsonl([...articles.slice(0, 30), { id: 'broken' }, ...articles.slice(30)]))
const whole = path('whole.jsonl')
run(['score', input, '--output', whole, '--jobs', '1', '--quiet'])
const expected = readFileSync(whole, 'utf8')

describe('resuming', () => {
  it('goes on behind a torn last line, and ends as if nothing had happened', () => {
    const out = path('torn.jsonl')
    writeFileSync(`${out}.partial`, expected.slice(0, expected.length / 2))
    const { stderr } = run(['score', input, '--output', out, '--resume'])
    expect(readFileSync(out, 'utf8')).toBe(expected)
    expect(stderr).toContain('by an earlier run')
    expect(existsSync(`${out}.partial`)).toBe(false)
  })

  it('mends a finished file that was torn later, and adds what is new in the input', () => {
    const out = path('later.jsonl')
    copyFileSync(whole, out)
    truncateSync(out, expected.length - 100)
    expect(run(['score', input, '--output', out, '--resume']).status).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe(expected)
    const longer = file('longer.jsonl', readFileSync(input, 'utf8'))
    appendFileSync(longer, toJsonl(madeArticles(2, 1, 99)))
    const grown = path('grown.jsonl')
    writeFileSync(grown, expected.replaceAll('in.jsonl', 'longer.jsonl'))
    run(['score', longer, '--output', grown, '--resume'])
    expect(lines(readFileSync(grown, 'utf8'))).toHaveLength(63)
  })

  it('makes anew what was made from another text or with another lexicon', () => {
    const out = path('changed.jsonl')
    const changed = file(
      'changed-in.jsonl',
      toJsonl(articles.map((article, i) => (i === 20 ? { ...article, text: 'It rained.' } : article))),
    )
    writeFileSync(`${out}.partial`, expected)
    run(['score', changed, '--output', out, '--resume'])
    const records = lines(readFileSync(out, 'utf8')).map((line) => JSON.parse(line))
    expect(records.map(({ id }) => id)).toEqual(articles.map(({ id }) => id))
    expect(records[20].counts.characters).toBe(10)
    writeFileSync(`${out}.partial`, expected.replaceAll('"version":"0', '"version":"old-0'))
    expect(run(['score', input, '--output', out, '--resume']).stderr).not.toContain('by an earlier run')
  })

  it('loses nothing and doubles nothing in any order', () => {
    const out = path('unordered.jsonl')
    const [first = '', ...others] = lines(expected)
    writeFileSync(`${out}.partial`, `${others.slice(10, 40).join('\n')}\n${first}\n${first.slice(0, 50)}`)
    run(['score', input, '--output', out, '--resume', '--unordered'])
    expect(lines(readFileSync(out, 'utf8')).toSorted()).toEqual(lines(expected).toSorted())
  })

  it('after Ctrl+C writes what is done and says how to go on', async () => {
    const out = path('stopped.jsonl')
    const many = file('many.jsonl', toJsonl(madeArticles(3000, 6, 5)))
    const child = start(['score', many, '--output', out, '--jobs', '1'])
    let stderr = ''
    child.stderr.on('data', (data) => {
      stderr += data
    })
    while (!existsSync(`${out}.partial`) || readFileSync(`${out}.partial`).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 50))
    child.kill('SIGINT')
    const code = await new Promise((resolve) => child.on('exit', resolve))
    expect([code, /stopped; the same command with --resume goes on/.test(stderr)]).toEqual([130, true])
    const written = readFileSync(`${out}.partial`, 'utf8')
    expect(written.endsWith('}\n')).toBe(true)
    for (const line of lines(written)) JSON.parse(line)
  })
})

describe('a reader that goes away', () => {
  it('ends the run quietly', async () => {
    const child = start(['score', input])
    let stderr = ''
    child.stderr.on('data', (data) => {
      stderr += data
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('exit', resolve))
    expect([code, stderr.replace(/^.*(?:analysed|not JSON|expected string).*\n/gm, '')]).toEqual([0, ''])
  })
})
