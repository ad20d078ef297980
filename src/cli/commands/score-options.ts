import { FORMATS, type Format, type Layout } from '../../batch/layout.ts'
import { ROWS, type RowKind } from '../../report/tidy-rows.ts'
import { UserError } from '../../text/user-error.ts'
import type { AnalysisOptions } from '../resources.ts'

/** The options of `score` as they are typed. */
export interface ScoreOptions extends AnalysisOptions {
  readonly format?: string
  readonly output?: string
  readonly failOn?: string
  readonly rows?: string
  readonly fields?: string
  readonly textColumn?: string
  readonly jobs?: string
  readonly timeout?: string
  readonly unordered?: boolean
  readonly resume?: boolean
  readonly strict?: boolean
  readonly quiet?: boolean
}

export interface ScoreSettings {
  readonly layout: Layout
  /** Null for standard output. */
  readonly output: string | null
  readonly textColumn: string
  /** Whether the user named it: standard input is then a table. */
  readonly tableExpected: boolean
  /** Threads; null where the input decides. */
  readonly jobs: number | null
  /** Milliseconds for one article. */
  readonly timeout: number
  readonly ordered: boolean
  readonly resume: boolean
  readonly strict: boolean
  readonly quiet: boolean
  /** Whether an interrupted run leaves what `--resume` can go on from. */
  readonly canResume: boolean
}

/** @throws UserError naming the option that is wrong */
export async function parseScoreOptions(options: ScoreOptions): Promise<ScoreSettings> {
  const format = oneOf<Format>('--format', options.format ?? 'jsonl', FORMATS)
  const rows = oneOf<RowKind>('--rows', options.rows ?? 'articles', Object.keys(ROWS) as RowKind[])
  const fields = options.fields === undefined ? null : options.fields.split(',').map((field) => field.trim())
  const output = options.output === undefined || options.output === '-' ? null : options.output
  if (options.rows !== undefined && format !== 'csv' && format !== 'parquet')
    throw new UserError('rows belong to tables', { field: '--rows', expected: '--format csv or parquet', got: `--format ${format}` })
  if (format === 'parquet' && output === null)
    throw new UserError('Parquet goes into a file', { field: '--output', expected: 'a file name' })
  if (fields !== null) await checkFields(fields, format, rows)
  const canResume = format === 'jsonl' && fields === null && output !== null
  if (options.resume && options.apply)
    throw new UserError('cannot be resumed with decisions, which may have changed', { field: '--resume', expected: 'no --apply' })
  if (options.resume && !canResume)
    throw new UserError('cannot be resumed', { field: '--resume', expected: '--format jsonl with --output and without --fields' })
  return {
    layout: { format, rows, fields, failOn: number('--fail-on', options.failOn, Number.POSITIVE_INFINITY, 0, 1) },
    output,
    textColumn: options.textColumn ?? 'text',
    tableExpected: options.textColumn !== undefined,
    jobs: options.jobs === undefined ? null : number('--jobs', options.jobs, 1, 1, 256),
    timeout: 1000 * number('--timeout', options.timeout, 60, 0.01, 86_400),
    ordered: options.unordered !== true,
    resume: options.resume === true,
    strict: options.strict === true,
    quiet: options.quiet === true,
    canResume,
  }
}

async function checkFields(fields: readonly string[], format: Format, rows: RowKind): Promise<void> {
  if (format === 'table')
    throw new UserError('the table has columns of its own', {
      field: '--fields',
      expected: '--format jsonl, json, csv or parquet',
      got: '--format table',
    })
  if (format === 'csv' || format === 'parquet') {
    const columns: readonly string[] = ROWS[rows].columns
    const unknown = fields.find((field) => !columns.includes(field))
    if (unknown !== undefined) throw new UserError('no such column', { field: '--fields', expected: columns.join(', '), got: unknown })
    return
  }
  const { expectedField } = await import('../../record/field-path.ts')
  for (const field of fields) {
    const expected = expectedField(field)
    if (expected !== null) throw new UserError('no such part of a record', { field: '--fields', expected, got: field })
  }
}

function oneOf<T extends string>(field: string, got: string, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === got)
  if (!found) throw new UserError(`unknown ${field.slice(2)}`, { field, expected: allowed.join(', '), got })
  return found
}

function number(field: string, got: string | undefined, otherwise: number, low: number, high: number): number {
  if (got === undefined) return otherwise
  const value = Number(got)
  if (got.trim() === '' || !(value >= low && value <= high) || (field === '--jobs' && !Number.isInteger(value)))
    throw new UserError('not a number', {
      field,
      expected: `${field === '--jobs' ? 'a whole number' : 'a number'} from ${low} to ${high}`,
      got,
    })
  return value
}
