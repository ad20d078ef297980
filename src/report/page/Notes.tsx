/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { AnalysisFinding } from '../../record/schema.ts'
import { oneLine, printable } from '../printable.ts'
import { noteId, type PageArticle, phraseId, voiceClass } from './page-model.ts'

/** Why each phrase is loaded, in the order of the text: notes to follow the links of the article to. */
export function Notes({ article, level }: { article: PageArticle; level: 2 | 3 }): VNode {
  const { findings } = article.analysis
  const Heading = `h${level}` as const
  const own = findings.filter(({ holder }) => holder === 'author').length
  return (
    <div class="notes">
      <Heading>Loaded phrases</Heading>
      {findings.length === 0 ? (
        <p>None found.</p>
      ) : (
        <>
          <p class="quiet">
            {own} in the author’s own words, {findings.length - own} in the words of others.
          </p>
          <ol>
            {findings.map((finding) => (
              <Note key={finding.id} finding={finding} article={article} />
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

function Note({ finding, article }: { finding: AnalysisFinding; article: PageArticle }): VNode {
  const { scope, nameOf, phraseName } = article
  const { id, text, category, holder, about, why, plain, counterparts, negated } = finding
  const whose = holder === 'author' ? 'the author’s words' : `words of ${nameOf(holder)}`
  return (
    <li id={noteId(scope, id)} class={`note ${voiceClass(article, holder)}`}>
      <p class="phrase">
        <a href={`#${phraseId(scope, id)}`}>“{oneLine(text)}”</a> <span class="tag">{category.replaceAll('-', ' ')}</span>
      </p>
      <p class="quiet">
        {whose}
        {about && `, about ${nameOf(about)}`}
        {negated && ', negated'}
      </p>
      <p>{printable(why)}</p>
      {plain && (
        <p>
          <b>Plainly:</b> {printable(plain)}
        </p>
      )}
      {counterparts.length > 0 && (
        <p>
          <b>The other side’s word:</b> {counterparts.map(phraseName).join(', ')}
        </p>
      )}
    </li>
  )
}
