import type { Analyzer } from '../analyzer.ts'
import type { Analysis } from '../record/schema.ts'
import { parseArticleLine } from '../text/parse-line.ts'

/** What stands in the output for an article that could not be analysed. */
export interface ErrorRecord {
  readonly id: string
  readonly error: { readonly code: 'bad-input' | 'failed'; readonly message: string; readonly file: string; readonly line: number }
}

/** Analyses JSONL lines in order: one record out for each line in, a broken line an error record. Empty lines are passed over. */
export async function* scoreLines(lines: AsyncIterable<string>, file: string, analyzer: Analyzer): AsyncGenerator<Analysis | ErrorRecord> {
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    let id = `${file}:${number}`
    let code: ErrorRecord['error']['code'] = 'bad-input'
    try {
      const article = parseArticleLine(number === 1 ? line.replace(/^\uFEFF/, '') : line, id)
      id = article.id
      code = 'failed'
      yield analyzer.analyze(article)
    } catch (error) {
      yield { id, error: { code, message: (error as Error).message, file, line: number } }
    }
  }
}
