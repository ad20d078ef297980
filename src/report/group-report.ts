import type { GroupComparison, GroupFigure, GroupRow } from '../compare/corpus/compare-groups.ts'
import { LEAST_FOR_GROUP } from '../compare/statistics/groups.ts'
import { signed } from './label.ts'
import { oneLine } from './printable.ts'
import { fit, wrapped } from './terminal.ts'

const WIDTH = 78
const CLEAR = 0.05

/** Groups of a corpus against one another, in plain text of 80 columns. */
export function renderGroups({ column, where, articles, rows, tests }: GroupComparison): string {
  const clear = rows.flatMap((row) => row.groups.filter(isClear).map((figure) => sentence(row, figure)))
  const lines = [
    `${articles} articles by ${oneLine(column)}${where === null ? '' : `, where ${oneLine(where)}`}`,
    '',
    ...rows.flatMap((row) => [
      row.kind === 'stance' ? `the authors on ${oneLine(row.label)} (−1 against … +1 for)` : row.label,
      ...row.groups.map((figure) => figureLine(row, figure)),
      '',
    ]),
    'WHAT CAN BE SAID',
    ...(clear.length === 0 ? ['  No group differs clearly from the others.'] : clear.flatMap((text) => wrapped(text, WIDTH, 2))),
    ...wrapped(
      tests === 0
        ? `No test was made: a group needs ${LEAST_FOR_GROUP} articles, and so do the others together.`
        : `${tests} rank tests were made, each group against all others; p-values are adjusted for that (Holm). * marks those below ${CLEAR}. Groups of fewer than ${LEAST_FOR_GROUP} are not tested and have no interval.`,
      WIDTH,
      2,
    ),
  ]
  return `${lines.join('\n')}\n`
}

const isClear = ({ against }: GroupFigure): boolean => against !== null && against.adjusted < CLEAR

function figureLine({ kind }: GroupRow, figure: GroupFigure): string {
  const { group, n, mean, interval, against } = figure
  const number = (value: number): string => (kind === 'stance' ? signed(value) : value.toFixed(2))
  const range = interval ? `[${number(interval[0])}, ${number(interval[1])}]` : 'too few'
  const p = against
    ? `p ${against.adjusted < 0.001 ? '< .001' : `= ${against.adjusted.toFixed(3).slice(1)}`}${isClear(figure) ? ' *' : ''}`
    : ''
  return `  ${fit(oneLine(group), 28)} ${number(mean).padStart(7)} ${range.padEnd(18)} n=${String(n).padEnd(5)} ${p}`.trimEnd()
}

/** “Of 100 pairs …” is how far two groups are apart, in words that need no statistics. */
function sentence({ kind, label }: GroupRow, { group, against }: GroupFigure): string {
  const share = Math.round(100 * (against?.superiority ?? 0.5))
  const [who, pairs] = [oneLine(group), 'pairs of one of its articles and one of another']
  if (kind === 'stance') {
    return share < 50
      ? `${who} is harsher on ${oneLine(label)} than the others: in ${100 - share} of 100 ${pairs}.`
      : `${who} is kinder to ${oneLine(label)} than the others: in ${share} of 100 ${pairs}.`
  }
  return share < 50
    ? `${who} has fewer ${label}: in ${100 - share} of 100 ${pairs}.`
    : `${who} has more ${label}: in ${share} of 100 ${pairs}.`
}
