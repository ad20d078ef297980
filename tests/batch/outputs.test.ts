import { copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lines, run, start, workFolder } from '../support/command-line.ts'

const { file, path } = workFolder()
const GOOD =
  'The reckless regime failed. “We will wait,” said Ana Roy, the minister. Nobody in the town believed a word of what she had said.'
const one = file('one.txt', GOOD)
const batch = file('batch.jsonl', `${JSON.stringify({ id: 'x', text: GOOD })}\n`.repeat(3))
const oneLine = (args: readonly string[]): string => {
  const { status, stderr } = run(args)
  expect([status, lines(stderr).length]).toEqual([2, 1])
  return stderr
}

describe('Parquet', () => {
  const parquet = (output: string) => ['score', one, '--format', 'parquet', '--output', output]

  it('says in one line that it cannot be written', () => {
    expect(oneLine(parquet(path('no/such/out.parquet')))).toContain('no such folder')
    mkdirSync(path('folder'))
    expect(oneLine(parquet(path('folder')))).toContain('it is a folder')
  })

  it('puts no file in the place of a device', () => {
    symlinkSync('/dev/full', path('device'))
    oneLine(parquet(path('device')))
    expect(lstatSync(path('device')).isSymbolicLink()).toBe(true)
  })
})

describe('an output that is an input', () => {
  it('is refused, and the input stays as it is', () => {
    const before = readFileSync(batch, 'utf8')
    symlinkSync(batch, path('link.jsonl'))
    for (const output of [batch, path('./folder/../batch.jsonl'), path('link.jsonl')])
      expect(oneLine(['score', batch, '--output', output])).toContain('--output')
    expect(readFileSync(batch, 'utf8')).toBe(before)
  })

  it('and reviewers’ decisions are no articles of the folder that they lie in', () => {
    mkdirSync(path('columns'))
    file('columns/a.txt', GOOD)
    const again = () => run(['score', path('columns'), '--output', path('columns/out.jsonl')])
    again()
    expect(again()).toMatchObject({ status: 0, stderr: '' })
    file('columns/a.txt.review.jsonl', '{"kind":"note"}\n')
    expect(again()).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('a run that cannot begin', () => {
  it.each([
    ['an unknown voice', ['--voice', 'nobody'], '--voice'],
    ['an unknown voice for threads', ['--voice', 'nobody', '--jobs', '1'], '--voice'],
    ['a lexicon folder that is not there', ['--lexicon', '/no/such'], 'no such lexicon folder'],
    ['a config file that is not there', ['--config', '/no/such.yaml'], 'no such file'],
  ])('leaves what an earlier one wrote: %s', (_, args, message) => {
    const out = path('earlier.jsonl')
    writeFileSync(`${out}.partial`, 'earlier\n')
    expect(oneLine(['score', batch, '--output', out, ...args])).toContain(message)
    expect(readFileSync(`${out}.partial`, 'utf8')).toBe('earlier\n')
  })

  it('says that it writes over what an interrupted one left', () => {
    const out = path('over.jsonl')
    writeFileSync(`${out}.partial`, 'earlier\n')
    expect(run(['score', batch, '--output', out]).stderr).toMatch(/over\.jsonl\.partial.*--resume/)
  })

  it('says why nothing of an earlier one could be kept', () => {
    const out = path('kept.jsonl')
    copyFileSync(batch, out)
    expect(run(['score', batch, '--output', out, '--resume']).stderr).toMatch(/kept\.jsonl: .*anew/)
  })
})

describe('fields', () => {
  it('are named where they are none of the record', () => {
    for (const fields of ['nothing', 'id,measures.nothing', 'id.x', ''])
      expect(oneLine(['score', one, '--fields', fields])).toContain('--fields')
    expect(oneLine(['score', one, '--fields', 'words'])).toContain('counts')
    expect(run(['score', one, '--fields', 'id,counts.words,measures,metadata.section']).status).toBe(0)
  })

  it('are refused where the format has none', () => {
    expect(oneLine(['score', one, '--format', 'table', '--fields', 'words'])).toContain('--format')
  })
})

describe('being stopped', () => {
  const stopped = async (args: readonly string[], input: string) => {
    const child = start(['score', ...args])
    let stderr = ''
    child.stderr.on('data', (data) => {
      stderr += data
    })
    child.stdin.write(input)
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.kill('SIGINT')
    const code = await new Promise((resolve) => child.on('exit', resolve))
    return { code, stderr }
  }

  it('ends although its input has not', async () => {
    const { code, stderr } = await stopped(['-'], `${JSON.stringify({ text: GOOD })}\n`)
    expect([code, /1 analysed[\s\S]*stopped/.test(stderr)]).toEqual([130, true])
  })

  it('ends when nobody reads on although its input has not', async () => {
    const child = start(['score', '-'])
    child.stdin.on('error', () => {})
    const feed = setInterval(() => child.stdin.write(`${JSON.stringify({ text: GOOD })}\n`), 50)
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('exit', resolve))
    clearInterval(feed)
    expect(code).toBe(0)
  })
})

describe('shards', () => {
  it('says in one line that its folder is a file, or that nothing can be written', () => {
    expect(oneLine(['shards', batch, '--output', one])).toContain('not a folder')
  })

  it('says what is no article, and a shard keeps the reason', () => {
    const { stderr } = run(['shards', path('nowhere.txt'), batch, '--output', path('shards')])
    expect(stderr).toMatch(/nowhere\.txt: no such file[\s\S]*4 articles in 1 shard;/)
    expect(run(['score', path('shards/shard-000001.jsonl')]).stderr).toContain('no such file')
  })

  it('says in words what is no manifest', () => {
    const submit = (input: string) => oneLine(['submit', '--redis', 'redis://127.0.0.1:1', '--input', input, '--output', path('records')])
    expect(submit(path('nowhere.json'))).toContain('no such file')
    expect(submit(one)).toContain('not JSON')
  })

  it.each([
    ['redis://127.0.0.1:1', 'nothing answers there'],
    ['redis://no.such.host.invalid:1', 'no such host'],
    ['localhost:1', 'redis://HOST:PORT'],
  ])('says why %s is no Redis', (redis, message) => {
    expect(oneLine(['status', '--redis', redis])).toContain(message)
  })

  it('checks a worker’s options before it starts threads', () => {
    expect(oneLine(['worker', '--redis', 'redis://127.0.0.1:1', '--voice', 'nobody'])).toContain('--voice')
  })
})

it.each([
  [['scor', 'one.txt'], /no such command.*score/],
  [['scor'], /no such file.*score/],
  [[one, batch], /one file.*scarequote review/],
])('says what it takes %j for', (args, message) => {
  expect(oneLine(args)).toMatch(message)
  expect(existsSync('scor')).toBe(false)
})
