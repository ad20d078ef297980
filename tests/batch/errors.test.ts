import { describe, expect, it } from 'vitest'
import { lines, run, workFolder } from '../support/command-line.ts'

const { file } = workFolder()
const GOOD = 'The reckless regime failed. “We will wait,” said Ana Roy, the minister.'
const FRENCH =
  'Le gouvernement a présenté hier son projet de loi devant les députés, qui ont longuement débattu de la réforme des retraites avant de passer au vote.'
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))
const BROKEN: ((id: string) => Buffer)[] = [
  (id) => Buffer.from(`{"id":"${id}","text":`),
  (id) => json({ id }),
  (id) => json({ id, text: 7 }),
  (id) => json([id, GOOD]),
  () => json('only a string'),
  () => Buffer.from('not JSON at all'),
  (id) => json({ id, text: GOOD, targets: [{ id: 't', start: 5, end: 4000 }] }),
  (id) => Buffer.concat([Buffer.from(`{"id":"${id}","text":"caf`), Buffer.from([0xe9]), Buffer.from('"}')]),
  (id) => json({ id, text: FRENCH }),
  () => Buffer.from([0, 1, 2, 0, 255]),
]

describe('a batch with broken lines', () => {
  it('gives 9,900 records and 100 error records, each with its line, for 10,000 lines of which 100 are broken in ten ways', () => {
    const broken = new Map<number, number>()
    for (let k = 0; k < 100; k++) broken.set(37 + 97 * k, k % BROKEN.length)
    const input = Array.from({ length: 10_000 }, (_, i) => {
      const way = broken.get(i + 1)
      return way === undefined ? json({ id: `a${i + 1}`, text: GOOD }) : (BROKEN[way] as (id: string) => Buffer)(`a${i + 1}`)
    })
    const path = file('broken.jsonl', Buffer.concat(input.flatMap((line) => [line, Buffer.from('\n')])))
    const { status, stdout, stderr } = run(['score', path, '--jobs', '2', '--quiet'])
    expect(status).toBe(0)
    const records = lines(stdout).map((line) => JSON.parse(line) as { id: string; error?: { line: number; code: string } })
    expect(records).toHaveLength(10_000)
    const errors = records.flatMap(({ error }, i) => (error ? [[i + 1, error.line]] : []))
    expect(errors).toEqual([...broken.keys()].map((line) => [line, line]))
    expect(records.filter(({ error }) => error?.code === 'language')).toHaveLength(10)
    expect(stderr).toContain('9,900 analysed, 100 could not be')
  })

  it('ends with 2 only where --strict asks for it', () => {
    const path = file('strict.jsonl', Buffer.concat([json({ id: 'a', text: GOOD }), Buffer.from('\n{\n')]))
    expect(run(['score', path]).status).toBe(0)
    expect(run(['score', path, '--strict']).status).toBe(2)
  })

  it.each([
    ['a full disk', ['--output', '/dev/full'], /cannot write/],
    ['a folder that is not there', ['--output', '/no/such/folder/out.jsonl'], /no such folder/],
    ['an unknown format', ['--format', 'xml'], /xml/],
    ['rows of no table', ['--rows', 'stance'], /--format csv/],
    ['a column that is not there', ['--format', 'csv', '--fields', 'id,nothing'], /nothing/],
    ['a run that cannot be resumed', ['--format', 'csv', '--resume'], /--resume/],
  ])('says in one line what is wrong with %s', (_, args, message) => {
    const { status, stderr } = run(['score', file('one.txt', GOOD), ...args])
    expect([status, lines(stderr).length]).toEqual([2, 1])
    expect(stderr).toMatch(message)
  })
})
