/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { splitParagraphs } from '../../document/paragraphs.ts'
import { printable } from '../printable.ts'
import type { PageArticle } from './page-model.ts'

/** Title, byline and the figures of one article, each with what it is counted from. */
export function Header({ article, level }: { article: PageArticle; level: 1 | 2 }): VNode {
  const { title, id, byline, outlet, date } = article.analysis
  const Heading = `h${level}` as const
  const by = [byline, outlet, date].filter((part) => part !== null).map(printable)
  return (
    <header>
      <Heading>{printable(title ?? id)}</Heading>
      {by.length > 0 && <p class="by">{by.join(' · ')}</p>}
      <Measures article={article} />
    </header>
  )
}

function Measures({ article }: { article: PageArticle }): VNode {
  const { counts, measures, findings, stance } = article.analysis
  const own = findings.filter(({ holder }) => holder === 'author').length
  const others = findings.length - own
  return (
    <>
      <dl class="measures">
        <Measure name="words" value={String(counts.words)} base={`${counts.sentences} sentences`} />
        <Measure
          name="loaded phrases per 1,000 of the author’s words"
          value={decimal(measures.loadedPerThousandWords)}
          base={`${own} phrases`}
        />
        <Measure name="… per 1,000 words of others" value={decimal(measures.quotedLoadedPerThousandWords)} base={`${others} phrases`} />
        <Measure
          name="words that are not the author’s"
          value={measures.quotedShare === null ? '–' : `${Math.round(measures.quotedShare * 100)} %`}
          base={`of ${counts.words} words`}
        />
        <Measure
          name="mean strength of the author’s stances, 0 to 1"
          value={measures.polarisation === null ? '–' : measures.polarisation.toFixed(2)}
          base={`${stance.filter(({ holder }) => holder === 'author').length} targets`}
        />
      </dl>
      <Loadedness article={article} />
    </>
  )
}

const decimal = (value: number | null): string => (value === null ? '–' : value.toFixed(1))

function Measure({ name, value, base }: { name: string; value: string; base: string }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value} <small>{base}</small>
      </dd>
    </div>
  )
}

const BAR = 10
const STEP = 6

/** Loaded phrases by paragraph: where in the text the persuading is done. */
function Loadedness({ article }: { article: PageArticle }): VNode | null {
  const paragraphs = splitParagraphs(article.text)
  const counts = paragraphs.map(
    ({ span: [start, end] }) => article.analysis.findings.filter((finding) => finding.start >= start && finding.start < end).length,
  )
  const most = Math.max(0, ...counts)
  if (most === 0 || counts.length > 400) return null
  const label = `Loaded phrases in each of ${counts.length} paragraphs, from the first to the last; at most ${most}`
  return (
    <figure class="loadedness">
      <svg role="img" aria-label={label} viewBox={`0 0 ${counts.length * BAR} ${most * STEP + 1}`} preserveAspectRatio="none">
        {counts.map((count, i) => (
          <rect key={i} x={i * BAR + 1} y={(most - count) * STEP} width={BAR - 2} height={count * STEP + 1} />
        ))}
      </svg>
      <figcaption>{label}.</figcaption>
    </figure>
  )
}
