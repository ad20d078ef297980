/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { oneLine } from '../printable.ts'
import { Article } from './Article.tsx'
import { Matrix } from './Matrix.tsx'
import { Header } from './Measures.tsx'
import { Notes } from './Notes.tsx'
import type { PageArticle } from './page-model.ts'
import { type PageAssets, Shell } from './Shell.tsx'
import { articleRules, VoiceFilter } from './VoiceFilter.tsx'

export function ArticlePage({ article, assets }: { article: PageArticle; assets: PageAssets }): VNode {
  const { analysis, scope } = article
  return (
    <Shell title={`${oneLine(analysis.title ?? analysis.id)}: scarequote`} assets={assets} rules={articleRules(article)}>
      <div id={scope} class="article one">
        <Header article={article} level={1} />
        <main id="main">
          <VoiceFilter article={article} />
          <Article article={article} level={2} />
        </main>
        <aside aria-label="Stances and notes">
          <Matrix article={article} level={2} />
          <Notes article={article} level={2} />
        </aside>
      </div>
      <Foot version={analysis.tool.version} />
    </Shell>
  )
}

export function Foot({ version }: { version: string }): VNode {
  return (
    <footer>
      <p>
        Made by scarequote {version}, offline, by stated rules. A mark says that a phrase persuades, not that it is wrong; every figure
        leads back to the words it rests on.
      </p>
    </footer>
  )
}
