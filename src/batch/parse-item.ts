import { ARTICLE_FIELDS, type Article } from '../text/article.ts'
import { parseArticleLine } from '../text/parse-line.ts'
import { UserError } from '../text/user-error.ts'
import { type Item, nameOf } from './item.ts'

/** @throws UserError where the item is no article */
export async function parseItem(item: Item): Promise<{ article: Article; warnings: readonly string[] }> {
  const { content, file } = item
  switch (content.kind) {
    case 'broken':
      throw new UserError(content.message)
    case 'line':
      return { article: parseArticleLine(content.line, nameOf(item)), warnings: [] }
    case 'file':
      return (await import('../text/read-article.ts')).parseArticleFile(file, content.bytes)
    case 'row': {
      const { id, ...columns } = content.columns
      const fields = Object.fromEntries(ARTICLE_FIELDS.flatMap((name) => (columns[name] ? [[name, columns[name]]] : [])))
      const metadata = Object.fromEntries(Object.entries(columns).filter(([name]) => !(ARTICLE_FIELDS as readonly string[]).includes(name)))
      return {
        article: { id: id || nameOf(item), text: content.text, ...fields, ...(Object.keys(metadata).length > 0 && { metadata }) },
        warnings: content.warnings,
      }
    }
  }
}
