import type { JudgedPhrase } from '../../record/judged-phrases.ts'
import { codePoints, onThisText, type ReviewedArticle } from './reviewed-article.ts'

/** A W3C Web Annotation collection (2017): one annotation a reviewer and phrase, found again by quote and by position. */
export function renderWebAnnotations(articles: readonly ReviewedArticle[]): string {
  const items = articles.flatMap((article) => {
    const point = codePoints(article.text)
    return onThisText(article).map((judged) => annotation(article, judged, point))
  })
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:scarequote:decisions',
    type: 'AnnotationCollection',
    label: 'scarequote decisions',
    total: items.length,
    first: { id: 'urn:scarequote:decisions:1', type: 'AnnotationPage', startIndex: 0, items },
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

function annotation({ file, textSha256 }: ReviewedArticle, judged: JudgedPhrase, point: (offset: number) => number) {
  const { phrase, reviewer, time, verdict, category, holder, about, polarity, note } = judged
  const tag = (value: string): object => ({ type: 'TextualBody', purpose: 'tagging', value })
  return {
    id: `urn:scarequote:${textSha256.slice(0, 16)}:${phrase.start}-${phrase.end}:${encodeURIComponent(phrase.entry)}:${encodeURIComponent(reviewer)}`,
    type: 'Annotation',
    motivation: 'assessing',
    creator: { type: 'Person', name: reviewer },
    created: time,
    body: [
      ...(verdict ? [{ type: 'TextualBody', purpose: 'assessing', value: verdict }] : []),
      tag(`category:${category}`),
      tag(`holder:${holder.name}`),
      ...(about ? [tag(`about:${about.name}`)] : []),
      tag(`polarity:${polarity}`),
      { type: 'TextualBody', purpose: 'identifying', value: phrase.entry },
      ...(note ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }] : []),
    ],
    target: {
      source: file,
      selector: [
        { type: 'TextQuoteSelector', exact: phrase.text, prefix: phrase.before, suffix: phrase.after },
        { type: 'TextPositionSelector', start: point(phrase.start), end: point(phrase.end) },
      ],
    },
  }
}
