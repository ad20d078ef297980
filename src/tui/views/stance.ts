import type { StanceCell } from '../../record/schema.ts'
import { signed } from '../../report/label.ts'
import { clip, fit } from '../display.ts'
import { type Line, type Segment, segment, type Tone, wrapped } from '../line.ts'
import { type ArticleItem, reviewed } from '../state/item.ts'
import { matrixOf } from '../state/matrix.ts'
import { fileAt, type ReviewState } from '../state/state.ts'
import { namesOf } from './names.ts'

const CELL = 11
const LEAST_NAME = 12

/** The cell that the cursor of the matrix stands on; null where holder and target have none. */
export function selectedCell(item: ArticleItem, state: ReviewState, file = state.file): StanceCell | null {
  const { holders, targets, cell } = matrixOf(reviewed(item, fileAt(state, file).log).stance)
  return cell(holders[state.selected.stance] ?? '', targets[state.column] ?? '')
}

/** The matrix: holders down, targets across. Names of targets and holders stay while the cells scroll. */
export function renderStance(item: ArticleItem, state: ReviewState, file: number, width: number, height: number): Line[] {
  const { holders, targets, cell } = matrixOf(reviewed(item, fileAt(state, file).log).stance)
  if (holders.length === 0) return [[segment('Nobody is judged in this text.', 'faint')]]
  const nameOf = namesOf(item.analysis)
  const nameWidth = nameWidthIn(width)
  const across = Math.max(1, Math.floor((width - nameWidth - 2) / CELL))
  const where = wrapped(
    `row ${state.selected.stance + 1} of ${holders.length}, column ${state.column + 1} of ${targets.length}; ▼ against ▽ leaning △ ▲ for ? not enough * yours`,
    width,
    'faint',
  )
  const down = Math.max(1, height - 1 - where.length)
  const firstColumn = Math.max(0, Math.min(state.column - Math.floor(across / 2), targets.length - across))
  const firstRow = Math.max(0, Math.min(state.selected.stance - Math.floor(down / 2), holders.length - down))
  const shownTargets = targets.slice(firstColumn, firstColumn + across)
  const more = (left: boolean, right: boolean): string => `${left ? '◂' : ' '}${right ? '▸' : ' '}`
  const header: Line = [
    segment(fit(nameWidth < 18 ? 'who ↓ on →' : 'whose words ↓ on →', nameWidth), 'faint'),
    segment(more(firstColumn > 0, firstColumn + across < targets.length), 'key'),
    ...shownTargets.map((target, i) =>
      segment(fit(` ${clip(nameOf(target), CELL - 2)}`, CELL), firstColumn + i === state.column ? 'key' : 'title'),
    ),
  ]
  const rows = holders.slice(firstRow, firstRow + down).map((holder, i): Line => {
    const isRow = firstRow + i === state.selected.stance
    const above = i === 0 && firstRow > 0
    const below = i === down - 1 && firstRow + down < holders.length
    return [
      segment(fit(nameOf(holder), nameWidth), isRow ? 'key' : 'title'),
      segment(`${isRow ? '›' : ' '}${above ? '▴' : below ? '▾' : ' '}`, 'key'),
      ...shownTargets.map((target, k) =>
        cellSegment(cell(holder, target), isRow && firstColumn + k === state.column, toolScore(item, holder, target)),
      ),
    ]
  })
  return [header, ...rows, ...where]
}

/** Names take what three targets leave them, or where that is too little, what is left over. */
function nameWidthIn(width: number): number {
  const left = width - CELL * 3 - 2
  return left >= LEAST_NAME ? Math.min(22, left) : width - 2 - CELL * Math.max(1, Math.floor((width - LEAST_NAME) / CELL))
}

const toolScore = ({ analysis }: ArticleItem, holder: string, target: string): number | null =>
  matrixOf(analysis.stance).cell(holder, target)?.score ?? null

const GLYPHS: Record<string, string> = {
  against: '▼',
  'leaning against': '▽',
  unclear: '·',
  'leaning for': '△',
  for: '▲',
  'not enough': '?',
}

/** Where the reviewer’s verdicts changed a score stands a star. */
function cellSegment(cell: StanceCell | null, isSelected: boolean, tool: number | null): Segment {
  const star = (cell?.score ?? null) === tool ? ' ' : '*'
  const content = cell ? `${GLYPHS[cell.label] ?? ' '} ${signed(cell.score)}${star}` : `   ${star === '*' ? '*' : '·'}`
  const tone: Tone = cell === null ? 'faint' : cell.score < 0 ? 'against' : 'for'
  const text = fit(content, CELL - 2)
  return isSelected ? segment(`>${text}<`, 'current') : segment(` ${text} `, tone)
}
