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
    if (language) return renderError(errorRecord(item, id, 'language', `no English: it reads like “${language}”`), layout)
    code = 'failed'
    return { ...renderOutcome(analyzer.analyze(article), article.text, layout), warnings }
  } catch (error) {
    const message =
      error instanceof UserError || code === 'bad-input' ? (error as Error).message : `a bug of ours: ${(error as Error).message}`
    return renderError(errorRecord(item, id, code, message), layout)
  }
}

/** The language’s code (ISO 639-3) of a text that is not English; “und” for one of no language. Null for English. */
async function foreignLanguage(analyzer: Analyzer, { text, targets }: Article): Promise<string | null> {
  // Whoever names a target knows that the sentence is English.
  const share = targets ? null : analyzer.englishShare(text)
  if (share === null || share >= LEAST_ENGLISH) return null
  const { franc } = await import('franc-min')
  const language = franc(text.slice(0, 4000))
  return language === 'eng' || language === 'sco' || (language === 'und' && share > LEAST_ENGLISH / 2) ? null : language
}
