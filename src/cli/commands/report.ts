import { writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { AnalysedText } from '../../compare/analysed-text.ts'
import { compareAnalyses } from '../../compare/compare-analyses.ts'
import { phraseName } from '../../lexicon/phrase-name.ts'
import { renderComparison } from '../../report/comparison-report.ts'
import { renderMarkdownComparison, renderMarkdownReport } from '../../report/markdown-report.ts'
import { renderTextReport } from '../../report/text-report.ts'
import { UserError } from '../../text/user-error.ts'
import { type AnalysisOptions, chosenLexicons, pageAssets } from '../resources.ts'
import { analyzeFiles } from './open.ts'

const FORMATS = ['html', 'md', 'text', 'json'] as const
type Format = (typeof FORMATS)[number]
const BY_EXTENSION: Readonly<Record<string, Format>> = { '.html': 'html', '.htm': 'html', '.md': 'md', '.txt': 'text', '.json': 'json' }

export interface ReportOptions extends AnalysisOptions {
  readonly format?: string
  readonly output?: string
}

/** One article as a page, Markdown, text or its record; two and more as their comparison. */
export async function report(files: readonly string[], options: ReportOptions): Promise<number> {
  const format = chosenFormat(options)
  const articles = (await analyzeFiles(files, options)).map(({ article, analysis }) => ({ analysis, text: article.text }))
  const rendered = await renderAs(format, articles, options)
  if (options.output === undefined) process.stdout.write(rendered)
  else writeOutput(options.output, rendered)
  return 0
}

/** @throws UserError for a format that is none */
function chosenFormat({ format, output }: ReportOptions): Format {
  if (format === undefined) return (output !== undefined && BY_EXTENSION[extname(output).toLowerCase()]) || 'text'
  const chosen = FORMATS.find((name) => name === format)
  if (!chosen) throw new UserError('unknown format', { field: '--format', expected: FORMATS.join(', '), got: format })
  return chosen
}

async function renderAs(format: Format, articles: readonly AnalysedText[], options: ReportOptions): Promise<string> {
  const [only, ...more] = articles as [AnalysedText, ...AnalysedText[]]
  if (format === 'html') {
    const { renderPage } = await import('../../report/page/render-page.tsx')
    const { phrases } = (await chosenLexicons(options)).lexicons
    const names = new Map(phrases.map((entry) => [entry.key, phraseName(entry)]))
    return renderPage(articles, pageAssets(), (entry) => names.get(entry) ?? entry)
  }
  if (more.length > 0) {
    const comparison = compareAnalyses(articles)
    if (format === 'json') return `${JSON.stringify(comparison, null, 2)}\n`
    return format === 'md' ? renderMarkdownComparison(comparison) : renderComparison(comparison)
  }
  if (format === 'json') return `${JSON.stringify(only.analysis, null, 2)}\n`
  return format === 'md' ? renderMarkdownReport(only.analysis, only.text) : renderTextReport(only.analysis, only.text)
}

/** @throws UserError where the file cannot be written */
export function writeOutput(file: string, content: string): void {
  try {
    writeFileSync(file, content)
  } catch (error) {
    throw new UserError(`cannot be written (${(error as NodeJS.ErrnoException).code})`, { file })
  }
}
