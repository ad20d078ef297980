import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runReview } from '../../src/tui/run-review.tsx'
import { analyze } from '../support/analyzer.ts'
import { openTerminal, type TestTerminal } from './terminal.ts'

const TEXT = [
  'The reckless minister has failed the harbour once again.',
  '',
  '“We defend the rules-based order,” said Ana Roy, the deputy minister. “It is our duty.”',
  '',
  ...Array.from({ length: 40 }, (_, i) => `On day ${i + 1} the boats went out and came back, and nobody counted them.`),
  '',
  'The “reform” has been a disaster, and the regime knows it.',
].join('\n')

const newFile = (text = TEXT): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'scarequote-review-')), 'column.md')
  writeFileSync(file, text)
  return file
}

async function withReview(
  file: string,
  [columns, rows]: readonly [number, number],
  act: (terminal: TestTerminal) => Promise<void>,
  color = true,
): Promise<void> {
  const text = readFileSync(file, 'utf8')
  const terminal = openTerminal(columns, rows)
  const done = runReview([{ file, text, analysis: analyze(text) }], { color, stdout: terminal.stdout, stdin: terminal.stdin })
  await terminal.settle()
  await act(terminal)
  terminal.quit()
  await done
}

const screen = (terminal: TestTerminal): string => terminal.lines().join('\n')

describe('the review', () => {
  it('shows the article, the speaker in the margin, the phrase with its reason, and the keys, in 80 × 24', async () => {
    await withReview(newFile(), [80, 24], async (terminal) => {
      for (const part of ['The reckless minister', 'Ana Roy▌', '“reckless”', 'words of', 'why', 'n next phrase', 'q quit'])
        expect(screen(terminal)).toContain(part)
      expect(Math.max(...terminal.lines().map((line) => line.length))).toBeLessThanOrEqual(80)
    })
  })

  it('scrolls by j and k, also when held keys arrive as one chunk', async () => {
    await withReview(newFile(), [80, 24], async (terminal) => {
      await terminal.type('jjj')
      expect(screen(terminal)).not.toContain('The reckless minister')
      await terminal.type('kkk')
      expect(screen(terminal)).toContain('The reckless minister')
    })
  })

  it('goes from phrase to phrase and scrolls each into view', async () => {
    await withReview(newFile(), [80, 24], async (terminal) => {
      await terminal.type('nnnnnnnnn')
      expect(screen(terminal)).toContain('the regime knows it')
      expect(screen(terminal)).toContain('“regime”')
      await terminal.type('p')
      expect(screen(terminal)).toContain('“disaster”')
    })
  })

  it('keeps verdicts beside the article, takes them back, and restores them', async () => {
    const file = newFile()
    await withReview(file, [80, 24], async (terminal) => {
      await terminal.type('a')
      await terminal.type('x')
      expect(screen(terminal)).toContain('2 of')
      await terminal.type('u')
      expect(screen(terminal)).toContain('1 of')
    })
    const stored = readFileSync(`${file}.review.jsonl`, 'utf8').trim().split('\n')
    expect(stored.map((line) => (JSON.parse(line) as { verdict: string }).verdict)).toEqual(['accepted', 'dismissed', 'undone'])
    await withReview(file, [80, 24], async (terminal) => {
      expect(screen(terminal)).toContain('1 of')
      await terminal.type('u')
      expect(screen(terminal)).toContain('0 of')
    })
  })

  it('tells of a torn line in the store and of verdicts on another text', async () => {
    const file = newFile()
    const other = {
      time: '2026-01-01T00:00:00.000Z',
      textSha256: '0'.repeat(64),
      entry: 'a/b',
      start: 0,
      end: 1,
      text: 'T',
      verdict: 'accepted',
    }
    writeFileSync(`${file}.review.jsonl`, `${JSON.stringify(other)}\n{"time":"2026-`)
    await withReview(file, [120, 30], async (terminal) => {
      expect(screen(terminal)).toMatch(/1 unreadable line/)
      expect(screen(terminal)).toMatch(/1 verdict on another version/)
      await terminal.type('a')
    })
    expect(readFileSync(`${file}.review.jsonl`, 'utf8').split('\n').at(-2)).toContain('"accepted"')
  })

  it('changes the lower list by Tab: phrases, stance, sources', async () => {
    await withReview(newFile(), [80, 24], async (terminal) => {
      expect(screen(terminal)).toContain('Loaded phrases')
      await terminal.type('\t')
      expect(screen(terminal)).toContain('Who stands where on whom')
      await terminal.type('\t')
      expect(screen(terminal)).toContain('Who is quoted')
    })
  })

  it('explains every key on ?', async () => {
    await withReview(newFile(), [80, 24], async (terminal) => {
      await terminal.type('?')
      expect(screen(terminal)).toContain('go to the next loaded phrase')
      await terminal.type('?')
      expect(screen(terminal)).not.toContain('go to the next loaded phrase')
    })
  })

  it('puts the panes side by side in a wide window and follows a change of size', async () => {
    await withReview(newFile(), [140, 30], async (terminal) => {
      expect(screen(terminal)).toContain('│')
      await terminal.resize(60, 20)
      expect(screen(terminal)).toContain('reckless')
      await terminal.resize(30, 8)
      expect(screen(terminal)).toContain('40 × 12')
    })
  })

  it('marks phrases by brackets where there is no colour', async () => {
    await withReview(newFile(), [80, 24], async (terminal) => expect(screen(terminal)).toContain('>[reckless]<'), false)
  })

  it('shows escapes, bidi controls and NULs of a text instead of sending them', async () => {
    const hostile = newFile('The \u001b[2Jregime \u0007 “\u202eevil\u202c” \u0000 fell.\tIt was a disaster. 中文 👍🏽 e\u0301\n')
    await withReview(hostile, [80, 24], async (terminal) => {
      expect(screen(terminal)).toContain('␛[2Jregime')
      expect(screen(terminal)).toContain('n next phrase')
    })
  })

  it('says that a text without loaded phrases has none', async () => {
    await withReview(newFile('The train left at nine.\n'), [80, 24], async (terminal) => {
      await terminal.type('naxup')
      expect(screen(terminal)).toContain('No loaded phrase was found')
    })
  })
})
