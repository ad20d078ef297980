import { UserError } from '../../text/user-error.ts'
import { type ReportOptions, report } from './report.ts'

export type CompareOptions = ReportOptions

/** Articles side by side. */
export async function compare(files: readonly string[], options: CompareOptions): Promise<number> {
  if (files.length < 2) throw new UserError('nothing to compare with', { expected: 'two articles or more', got: 'one' })
  return report(files, options)
}
