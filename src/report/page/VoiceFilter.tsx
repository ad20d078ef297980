/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { type PageArticle, voiceClass } from './page-model.ts'

const MOST_SPEAKERS = 8

/** Choices of whose words stay marked; the style sheet does the rest, so that it works without a script. */
export function VoiceFilter({ article }: { article: PageArticle }): VNode {
  const { scope, holders, nameOf } = article
  const choices = [
    { id: 'all', label: 'everybody' },
    { id: 'own', label: 'the author' },
    { id: 'others', label: 'others' },
    ...speakers(holders).map((holder) => ({ id: voiceClass(article, holder), label: nameOf(holder) })),
  ]
  return (
    <fieldset class="filter">
      <legend>Show the words of</legend>
      {choices.map(({ id, label }) => (
        <label key={id}>
          <input type="radio" name={`${scope}-voice`} id={`${scope}-show-${id}`} checked={id === 'all'} /> {label}
        </label>
      ))}
    </fieldset>
  )
}

const speakers = (holders: readonly string[]): string[] => holders.filter((holder) => holder !== 'author').slice(0, MOST_SPEAKERS)

/** The rules that make the filter and the matrix work. Only positions go into them, no text of an article. */
export function articleRules(article: PageArticle): string {
  const { scope, holders, analysis } = article
  const own = `${scope}-v${holders.indexOf('author')}`
  const hides = (choice: string, kept: string): string =>
    `#${scope}:has(#${scope}-show-${choice}:checked) :is(.run,.note)${kept}{--hidden:1;color:var(--faint)}` +
    `#${scope}:has(#${scope}-show-${choice}:checked) .run${kept} :is(mark,.ev,a){background:none;text-decoration:none;color:inherit}` +
    `#${scope}:has(#${scope}-show-${choice}:checked) .note${kept}{display:none}`
  return [
    hides('own', `:not(.${own})`),
    hides('others', `.${own}`),
    ...speakers(holders).map((holder) => hides(voiceClass(article, holder), `:not(.${voiceClass(article, holder)})`)),
    ...analysis.stance.map(
      (_, i) => `#${scope}:has(#${scope}-cell-${i}:target) .${scope}-e${i}{background:var(--lit);outline:2px solid var(--lit-edge)}`,
    ),
  ].join('\n')
}
