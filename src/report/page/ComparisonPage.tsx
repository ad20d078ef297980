/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { type Comparison, letterOf } from '../../compare/compare-analyses.ts'
import { multiplicityNote, stanceSentence } from '../comparison-sentences.ts'
import { signed } from '../label.ts'
import { MEASURE_NAMES } from '../measure-names.ts'
import { oneLine } from '../printable.ts'
import { Article } from './Article.tsx'
import { Foot } from './ArticlePage.tsx'
import { Matrix } from './Matrix.tsx'
import { Header } from './Measures.tsx'
import { Notes } from './Notes.tsx'
import { heatClass, type PageArticle } from './page-model.ts'
import { type PageAssets, Shell } from './Shell.tsx'
import { Table } from './Table.tsx'
import { articleRules, VoiceFilter } from './VoiceFilter.tsx'

const MOST_ROWS = 15

interface Props {
  readonly comparison: Comparison
  readonly articles: readonly PageArticle[]
  readonly assets: PageAssets
}

/** What sets the articles apart, then the articles themselves in columns. */
export function ComparisonPage({ comparison, articles, assets }: Props): VNode {
  const names = articles.map(({ analysis }) => oneLine(analysis.title ?? analysis.id))
  return (
    <Shell title={`${names.join(' / ')}: scarequote`} assets={assets} rules={articles.map(articleRules).join('\n')}>
      <header class="versus">
        <h1>Side by side</h1>
        <ul class="letters">
          {names.map((name, i) => (
            <li key={articles[i]?.scope}>
              <b>{letterOf(i)}</b> <a href={`#${articles[i]?.scope}`}>{name}</a>
            </li>
          ))}
        </ul>
      </header>
      <main id="main">
        <Differences comparison={comparison} />
        <div class="columns">
          {articles.map((article, i) => (
            <article key={article.scope} id={article.scope} class="article" aria-label={`${letterOf(i)}: ${names[i]}`}>
              <Header article={article} level={2} />
              <VoiceFilter article={article} />
              <Article article={article} level={3} />
              <Matrix article={article} level={3} />
              <Notes article={article} level={3} />
            </article>
          ))}
        </div>
      </main>
      <Foot version={comparison.articles[0]?.tool.version ?? ''} />
    </Shell>
  )
}

function Differences({ comparison }: { comparison: Comparison }): VNode {
  const { articles, measures, stance, phrases, counterparts, sources, leftOut } = comparison
  const letters = articles.map((_, i) => letterOf(i))
  const note = multiplicityNote(stance)
  const only = (article: number): string[] =>
    phrases.filter(({ uses }) => uses.every((n, i) => n > 0 === (i === article))).map(({ text }) => `“${oneLine(text)}”`)
  return (
    <section aria-labelledby="differences" class="differences">
      <h2 id="differences">What sets them apart</h2>
      <Table
        caption="Figures"
        columns={['', ...letters]}
        rows={measures.map(({ measure, values }) => [MEASURE_NAMES[measure], ...values.map((value) => value?.toFixed(2) ?? '–')])}
      />
      <Table
        caption="Where the authors stand on those whom two of them mention"
        columns={['on', ...letters, 'in words']}
        rows={stance
          .slice(0, MOST_ROWS)
          .map((row) => [
            oneLine(row.target),
            ...row.cells.map((cell) => (cell ? { class: heatClass(cell), text: `${signed(cell.score)} ${cell.label}` } : 'says nothing')),
            { class: 'words', text: stanceSentence(row) },
          ])}
      />
      {note && <p class="quiet">{note}</p>}
      <Table
        caption="Two names for the same thing"
        columns={letters}
        rows={counterparts.map(({ uses }) =>
          letters.map((_, i) =>
            uses
              .filter(({ article }) => article === i)
              .map(({ text }) => `“${oneLine(text)}”`)
              .join(', '),
          ),
        )}
      />
      <Table caption="Loaded phrases that only one uses" columns={letters} rows={[letters.map((_, i) => only(i).join(', '))]} />
      <Table
        caption="Who gets to speak (words)"
        columns={['', ...letters]}
        rows={sources.slice(0, MOST_ROWS).map(({ name, words }) => [oneLine(name), ...words.map((n) => (n === 0 ? '–' : String(n)))])}
      />
      <Table
        caption="Quoted by one, mentioned but not quoted by another"
        columns={['who', 'quoted in', 'silent in', 'their words']}
        rows={leftOut
          .slice(0, MOST_ROWS)
          .map(({ name, quotedIn, silentIn, wording }) => [
            oneLine(name),
            letterOf(quotedIn),
            letterOf(silentIn),
            { class: 'words', text: `“${oneLine(wording)}”` },
          ])}
      />
    </section>
  )
}
