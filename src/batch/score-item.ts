import type { Analyzer } from '../analyzer.ts'
import type { Article } from '../text/article.ts'
import { UserError } from '../text/user-error.ts'
import { type ErrorRecord, errorRecord, type Item, nameOf, type Outcome } from './item.ts'
import { type Layout, renderError, renderOutcome } from './layout.ts'
import { parseItem } from './parse-item.ts'

/** Below this share of English words a text is looked at again. */
const LEAST_ENGLISH = 0.65

/** Analyses one item. Whatever happens to it, it gives one outcome. */
export async function scoreItem(analyzer: Analyzer, item: Item, layout: Layout): Promise<Outcome> {
  let id = nameOf(item)
  let code: ErrorRecord['error']['code'] = 'bad-input'
  try {
    const { article, warnings } = await parseItem(item)
    id = article.id
    const language = await foreignLanguage(analyzer, article)
    if (language) return renderError(errorRecord(item, id, 'language', `not English: it reads like ${language}`), layout)
    code = 'failed'
    const analysis = analyzer.analyze(article)
    const noWords = analysis.counts.words === 0 ? [`${nameOf(item)}: there are no words in it`] : []
    return { ...renderOutcome(analysis, article.text, layout), warnings: [...warnings, ...noWords] }
  } catch (error) {
    if (error instanceof UserError) {
      const { file, line = item.line } = error.details
      return renderError(errorRecord({ file: item.file, line: file === item.file ? line : item.line }, id, code, error.reason), layout)
    }
    const { message } = error as Error
    return renderError(errorRecord(item, id, code, code === 'bad-input' ? message : `a bug of ours: ${message}`), layout)
  }
}

const OPENING = 4000

/** What a text that is not English is in: “French”, “no language that it knows”. Null for English. */
async function foreignLanguage(analyzer: Analyzer, { text, targets }: Article): Promise<string | null> {
  // Whoever names a target knows that the sentence is English.
  const share = targets ? 1 : (analyzer.englishShare(text) ?? latinShare(text.slice(0, OPENING)))
  if (share >= LEAST_ENGLISH) return null
  const { franc } = await import('franc-min')
  const code = franc(text.slice(0, OPENING))
  if (code === 'eng' || code === 'sco' || (code === 'und' && share > LEAST_ENGLISH / 2)) return null
  return code === 'und' ? 'no language that it knows' : (new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code)
}

/** Of the letters; 1 where there are none. What is written without spaces has few words and many letters. */
function latinShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters === 0 ? 1 : (text.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters
}
