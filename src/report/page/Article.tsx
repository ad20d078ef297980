/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { type Paragraph, splitParagraphs } from '../../document/paragraphs.ts'
import { noteId, type PageArticle, phraseId, placeId, shown, voiceClass } from './page-model.ts'
import { createCutter, type Run, type Stretch } from './runs.ts'

/** The whole text: speakers named where they begin, loaded phrases linked to their reasons, evidence marked. */
export function Article({ article, level }: { article: PageArticle; level: 2 | 3 }): VNode {
  const cut = createCutter(article.analysis)
  const Heading = `h${level}` as const
  return (
    <div class="text">
      {splitParagraphs(article.text).map((paragraph) => {
        let speaker = 'author'
        const runs = cut(paragraph.span).map((run) => {
          const changes = run.holder !== 'author' && run.holder !== speaker
          if (changes) speaker = run.holder
          return <RunText key={run.stretches[0]?.pieces[0]?.start} run={run} names={changes} article={article} />
        })
        if (paragraph.kind === 'heading') return <Heading key={paragraph.span[0]}>{runs}</Heading>
        if (paragraph.kind === 'quote') return <blockquote key={paragraph.span[0]}>{runs}</blockquote>
        return (
          <p key={paragraph.span[0]} class={kindClass(paragraph)}>
            {runs}
          </p>
        )
      })}
    </div>
  )
}

const kindClass = ({ kind }: Paragraph): string | undefined => (kind === 'item' ? 'item' : undefined)

function RunText({ run, names, article }: { run: Run; names: boolean; article: PageArticle }): VNode {
  const own = run.holder === 'author'
  return (
    <span class={`run ${voiceClass(article, run.holder)}${own ? '' : ' other'}${run.scare ? ' scare' : ''}`}>
      {names && <span class="speaker">{run.holder === 'unknown' ? 'unnamed' : article.nameOf(run.holder)}: </span>}
      {run.stretches.map((stretch) => (
        <StretchText key={stretch.pieces[0]?.start} stretch={stretch} article={article} />
      ))}
    </span>
  )
}

function StretchText({ stretch, article }: { stretch: Stretch; article: PageArticle }): VNode {
  const { scope, text } = article
  const words = stretch.pieces.map(({ start, end, cells }) =>
    cells.length === 0 ? (
      shown(text, start, end)
    ) : (
      <span key={start} id={placeId(scope, start)} class={`ev ${cells.map((cell) => `${scope}-e${cell}`).join(' ')}`}>
        {shown(text, start, end)}
      </span>
    ),
  )
  const { finding, opens } = stretch
  if (!finding) return <>{words}</>
  const tone = finding.polarity < 0 ? 'against' : finding.polarity > 0 ? 'for' : 'neutral'
  if (!opens) return <mark class={`loaded ${tone}`}>{words}</mark>
  return (
    <mark class={`loaded ${tone}`}>
      <a id={phraseId(scope, finding.id)} href={`#${noteId(scope, finding.id)}`} aria-describedby={noteId(scope, finding.id)}>
        {words}
      </a>
    </mark>
  )
}
