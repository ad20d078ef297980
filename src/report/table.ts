import type { Analysis } from '../record/schema.ts'
import { oneLine } from './printable.ts'

/** One line per article: words, loaded phrases per thousand of the author's own words, share quoted, polarisation. */
export function renderTable(analyses: readonly Analysis[]): string {
  const number = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits))
  const rows = [
    ['article', 'words', 'loaded/1000', 'quoted', 'polarisation'],
    ...analyses.map(({ id, title, counts, measures }) => [
      oneLine(title ?? id).slice(0, 40),
      String(counts.words),
      number(measures.loadedPerThousandWords, 1),
      number(measures.quotedShare, 2),
      number(measures.polarisation, 2),
    ]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return `${rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join('  ')).join('\n')}\n`
}
