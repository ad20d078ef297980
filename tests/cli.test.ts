import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analysisSchema } from '../src/record/schema.ts'

const folder = mkdtempSync(join(tmpdir(), 'scarequote-'))
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const run = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', ...args], { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}
const TEXT = 'The reckless regime failed. “We will wait,” said Ana Roy, the minister.\n'

describe('the command line', () => {
  it('prints the report where there is no terminal', () => {
    const { status, stdout, stderr } = run(['samples/nato-looks-east.md'])
    expect([status, stderr]).toEqual([0, ''])
    for (const part of ['An alliance in search of an ocean', 'systemic challenge', 'Edda Halvorsen', 'WHO STANDS WHERE ON WHOM'])
      expect(stdout).toContain(part)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('scores a file as one record a line', () => {
    const { status, stdout } = run(['score', file('a.txt', TEXT)])
    expect(status).toBe(0)
    expect(analysisSchema.parse(JSON.parse(stdout)).findings.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['reckless', 'regime']),
    )
  })

  it('reads standard input', () => {
    expect(analysisSchema.parse(JSON.parse(run(['score', '-'], TEXT).stdout)).counts.words).toBeGreaterThan(5)
  })

  it('loses one broken line of a batch and nothing else', () => {
    const lines = [`{"id":"one","text":${JSON.stringify(TEXT)}}`, '{"id":', `{"id":"two","text":${JSON.stringify(TEXT)}}`].join('\n')
    const { status, stdout, stderr } = run(['score', file('batch.jsonl', lines)])
    expect(status).toBe(0)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id)
        .filter((id) => id === 'one' || id === 'two'),
    ).toEqual(['one', 'two'])
    expect(stdout + stderr).toMatch(/batch\.jsonl:2/)
  })

  it('lists actors with the words that name them, and gives them as a file to edit', () => {
    const { status, stdout } = run(['actors', file('actors.txt', 'NATO met. The Alliance paid. Ana Roy left.\n')])
    expect([status, stdout]).toEqual([0, expect.stringMatching(/NATO \(organization\), 2 mentions\n.*name.*NATO\n.*nominal.*The Alliance/)])
    const own = file('mine.yaml', '- actor: NATO\n  rename: The Pact\n')
    expect(run(['actors', file('actors.txt', 'NATO met.\n'), '--actors', own, '--format', 'yaml']).stdout).toContain('- actor: The Pact')
    expect(run(['actors', 'samples/news-report.md', '--actors', 'missing.yaml'])).toMatchObject({ status: 2, stdout: '' })
  })

  it('scores targets that a line names, also a pronoun', () => {
    const text = 'Everybody knows that he is a corrupt, shameless liar.'
    const line = JSON.stringify({ id: 'x', text, targets: [{ id: 't', start: 20, end: 22 }] })
    const record = analysisSchema.parse(JSON.parse(run(['score', file('targets.jsonl', `${line}\n`)]).stdout))
    expect(record.targets?.[0]?.label).toBe(-1)
  })

  it('writes to a file on request and says nothing on standard output', () => {
    const out = join(folder, 'out.jsonl')
    expect(run(['score', file('b.txt', TEXT), '--output', out]).stdout).toBe('')
    expect(readFileSync(out, 'utf8')).toContain('"schema":"scarequote.analysis/1"')
  })

  it('ends with 1 where the author is more loaded than allowed', () => {
    expect(run(['score', file('c.txt', TEXT), '--fail-on', '0.3']).status).toBe(1)
    expect(run(['score', file('d.txt', 'The train was late.\n'), '--fail-on', '0.3']).status).toBe(0)
  })

  it('compares two op-eds', () => {
    const { status, stdout } = run(['compare', 'samples/nato-looks-east.md', 'samples/alliance-without-borders.md'])
    expect(status).toBe(0)
    for (const part of ['NATO', 'Edda Halvorsen', 'rules-based order', 'look to the East']) expect(stdout).toContain(part)
  })

  it('shows the author’s phrases alone, or those of others, on request', () => {
    const path = file('voice.txt', 'The reckless regime failed. “It was a disgrace,” said Ana Roy, the minister.\n')
    const phrases = (voice: string) =>
      analysisSchema.parse(JSON.parse(run(['score', path, '--voice', voice]).stdout)).findings.map(({ text }) => text)
    expect([phrases('author').includes('regime'), phrases('author').includes('disgrace')]).toEqual([true, false])
    expect([phrases('quoted').includes('regime'), phrases('quoted').some((text) => text.includes('disgrace'))]).toEqual([false, true])
    expect(run(['score', path, '--voice', 'mine']).status).toBe(2)
  })

  it('explains an entry by its words', () => {
    const { status, stdout } = run(['explain', 'rules-based order'])
    expect(status).toBe(0)
    expect(stdout).toContain('geopolitics/rules-based-order')
  })

  it('prints a schema, its version and help', () => {
    expect(JSON.parse(run(['schema']).stdout)).toMatchObject({ type: 'object' })
    expect(run(['--version']).stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/)
    expect(run(['--help']).stdout).toContain('compare')
  })

  it.each([
    ['a missing file', ['no-such-file.md'], /no-such-file\.md/],
    ['a folder', [folder], /folder|directory/],
    ['a binary file', [file('binary.txt', new Uint8Array([0, 1, 2, 0, 255, 0, 3]))], /binary/],
    ['an unknown entry', ['explain', 'zzz-no-such-entry'], /zzz-no-such-entry/],
    ['the review without a terminal', ['review', 'samples/news-report.md'], /terminal/],
  ])('ends with one line and code 2 for %s', (_, args, message) => {
    const { status, stderr } = run(args)
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('gives an empty report for an empty file', () => {
    const { status, stdout } = run([file('empty.md', '')])
    expect(status).toBe(0)
    expect(stdout).toContain('0 words')
  })

  it('sends no escape sequence of the text to the terminal', () => {
    const { stdout } = run([file('escape.txt', 'The \u001b[31mregime\u001b[0m “\u202eevil\u202c” fell.\n')])
    expect(stdout.includes('\u001b') || stdout.includes('\u202e')).toBe(false)
  })
})
