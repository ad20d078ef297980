import { compareAnalyses } from '../../compare/compare-analyses.ts'
import { renderComparison } from '../../report/comparison-report.ts'
import { UserError } from '../../text/user-error.ts'
import type { AnalysisOptions } from '../resources.ts'
import { analyzeFiles } from './open.ts'

/** Two articles side by side, as a report or as JSON. */
export async function compare(
  files: readonly [string, string],
  { format = 'text', ...options }: AnalysisOptions & { readonly format?: string },
): Promise<number> {
  if (format !== 'text' && format !== 'json')
    throw new UserError('unknown format', { field: '--format', expected: 'text or json', got: format })
  const [a, b] = await analyzeFiles(files, options)
  if (!a || !b) throw new UserError('compare needs two files')
  const comparison = compareAnalyses(a.analysis, b.analysis, { a: a.article.text, b: b.article.text })
  process.stdout.write(format === 'json' ? `${JSON.stringify(comparison, null, 2)}\n` : renderComparison(comparison))
  return 0
}
