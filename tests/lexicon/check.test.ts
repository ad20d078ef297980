import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { check } from '../../src/cli/commands/lexicon/check.ts'

const entry = (plain: string, rejects = ''): string => `- id: storm-of-words
  forms: [flurry of bluster]
  category: metaphor
  polarity: -1
  intensity: 0.4
  why: Makes a speech a kind of weather.
  plain: ${plain}
  provenance: [author]
  matches: [The reply was a flurry of bluster.]
${rejects}`

/** What `lexicon check` prints of a folder whose only phrase entry is this one. */
async function printed(phrase: string): Promise<{ status: number; lines: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'scarequote-check-'))
  cpSync('lexicons', folder, { recursive: true, filter: (path) => !/phrases\/.+\.yaml$/.test(path) })
  writeFileSync(join(folder, 'phrases', 'test.yaml'), phrase)
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  try {
    return { status: await check(folder), lines }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

afterEach(() => vi.restoreAllMocks())

it('a plain alternative that holds the phrase itself is a problem, with its file and line', async () => {
  const { status, lines } = await printed(entry('a long flurry of bluster'))
  expect(status).toBe(2)
  expect(lines[0]).toMatch(/test\.yaml:1: storm-of-words: its plain alternative “a long flurry of bluster” holds the phrase itself$/)
})

it('a plain alternative in other words is none', async () => {
  expect(await printed(entry('a long speech'))).toEqual({ status: 0, lines: ['1 phrase entries checked, 0 problems'] })
})

it('a reject sentence without a form of the entry proves nothing, and is a problem', async () => {
  const { status, lines } = await printed(entry('a long speech', '  rejects: [The reply was calm.]\n'))
  expect(status).toBe(2)
  expect(lines[0]).toMatch(/test\.yaml:1: storm-of-words: rejects “The reply was calm\.”, which holds none of its forms$/)
})

it('a reject sentence whose form the conditions keep out is none', async () => {
  const rejects = '  unless: {near: [wind]}\n  rejects: [The wind rose to a flurry of bluster.]\n'
  expect((await printed(entry('a long speech', rejects))).status).toBe(0)
})

it('two spellings of one word are one form', async () => {
  const { lines } = await printed(
    entry('a long speech').replace('[flurry of bluster]', '[flurry of bluster, colour of bluster, color of bluster]'),
  )
  expect(lines).toContainEqual(expect.stringMatching(/test\.yaml:1: storm-of-words: two of its forms match “color of bluster”$/))
})

it('a word that keeps the entry out must not be a word of its own forms', async () => {
  const { lines } = await printed(entry('a long speech', '  unless: {near: [wind, flurries, flurry]}\n'))
  expect(lines).toContainEqual(
    expect.stringMatching(/test\.yaml:1: storm-of-words: never matches near “flurry”, which is a word of its own forms$/),
  )
})
