import type { JudgedPhrase } from '../../record/judged-phrases.ts'
import { codePoints, onThisText, type ReviewedArticle } from './reviewed-article.ts'

/** brat's standoff format: the text, and the annotations that point into it by code points. */
export interface BratFiles {
  readonly txt: string
  readonly ann: string
}

/** Kinds become entity types (`name_calling`), verdict, holder, target, sign and reviewer attributes, notes notes. */
export function renderBrat(article: ReviewedArticle): BratFiles {
  const point = codePoints(article.text)
  let attributes = 0
  let notes = 0
  const lines = onThisText(article).flatMap((judged, i) => {
    const id = `T${i + 1}`
    const attribute = (name: string, value: string): string => `A${++attributes}\t${name} ${id} ${value}`
    const comment = (text: string): string => `#${++notes}\tAnnotatorNotes ${id}\t${text.replace(/\s+/g, ' ')}`
    return [
      entity(id, judged, point),
      ...(judged.verdict ? [attribute('Verdict', judged.verdict)] : []),
      attribute('Polarity', { '-1': 'against', 0: 'neither', 1: 'for' }[judged.polarity] ?? ''),
      comment(`reviewer: ${judged.reviewer}`),
      comment(`holder: ${judged.holder.name}${judged.about ? `; about: ${judged.about.name}` : ''}`),
      ...(judged.note ? [comment(judged.note)] : []),
    ]
  })
  return { txt: article.text, ann: lines.map((line) => `${line}\n`).join('') }
}

/** A phrase over a line break is several fragments: brat allows none to cross it. */
function entity(id: string, { category, phrase }: JudgedPhrase, point: (offset: number) => number): string {
  const fragments: [number, number][] = []
  for (const { index, 0: part } of phrase.text.matchAll(/[^\r\n]+/g))
    fragments.push([phrase.start + index, phrase.start + index + part.length])
  const spans = fragments.map(([start, end]) => `${point(start)} ${point(end)}`).join(';')
  return `${id}\t${category.replaceAll('-', '_')} ${spans}\t${phrase.text.replace(/[\r\n]+/g, ' ')}`
}
