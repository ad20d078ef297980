import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Article } from './article.ts'
import { UserError } from './user-error.ts'

type Parsed = Pick<Article, 'text' | 'title' | 'byline' | 'outlet' | 'date' | 'url'>

const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,td,figcaption'

/**
 * The article of a web page, without menus, comments and advertisements. Block quotes and headings keep their Markdown marks;
 * offsets point into this text.
 * @throws UserError where the page holds no article
 */
export function readHtml(html: string, file: string): Parsed {
  const { document } = parseHTML(html)
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? metaOf(document, 'og:url')
  const date = metaOf(document, 'article:published_time') ?? document.querySelector('time[datetime]')?.getAttribute('datetime')
  const found = new Readability(document as unknown as globalThis.Document, { charThreshold: 100 }).parse()
  const text = found?.content ? blocksOf(found.content) : ''
  if (!found || text === '') throw new UserError('no article in this page', { file })
  const fields = { title: found.title, byline: found.byline, outlet: found.siteName, date: found.publishedTime ?? date, url }
  return { text, ...Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value.trim()]] : []))) }
}

type Page = ReturnType<typeof parseHTML>['document']

const metaOf = (document: Page, property: string): string | null | undefined =>
  document.querySelector(`meta[property="${property}"], meta[name="${property}"]`)?.getAttribute('content')

function blocksOf(content: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`)
  const blocks: string[] = []
  for (const element of document.querySelectorAll(BLOCKS)) {
    // What stands in an inner block is read there.
    if (element.querySelector(BLOCKS)) continue
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
    if (text === '') continue
    const name = element.tagName.toLowerCase()
    const mark = element.closest('blockquote') ? '> ' : /^h\d$/.test(name) ? `${'#'.repeat(Number(name[1]))} ` : name === 'li' ? '- ' : ''
    blocks.push(mark + text)
  }
  return blocks.length > 0 ? blocks.join('\n\n') : (document.body.textContent ?? '').trim()
}
