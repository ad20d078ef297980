import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgedPhrases } from '../../src/record/judged-phrases.ts'
import { renderBrat } from '../../src/report/decisions/brat.ts'
import { renderWebAnnotations } from '../../src/report/decisions/web-annotations.ts'
import { analyze } from '../support/analyzer.ts'
import { decision } from './decide.ts'

const TEXT = '👍🏽 A 中文 reckless\nplan: the rules-based\norder is a disaster.\n'
const analysis = analyze(TEXT)
const log = [
  decision(analysis, TEXT, 'reckless', { action: 'accept' }),
  decision(analysis, TEXT, 'rules-based\norder', { action: 'dismiss' }, 'ben'),
  decision(analysis, TEXT, 'reckless', { action: 'relabel', category: 'fear' }),
  decision(analysis, TEXT, 'reckless', { action: 'note', note: 'too\nstrong' }),
]
const article = { file: 'a.txt', text: TEXT, textSha256: analysis.textSha256, judged: judgedPhrases(log) }
const points = [...TEXT]

describe('exported decisions', () => {
  it('are W3C Web Annotations whose positions count code points and whose quotes match', () => {
    const { first, total } = JSON.parse(renderWebAnnotations([article]))
    expect(total).toBe(2)
    for (const { target, motivation, creator } of first.items) {
      const [quote, position] = target.selector
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
      expect(TEXT).toContain(quote.prefix + quote.exact + quote.suffix)
      expect([motivation, creator.type]).toEqual(['assessing', 'Person'])
    }
    expect(first.items[0].body).toContainEqual({ type: 'TextualBody', purpose: 'assessing', value: 'accepted' })
    expect(first.items[0].body).toContainEqual({ type: 'TextualBody', purpose: 'tagging', value: 'category:fear' })
  })

  it('are brat standoff whose fragments are the very words and cross no line', () => {
    const { txt, ann } = renderBrat(article)
    expect(txt).toBe(TEXT)
    const entities = ann
      .split('\n')
      .filter((line) => line.startsWith('T'))
      .map((line) => line.split('\t') as [string, string, string])
    expect(entities.map(([, type]) => type.split(' ')[0])).toEqual(['fear', 'virtue_word'])
    for (const [, type, words] of entities) {
      const fragments = type
        .slice(type.indexOf(' ') + 1)
        .split(';')
        .map((span) => span.split(' ').map(Number) as [number, number])
      expect(fragments.map(([start, end]) => points.slice(start, end).join('')).join(' ')).toBe(words)
    }
    expect(ann).toContain('Verdict T1 accepted')
    expect(ann).toContain('AnnotatorNotes T1\ttoo strong')
    expect(ann.split('\n').every((line) => line === '' || /^[TA#]\d+\t/.test(line))).toBe(true)
  })
})

describe('on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scarequote-decisions-'))
  const file = join(folder, 'a.txt')
  writeFileSync(file, TEXT)
  writeFileSync(`${file}.review.jsonl`, log.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', ...args], { encoding: 'utf8' })
    return { status, stdout, stderr }
  }

  it('decisions are exported as lines, of one reviewer on request, and as brat files', () => {
    const lines = run('decisions', 'export', file)
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ reviewer, verdict, category, note }) => [reviewer, verdict, category, note])).toEqual([
      ['ana', 'accepted', 'fear', 'too\nstrong'],
      ['ben', 'dismissed', 'virtue-word', null],
    ])
    expect(run('decisions', 'export', file, '--reviewer', 'ben').stdout.trim().split('\n')).toHaveLength(1)
    expect(run('decisions', 'export', file, '-f', 'brat', '-o', join(folder, 'brat')).status).toBe(0)
    expect(readFileSync(join(folder, 'brat', 'a.ann'), 'utf8')).toContain('T1\tfear')
  })

  it('agreement compares two names in one store, and tells of a name that is not there', () => {
    const { stdout } = run('agreement', 'ana', 'ben', '--in', file, '-f', 'json')
    expect(JSON.parse(stdout)).toMatchObject({ a: 'ana', b: 'ben', verdict: { n: 0, kappa: null } })
    const { status, stderr } = run('agreement', 'ana', 'eve', '--in', file)
    expect([status, stderr]).toEqual([2, expect.stringContaining('ana, ben')])
  })

  it('--apply puts decisions into score, compare and report, of one reviewer on request', () => {
    const phrases = (...options: string[]) =>
      JSON.parse(run('score', file, ...options).stdout).findings.map(({ text }: { text: string }) => text)
    expect(phrases('--apply')).not.toContain('rules-based\norder')
    expect(phrases('--apply', '--reviewer', 'ana')).toContain('rules-based\norder')
    expect(JSON.parse(run('score', file, '--apply').stdout).review.reviewers).toEqual(['ana', 'ben'])
    expect(run('report', file, '--apply').stdout).toContain('as judged by ana, ben: 1 agreed to, 1 struck out')
    expect(run('compare', file, file, '--apply').stdout).not.toContain('“rules-based order”')
    expect(run('compare', file, file).stdout).toContain('“rules-based order”')
    expect(run('score', file, '--apply', '-f', 'table').stdout).toContain('tool: loaded')
  })

  it.each([
    ['an article without decisions', ['decisions', 'export', 'samples/news-report.md'], /no decisions/],
    ['an unknown format', ['decisions', 'export', 'samples/news-report.md', '-f', 'xml'], /--format/],
    ['a store that is not there', ['agreement', 'nobody.jsonl', 'none.jsonl'], /no such decision store/],
  ])('end with one line and code 2 for %s', (_, args, message) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
