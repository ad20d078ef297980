import type { Analysis } from '../../record/schema.ts'
import { renderTextReport } from '../../report/text-report.ts'
import type { Article } from '../../text/article.ts'
import { readArticle } from '../../text/read-article.ts'
import { openKeyboard } from '../keyboard.ts'
import { type AnalysisOptions, chosenAnalyzer } from '../resources.ts'
import type { ReviewCommandOptions } from './review.ts'

/** One article: the review on a terminal, the report elsewhere. */
export async function open(file: string, options: ReviewCommandOptions): Promise<number> {
  const keyboard = process.stdout.isTTY ? openKeyboard() : null
  if (keyboard) return (await import('./review.ts')).reviewOn(keyboard, [file], options)
  const { article, analysis } = (await analyzeFiles([file], options))[0] as Analysed
  process.stdout.write(renderTextReport(analysis, article.text))
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
