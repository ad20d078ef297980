import { describe, expect, it, vi } from 'vitest'
import { anchorLine, columnsOf, pinColumns, shown } from '../../src/tui/display.ts'
import { segment } from '../../src/tui/line.ts'
import { wrapText } from '../../src/tui/rows.ts'
import { analyze } from '../support/analyzer.ts'
import { newFile, withReview } from './open-review.ts'

vi.hoisted(() => {
  process.env.FORCE_COLOR = '3'
})

const WIDE = [
  '中文字符和日本語、한국어',
  'e\u0301 a\u0300\u0301 o\u0308',
  '👍🏽 👩‍👧 ❤️ 1️⃣ 🇺🇸 ☎️ 🫨',
  'नमस्ते ไม่ใช่ শক্ষি',
  'עברית العربية ﷺ',
  '\u200b\u00ad\u2060\u115f\u1160 x',
].join(' | ')

/** Analysing 20,000 lines is not what is tested. */
const withoutFindings = (text: string) => {
  const analysis = analyze('One line.\n')
  return { ...analysis, voices: [{ start: 0, end: text.length, holder: 'author' }] }
}

describe('the layout', () => {
  it.each([
    [80, 24],
    [83, 30],
    [84, 24],
    [120, 40],
    [200, 60],
    [60, 20],
    [40, 12],
  ] as const)('fills %i × %i to its last line and no further', async (columns, rows) => {
    await withReview(
      newFile(`The reckless minister has failed.\n\n${'A long sentence of words goes on. '.repeat(40)}\n\nThe regime knows it.\n`),
      async (terminal) => {
        const lines = terminal.lines()
        expect(lines).toHaveLength(rows)
        expect(lines.at(-1)).toContain('quit')
        expect(Math.max(...lines.map((line) => columnsOf(line)))).toBeLessThanOrEqual(columns)
        expect(terminal.screen().includes(' │ ')).toBe(columns >= 84)
        for (const key of ['3', '4', '5', '2', '?']) {
          await terminal.type(key)
          expect(terminal.lines().at(-1)).toMatch(/quit|closes/)
        }
        await terminal.type('x')
      },
      { size: [columns, rows] },
    )
  })

  it('asks politely for room under 40 × 12, judges nothing there, and leaves by q', async () => {
    const code = await withReview(
      newFile(),
      async (terminal) => {
        expect(terminal.screen()).toContain('The window is too small')
        expect(terminal.screen()).toContain('40 × 12')
        await terminal.type('axaxax')
        await terminal.resize(80, 24)
        expect(terminal.screen()).toContain('0 of 4 judged')
        await terminal.resize(39, 24)
        expect(terminal.screen()).toContain('too small')
        await terminal.type('q')
      },
      { size: [30, 8] },
    )
    expect(code).toBe(0)
  })

  it('keeps the phrase looked at in view through every size', async () => {
    await withReview(newFile(), async (terminal) => {
      await terminal.type('nnn')
      for (const [columns, rows] of [
        [60, 20],
        [120, 40],
        [45, 14],
        [200, 50],
        [84, 24],
      ] as const) {
        await terminal.resize(columns, rows)
        expect(terminal.look('regime')?.inverse ?? terminal.screen()).toBe(true)
      }
    })
  })

  it.each(['dark', 'none'] as const)('aligns wide, combining and joined characters with the columns beside them (%s)', async (theme) => {
    await withReview(
      newFile(`The reckless minister: ${WIDE}\n${WIDE} and the regime.\nplain line\n`),
      async (terminal) => {
        const bar = terminal.column('│ ')
        expect(bar).toBeGreaterThan(60)
        // Row by row the separator stands in the same cell.
        const separators = terminal
          .lines()
          .slice(2, -2)
          .map((_, i) => terminal.cell(i + 2, bar))
        expect(separators.every((cell) => cell === '│')).toBe(true)
        expect(terminal.screen()).toContain('中文字符')
      },
      { size: [120, 30], theme },
    )
  })

  it('expands tabs to stops and still finds the phrase behind them', async () => {
    await withReview(newFile('a\tb\tThe reckless minister\n\tregime\n'), async (terminal) => {
      expect(terminal.screen()).toContain('a   b   The reckless minister')
      expect(terminal.look('reckless')?.inverse).toBe(true)
      expect(terminal.look('The reckless')?.inverse).toBe(false)
      await terminal.type('n')
      expect(terminal.look('regime')?.inverse).toBe(true)
    })
  })

  it('shows escapes, bidi controls and NULs of a text, and sends none of them', async () => {
    const hostile = newFile('The \u001b[2Jregime \u0007 “\u202eevil\u202c” \u0000 fell.\r\nIt was a disaster. \u009b31m \ud800 end\n')
    await withReview(hostile, async (terminal) => {
      expect(terminal.screen()).toContain('␛[2Jregime')
      expect(terminal.lines().at(-1)).toContain('q quit')
      expect(terminal.sent()).not.toMatch(/\u001b\[2J|\u202e|\u0000|\u0007|\u009b/)
    })
  })

  it('says that a text without loaded phrases has none, and an empty file is no trouble', async () => {
    for (const text of ['The train left at nine.\n', '']) {
      await withReview(newFile(text), async (terminal) => {
        await terminal.type('naxupU rht3\r2f\u001bgGK')
        await terminal.type('1')
        expect(terminal.screen()).toContain('No loaded phrase was found')
      })
    }
  })

  it('renders only what is visible: a frame of 20,000 lines is as long as one of 200', async () => {
    const sizes: number[] = []
    for (const lines of [200, 20_000]) {
      await withReview(
        newFile(Array.from({ length: lines }, (_, i) => `Line ${i} of a text with a regime in it.`).join('\n')),
        async (terminal) => {
          const before = terminal.sent().length
          await terminal.type('G')
          sizes.push(terminal.sent().length - before)
        },
        { analysis: withoutFindings },
      )
    }
    expect((sizes[1] as number) / (sizes[0] as number)).toBeLessThan(1.5)
  })
})

describe('shown text', () => {
  it('is never wider than the row it is wrapped to', () => {
    for (const width of [11, 20, 47])
      for (const { start, end } of wrapText(WIDE, width)) expect(columnsOf(shown(WIDE.slice(start, end)))).toBeLessThanOrEqual(width)
  })

  it('is anchored to its column behind characters that terminals measure differently', () => {
    const [line] = anchorLine([segment('a👍🏽b')])
    expect(pinColumns(line?.text ?? '')).toBe('a👍🏽\u001b[4Gb')
    expect(anchorLine([segment('plain “quotes” 中文')])[0]?.text).toBe('plain “quotes” 中文')
  })
})

describe('a narrow pane beside the text', () => {
  const TEXT = `“The corrupt regime in Moscow bullies its neighbours,” said Edda Halvorsen, the deputy secretary.\n\nThe reckless regime failed. Critics praised China. Beijing condemned Washington’s brutal war.\n`
  const rightOf = (lines: readonly string[]): string[] =>
    lines.flatMap((line) => (line.includes(' │ ') ? [line.slice(line.indexOf(' │ ') + 3).trimEnd()] : []))

  it.each([84, 90, 97, 103, 110])('of %i columns shows figures, sources and stances whole', async (columns) => {
    await withReview(
      newFile(TEXT),
      async (terminal) => {
        const pane = (): string[] => rightOf(terminal.lines())
        expect(terminal.screen()).toMatch(/“corrupt regime”|“corrupt…?”.*not judged/)
        expect(terminal.lines().find((line) => line.includes('not judged'))).toMatch(/not judged +(?:│|$)/)
        await terminal.type('4')
        const figures = pane().join(' ').replace(/ +/g, ' ')
        expect(figures).toContain('loaded phrases in the author’s words')
        expect(figures).toContain('words that are not the author’s')
        expect(figures.replace('… and in', '').replace('… j shows', '')).not.toContain('…')
        await terminal.type('5')
        expect(pane()[0]).toMatch(/source +quoted .*share/)
        expect(pane()[1]).toMatch(/^› Edda Hal.* 1× .*\d+ %/)
        expect(pane().join(' ')).toMatch(/neutrally|with (?:doubt|trust)/)
        await terminal.type('3')
        expect(pane().join(' ').replace(/ +/g, ' ')).toMatch(
          /row 1 of \d+, column 1 of \d+; ▼ against ▽ leaning △ ▲ for \? not enough \* yours/,
        )
        const detail = terminal.lines().slice(-14).join(' ')
        expect(detail).toMatch(/pieces? of evidence/)
      },
      { size: [columns, 40] },
    )
  })
})
