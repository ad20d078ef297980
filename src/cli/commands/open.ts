import type { Analysis } from '../../record/schema.ts'
import { renderTextReport } from '../../report/text-report.ts'
import type { Article } from '../../text/article.ts'
import { readArticle } from '../../text/read-article.ts'
import { UserError } from '../../text/user-error.ts'
import { type AnalysisOptions, chosenAnalyzer } from '../resources.ts'

/** One article: the review on a terminal, the report elsewhere. */
export async function open(file: string, options: AnalysisOptions): Promise<number> {
  if (hasTerminal() && file !== '-') return review([file], options)
  const { article, analysis } = (await analyzeFiles([file], options))[0] as Analysed
  process.stdout.write(renderTextReport(analysis, article.text))
  return 0
}

/** The review of one or more articles, one after another. */
export async function review(files: readonly string[], options: AnalysisOptions): Promise<number> {
  if (!hasTerminal()) throw new UserError('the review needs a terminal; score prints records, and scarequote FILE a report')
  const analysed = await analyzeFiles(files, options)
  // React is slow in its development build, and Ink's import is too dear for any other command.
  process.env.NODE_ENV ??= 'production'
  const { runReview } = await import('../../tui/run-review.tsx')
  const color = !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  await runReview(
    analysed.map(({ file, article, analysis }) => ({ file, text: article.text, analysis })),
    { color },
  )
  return 0
}

interface Analysed {
  readonly file: string
  readonly article: Article
  readonly analysis: Analysis
}

/** Reads and analyses files; warnings go to stderr. */
export async function analyzeFiles(files: readonly string[], options: AnalysisOptions): Promise<Analysed[]> {
  const read = await Promise.all(files.map(async (file) => ({ file, ...(await readArticle(file)) })))
  const analyzer = await chosenAnalyzer(options)
  return read.map(({ file, article, warnings }) => {
    for (const warning of warnings) console.error(`scarequote: ${warning}`)
    return { file, article, analysis: analyzer.analyze(article) }
  })
}

const hasTerminal = (): boolean => process.stdout.isTTY === true && process.stdin.isTTY === true
