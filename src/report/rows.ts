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
  if (format === 'csv') return [columns, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('')
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

const shown = (value: unknown): string =>
  value === null || value === undefined ? '–' : oneLine(typeof value === 'object' ? JSON.stringify(value) : String(value))

function csvField(value: unknown): string {
  const text = value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
