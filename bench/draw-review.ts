// Draws README's picture of the review from the real program on a sample: npm run build && node bench/draw-review.ts > docs/images/review.svg
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

const [COLUMNS, ROWS] = [112, 30]
const [WIDTH, HEIGHT, SIZE] = [8.4, 18, 14]
const SAMPLE = 'samples/nato-looks-east.md'
/** What is pressed before the picture is taken: two verdicts, then on to the matrix. */
const KEYS = ['a', 'x', 'n', '3']
const COLOURS = ['#2e3440', '#d9576a', '#8fbf7f', '#e6c069', '#7aa2d6', '#c08ac0', '#74c0c8', '#d8dee9']
const [GROUND, INK] = ['#1e222a', '#d8dee9']

const file = join(mkdtempSync(join(tmpdir(), 'scarequote-picture-')), 'nato-looks-east.md')
copyFileSync(SAMPLE, file)
const child = spawn(process.execPath, ['dist/cli/main.js', '--reviewer', 'you', file], {
  cols: COLUMNS,
  rows: ROWS,
  name: 'xterm-256color',
  env: { ...process.env, TERM: 'xterm-256color', FORCE_COLOR: '1', CI: '', NO_COLOR: '' } as Record<string, string>,
})
const terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true })
child.onData((data) => terminal.write(data))
const lineText = (row: number): string => terminal.buffer.active.getLine(row)?.translateToString(true) ?? ''
const settled = async (): Promise<void> => {
  for (let before = '', quiet = 0; quiet < 4; ) {
    await new Promise((resolve) => setTimeout(resolve, 150))
    const now = Array.from({ length: ROWS }, (_, row) => lineText(row)).join('\n')
    quiet = now === before && now.includes('quit') ? quiet + 1 : 0
    before = now
  }
}
await settled()
for (const key of KEYS) {
  child.write(key)
  await settled()
}
process.stdout.write(draw())
child.write('q')

interface Run {
  readonly column: number
  text: string
  cells: number
  readonly style: string
  readonly ground: string
}

function draw(): string {
  const runs = Array.from({ length: ROWS }, (_, row) => runsOf(row))
  const body = runs.flatMap((line, row) =>
    line.flatMap(({ column, text, cells, style, ground }) => {
      const [x, y] = [12 + column * WIDTH, 12 + row * HEIGHT]
      const box = ground === '' ? [] : [`<rect x="${x}" y="${y}" width="${cells * WIDTH}" height="${HEIGHT}" fill="${ground}"/>`]
      if (text.trim() === '') return box
      return [
        ...box,
        `<text x="${x}" y="${y + 13.5}" textLength="${cells * WIDTH}" lengthAdjust="spacingAndGlyphs"${style}>${escaped(text)}</text>`,
      ]
    }),
  )
  const [width, height] = [24 + COLUMNS * WIDTH, 24 + ROWS * HEIGHT]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="scarequote’s review of a sample op-ed in a terminal">`,
    `<rect width="${width}" height="${height}" rx="8" fill="${GROUND}"/>`,
    `<g font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="${SIZE}" fill="${INK}">`,
    ...body,
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

/** Cells that look alike, side by side. */
function runsOf(row: number): Run[] {
  const line = terminal.buffer.active.getLine(row)
  const runs: Run[] = []
  for (let column = 0; column < COLUMNS; column++) {
    const cell = line?.getCell(column)
    if (!cell || cell.getWidth() === 0) continue
    const color = cell.isFgDefault() ? INK : (COLOURS[cell.getFgColor() % 8] ?? INK)
    const inverse = cell.isInverse() > 0
    const style = [
      inverse ? ` fill="${GROUND}"` : color === INK ? '' : ` fill="${color}"`,
      cell.isBold() ? ' font-weight="bold"' : '',
      cell.isItalic() ? ' font-style="italic"' : '',
      cell.isDim() ? ' opacity=".6"' : '',
      cell.isUnderline() ? ' text-decoration="underline"' : cell.isStrikethrough() ? ' text-decoration="line-through"' : '',
    ].join('')
    const ground = inverse ? color : ''
    const last = runs.at(-1)
    const chars = cell.getChars() || ' '
    if (last && last.style === style && last.ground === ground && last.column + last.cells === column) {
      last.text += chars
      last.cells += cell.getWidth()
    } else runs.push({ column, text: chars, cells: cell.getWidth(), style, ground })
  }
  return runs.map(trimmed).filter(({ text, ground }) => text.trim() !== '' || ground !== '')
}

/** Blanks at the edges of a run need not be drawn. */
function trimmed(run: Run): Run {
  if (run.ground !== '' || run.style.includes('decoration')) return run
  const start = run.text.length - run.text.trimStart().length
  const text = run.text.trim()
  return { ...run, column: run.column + start, text, cells: run.cells - (run.text.length - text.length) }
}

function escaped(text: string): string {
  // Renderers collapse plain blanks.
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '\u00a0')
}
