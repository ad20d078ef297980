import { type Cell, csvLine } from './csv.ts'
import { oneLine } from './printable.ts'
import { fit } from './terminal.ts'

interface Rows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

const WIDEST = 48

/** The answer to a query as an aligned table, CSV (RFC 4180), JSON, or JSON a line. */
export function renderRows({ columns, rows }: Rows, format: 'table' | 'csv' | 'json' | 'jsonl'): string {
  if (format === 'table') return renderAligned(columns, rows)
  if (format === 'csv') return [columns, ...rows].map((row) => csvLine(row.map(cell))).join('')
  const records = rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])))
  return format === 'json' ? `${JSON.stringify(records, null, 2)}\n` : records.map((record) => `${JSON.stringify(record)}\n`).join('')
}

function renderAligned(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const cells = rows.map((row) => row.map(shown))
  const widths = columns.map((column, i) => Math.min(WIDEST, Math.max(column.length, ...cells.map((row) => row[i]?.length ?? 0))))
  const numeric = columns.map((_, i) => rows.length > 0 && rows.every((row) => row[i] === null || typeof row[i] === 'number'))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (numeric[i] ? cell.padStart(widths[i] as number) : fit(cell, widths[i] as number)))
      .join('  ')
      .trimEnd()
  return `${[columns, ...cells].map(line).join('\n')}\n`
}

const shown = (value: unknown): string => oneLine(String(cell(value) ?? '–'))

function cell(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'object') return JSON.stringify(value)
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
}
