import { renderTextReport } from '../../report/text-report.ts'
import { readArticle } from '../../text/read-article.ts'
import { builtInAnalyzer } from '../resources.ts'

/** The report of one article, on standard output. */
export async function open(file: string): Promise<number> {
  const { article, warnings } = await readArticle(file)
  for (const warning of warnings) console.error(`scarequote: ${warning}`)
  const analyzer = await builtInAnalyzer()
  process.stdout.write(renderTextReport(analyzer.analyze(article), article.text))
  return 0
}
