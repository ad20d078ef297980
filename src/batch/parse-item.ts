import type { Article } from '../text/article.ts'
import { parseArticleFile } from '../text/read-article.ts'
import { UserError } from '../text/user-error.ts'
import { type Item, nameOf } from './item.ts'

const FIELDS = ['title', 'byline', 'outlet', 'date', 'url'] as const

/** @throws UserError where the item is no article */
export async function parseItem(item: Item): Promise<{ article: Article; warnings: readonly string[] }> {
  const { content, file } = item
  switch (content.kind) {
    case 'broken':
      throw new UserError(content.message)
    case 'line':
      return { article: (await import('../text/parse-line.ts')).parseArticleLine(content.line, nameOf(item)), warnings: [] }
    case 'file':
      return parseArticleFile(file, content.bytes)
    case 'row': {
      const { id, ...columns } = content.columns
      const fields = Object.fromEntries(FIELDS.flatMap((name) => (columns[name] ? [[name, columns[name]]] : [])))
      const metadata = Object.fromEntries(Object.entries(columns).filter(([name]) => !(FIELDS as readonly string[]).includes(name)))
      return {
        article: { id: id || nameOf(item), text: content.text, ...fields, ...(Object.keys(metadata).length > 0 && { metadata }) },
        warnings: content.warnings,
      }
    }
  }
}
