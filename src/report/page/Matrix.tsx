/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { StanceCell } from '../../record/schema.ts'
import { basisWords, signed } from '../label.ts'
import { matrixAxes } from '../matrix-axes.ts'
import { printable } from '../printable.ts'
import { cellId, heatClass, type PageArticle, placeId } from './page-model.ts'

/** Who stands where on whom: every figure is a link to the words it rests on. */
export function Matrix({ article, level }: { article: PageArticle; level: 2 | 3 }): VNode {
  const { analysis, nameOf } = article
  const Heading = `h${level}` as const
  const { holders, targets } = matrixAxes(analysis)
  if (holders.length === 0) return <p>No evidence of a stance.</p>
  return (
    <>
      <Heading>Who stands where on whom</Heading>
      <section class="scroll" aria-label={`Table of stances ${article.letter}`.trim()} tabindex={0}>
        <table class="matrix">
          <caption>−1 against, +1 for; n pieces of evidence. Choose a figure to light up its words.</caption>
          <thead>
            <tr>
              <th scope="col">of whom ↓ on whom →</th>
              {targets.map((target) => (
                <th key={target} scope="col">
                  {nameOf(target)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {holders.map((holder) => (
              <tr key={holder}>
                <th scope="row">{nameOf(holder)}</th>
                {targets.map((target) => (
                  <Figure key={target} article={article} holder={holder} target={target} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Evidence article={article} />
    </>
  )
}

function Figure({ article, holder, target }: { article: PageArticle; holder: string; target: string }): VNode {
  const index = article.analysis.stance.findIndex((cell) => cell.holder === holder && cell.target === target)
  const cell = article.analysis.stance[index]
  if (!cell) return <td class="none">·</td>
  return (
    <td class={heatClass(cell)}>
      <a href={`#${cellId(article.scope, index)}`} title={`${article.nameOf(holder)} on ${article.nameOf(target)}: ${cell.label}`}>
        {signed(cell.score)}
        <small> n={cell.n}</small>
      </a>
    </td>
  )
}

function Evidence({ article }: { article: PageArticle }): VNode {
  const { stance } = article.analysis
  const cells = stance
    .map((cell, index) => ({ cell, index }))
    .sort((a, b) => Number(b.cell.holder === 'author') - Number(a.cell.holder === 'author') || b.cell.n - a.cell.n)
  return (
    <div class="evidence">
      {cells.map(({ cell, index }) => (
        <details key={index}>
          <summary>
            {article.nameOf(cell.holder)} on {article.nameOf(cell.target)}: {signed(cell.score)} {cell.label}
          </summary>
          <CellEvidence article={article} cell={cell} index={index} />
        </details>
      ))}
    </div>
  )
}

function CellEvidence({ article, cell, index }: { article: PageArticle; cell: StanceCell; index: number }): VNode {
  const { scope, text } = article
  return (
    <div id={cellId(scope, index)} class="cell">
      <p class="quiet">
        {cell.interval
          ? `90 % interval ${signed(cell.interval[0])} to ${signed(cell.interval[1])}, n = ${cell.n}`
          : `n = ${cell.n}: too few for an interval`}
        {cell.basis && `; rests on ${basisWords(cell)}`}
      </p>
      <ol>
        {cell.evidence.map(({ start, end, score, reason, rule }) => (
          <li key={`${start} ${end} ${rule}`}>
            <a href={`#${placeId(scope, start)}`}>“{printable(text.slice(start, end).replace(/\s+/g, ' '))}”</a> {signed(score)}:{' '}
            {printable(reason)}
          </li>
        ))}
      </ol>
    </div>
  )
}
