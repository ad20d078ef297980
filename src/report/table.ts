import type { Analysis } from '../record/schema.ts'
import { oneLine } from './printable.ts'
import type { Row } from './tidy-rows.ts'

const COLUMNS = ['article', 'words', 'loaded/1000', 'quoted', 'polarisation']

/** Where reviewers’ decisions are applied, the tool’s own figures stand beside them. */
const BESIDE = ['tool: loaded', 'tool: polarisation']

const number = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits))

/** Words, loaded phrases per thousand of the author's own words, share quoted, polarisation. */
export const tableRow = ({ id, title, counts, measures, review }: Analysis): Row => ({
  article: oneLine(title ?? id).slice(0, 40),
  words: String(counts.words),
  'loaded/1000': number(measures.loadedPerThousandWords, 1),
  quoted: number(measures.quotedShare, 2),
  polarisation: number(measures.polarisation, 2),
  'tool: loaded': review ? number(review.tool.loadedPerThousandWords, 1) : '',
  'tool: polarisation': review ? number(review.tool.polarisation, 2) : '',
})

/** One line per article. */
export function renderTable(rows: readonly Row[]): string {
  const columns = rows.some((row) => row['tool: loaded']) ? [...COLUMNS, ...BESIDE] : COLUMNS
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))]
  const widths = columns.map((_, column) => lines.reduce((width, line) => Math.max(width, line[column]?.length ?? 0), 0))
  return `${lines.map((line) => line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join('  ')).join('\n')}\n`
}
