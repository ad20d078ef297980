/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string'
import type { AnalysedText } from '../../compare/analysed-text.ts'
import { compareAnalyses, letterOf } from '../../compare/compare-analyses.ts'
import { ArticlePage } from './ArticlePage.tsx'
import { ComparisonPage } from './ComparisonPage.tsx'
import { pageArticle } from './page-model.ts'
import type { PageAssets } from './Shell.tsx'

/**
 * A page that opens from disk and asks the network for nothing: one article, or two and more in columns.
 * `phraseName` tells how a reader knows a lexicon entry.
 */
export function renderPage(articles: readonly AnalysedText[], assets: PageAssets, phraseName: (entry: string) => string): string {
  const pages = articles.map((article, i) => pageArticle(article, `x${i + 1}`, articles.length > 1 ? letterOf(i) : '', phraseName))
  const [first] = pages
  const page =
    first && pages.length === 1 ? (
      <ArticlePage article={first} assets={assets} />
    ) : (
      <ComparisonPage comparison={compareAnalyses(articles)} articles={pages} assets={assets} />
    )
  return `<!doctype html>\n${renderToString(page)}\n`
}
