import { signed } from '../label.ts'
import { fit, wrapped } from '../terminal.ts'
import type { Course, DotPlot, HeatMap, Picture } from './pictures.ts'

const WIDTH = 78
const LABEL = 26
const SCALE = 35

/** A picture in characters, at most 80 columns, without colour. */
export function renderTerminalPicture(picture: Picture): string {
  const body = picture.kind === 'dots' ? dotLines(picture) : picture.kind === 'heat' ? heatLines(picture) : courseLines(picture)
  return `${[...wrapped(picture.title, WIDTH), ...body, ...wrapped(picture.axis, WIDTH)].join('\n')}\n`
}

function dotLines({ dots, domain: [low, high] }: DotPlot): string[] {
  if (dots.length === 0) return ['  nothing to show']
  const at = (value: number): number => Math.round(((value - low) / (high - low)) * (SCALE - 1))
  let last = ''
  const lines = dots.map(({ row, series, value, interval, n }) => {
    const label = row === last ? '' : row
    last = row
    const scale: string[] = Array.from({ length: SCALE }, (_, i) => (i === at(0) ? '│' : ' '))
    if (interval) {
      for (let i = at(interval[0]); i <= at(interval[1]); i++) scale[i] = '─'
      scale[at(interval[0])] = '├'
      scale[at(interval[1])] = '┤'
    }
    scale[at(value)] = interval ? '●' : '○'
    return `${fit(label, LABEL)} ${series ? `${series} ` : ''}${scale.join('')} ${signed(value)} n=${n}`
  })
  const indent = ' '.repeat(LABEL + 1 + (dots[0]?.series ? 2 : 0))
  return [...lines, `${indent}${signed(low)}${signed(high).padStart(SCALE - 5)}`, '○ too little evidence for an interval']
}

/** Strength by shape, so that it reads without colour. */
function shade(value: number): string {
  const [weak, firm] = [0.1, 0.5]
  if (Math.abs(value) < weak) return '·'
  return value < 0 ? (value <= -firm ? '▼' : '▽') : value >= firm ? '▲' : '△'
}

const MOST_COLUMNS = 6
const CELL = 9

function heatLines({ rows, columns, cells }: HeatMap): string[] {
  if (cells.length === 0) return ['  nothing to show']
  const shown = columns.slice(0, MOST_COLUMNS)
  const cellOf = (row: string, column: string): string => {
    const cell = cells.find((candidate) => candidate.row === row && candidate.column === column)
    return cell ? `${shade(cell.value)}${signed(cell.value)}${cell.n < 2 ? '?' : ' '}` : '  –'
  }
  const label = WIDTH - shown.length * CELL
  return [
    `${fit('of whom ↓  on whom →', label)}${shown.map((column) => fit(column, CELL - 1)).join(' ')}`,
    ...rows.map((row) => `${fit(row, label - 1)} ${shown.map((column) => fit(cellOf(row, column), CELL - 1)).join(' ')}`.trimEnd()),
    `▼ ▽ against, ▲ △ for, · neither, ? a single piece of evidence${columns.length > shown.length ? `; ${columns.length - shown.length} more targets not shown` : ''}`,
  ]
}

const BARS = '▁▂▃▄▅▆▇█'

function courseLines({ values }: Course): string[] {
  const most = Math.max(0, ...values.map(({ value }) => value))
  const bars = values.map(({ value }) => (most === 0 ? BARS[0] : BARS[Math.round((value / most) * (BARS.length - 1))])).join('')
  const lines = Array.from({ length: Math.ceil(bars.length / WIDTH) }, (_, i) => bars.slice(i * WIDTH, (i + 1) * WIDTH))
  return [...lines, `paragraphs 1 to ${values.length}; the highest bar is ${most}`]
}
