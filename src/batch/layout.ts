import type { Analysis } from '../record/schema.ts'
import { csvLine } from '../report/csv.ts'
import { tableRow } from '../report/table.ts'
import { ROWS, type RowKind } from '../report/tidy-rows.ts'
import { type Cells, type ErrorRecord, nameOf, type Outcome } from './item.ts'

export const FORMATS = ['jsonl', 'json', 'csv', 'parquet', 'table'] as const
export type Format = (typeof FORMATS)[number]

/** How records are written. */
export interface Layout {
  readonly format: Format
  /** What a row of csv and parquet is. */
  readonly rows: RowKind
  /** Dotted paths of a record, or columns of a row; null for all. */
  readonly fields: readonly string[] | null
  /** `Outcome.loaded` is set from this intensity on. */
  readonly failOn: number
}

const TABULAR = new Set<Format>(['csv', 'parquet', 'table'])

/** The columns of a row, in order. */
export const columnsOf = ({ format, rows, fields }: Layout): readonly string[] =>
  format === 'table' ? ['article'] : (fields ?? ROWS[rows].columns)

export function renderOutcome(analysis: Analysis, text: string, layout: Layout): Omit<Outcome, 'warnings'> {
  const loaded = analysis.findings.some(({ holder, intensity }) => holder === 'author' && intensity >= layout.failOn)
  if (!TABULAR.has(layout.format)) return { output: json(analysis, layout), rows: [], error: null, loaded }
  if (layout.format === 'table') return { output: '', rows: [tableRow(analysis)], error: null, loaded }
  return { ...tabular(ROWS[layout.rows].of(analysis, text), layout), error: null, loaded }
}

/** An error stands in the output where the format has a place for it. */
export function renderError(error: ErrorRecord, layout: Layout): Outcome {
  const rest = { error, loaded: false, warnings: [] }
  if (layout.format === 'jsonl') return { output: `${JSON.stringify(error)}\n`, rows: [], ...rest }
  if (layout.format === 'table' || layout.format === 'json' || layout.rows !== 'articles') return { output: '', rows: [], ...rest }
  return { ...tabular([{ id: error.id, error: `${error.error.code} at ${nameOf(error.error)}: ${error.error.message}` }], layout), ...rest }
}

function json(analysis: Analysis, { format, fields }: Layout): string {
  const value = fields === null ? analysis : picked(analysis, fields)
  return format === 'json' ? JSON.stringify(value, null, 2) : `${JSON.stringify(value)}\n`
}

function tabular(rows: readonly Cells[], layout: Layout): Pick<Outcome, 'output' | 'rows'> {
  if (layout.format === 'parquet') return { output: '', rows }
  const columns = columnsOf(layout)
  return { output: rows.map((row) => csvLine(columns.map((column) => row[column] ?? null))).join(''), rows: [] }
}

/** The parts of a record that dotted paths name, in its own shape. */
function picked(record: object, paths: readonly string[]): object {
  const out: Record<string, unknown> = {}
  for (const path of paths) {
    const keys = path.split('.')
    let [from, to]: [unknown, Record<string, unknown>] = [record, out]
    for (const [depth, key] of keys.entries()) {
      const value = (from as Record<string, unknown> | null | undefined)?.[key]
      if (value === undefined) break
      if (depth === keys.length - 1) to[key] = value
      else {
        to[key] ??= {}
        to = to[key] as Record<string, unknown>
        from = value
      }
    }
  }
  return out
}
