import { type Comparison, letterOf } from '../compare/compare-analyses.ts'
import type { PhraseUse } from '../compare/phrase-uses.ts'
import type { StanceComparison } from '../compare/stance-differences.ts'
import { multiplicityNote, stanceSentence } from './comparison-sentences.ts'
import { signed } from './label.ts'
import { MEASURE_NAMES } from './measure-names.ts'
import { oneLine } from './printable.ts'
import { fit, wrapped } from './terminal.ts'

const MOST_ROWS = 12
const NAME = 24
const WIDTH = 80

/** Op-eds side by side, in plain text of 80 columns. */
export function renderComparison(comparison: Comparison): string {
  const { articles, measures, stance, phrases, counterparts } = comparison
  const letters = articles.map((_, i) => letterOf(i))
  const column = Math.max(6, Math.min(10, Math.floor(30 / letters.length)))
  const note = multiplicityNote(stance)
  const shared = phrases.filter(({ uses }) => uses.filter((n) => n > 0).length > 1)
  const lines = [
    ...articles.map(({ title, id, byline, outlet }, i) =>
      fit(`${letterOf(i)}  ${[title ?? id, byline, outlet].filter((part) => part !== null).join(', ')}`, WIDTH - 2).trimEnd(),
    ),
    '',
    `${' '.repeat(50)}${letters.map((letter) => letter.padStart(column)).join('')}`,
    ...measures.map(
      ({ measure, values }) => `${MEASURE_NAMES[measure].padEnd(50)}${values.map((value) => figure(value).padStart(column)).join('')}`,
    ),
    '',
    'WHERE THE AUTHORS STAND (on those whom two of them mention)',
    ...(stance.length === 0 ? ['  nobody whom two of them mention'] : stance.slice(0, MOST_ROWS).flatMap(stanceLines)),
    ...(note ? wrapped(note, WIDTH, 2) : []),
    '',
    'TWO NAMES FOR THE SAME THING',
    ...(counterparts.length === 0
      ? ['  none']
      : counterparts
          .slice(0, MOST_ROWS)
          .map(({ uses }) => `  ${uses.map(({ article, text }) => `${letterOf(article)} “${fitted(text, 30)}”`).join('   ')}`)),
    '',
    'PHRASES THAT SEVERAL USE',
    ...phraseLines(shared, ({ uses }) => uses.flatMap((n, i) => (n > 0 ? [`${letterOf(i)} ×${n}`] : [])).join(', ')),
    ...letters.flatMap((letter, i) => [
      '',
      `ONLY IN ${letter}`,
      ...phraseLines(
        phrases.filter(({ uses }) => uses.every((n, article) => n > 0 === (article === i))),
        ({ uses }) => ((uses[i] ?? 0) > 1 ? `×${uses[i]}` : ''),
      ),
    ]),
    '',
    ...sourceLines(comparison),
  ]
  return `${lines.join('\n')}\n`
}

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(value >= 10 ? 1 : 2))
const fitted = (text: string, width: number): string => fit(oneLine(text), width).trimEnd()

function stanceLines(row: StanceComparison): string[] {
  const cells = row.cells.map((cell, i) => `${letterOf(i)} ${cell ? `${signed(cell.score)} ${cell.label}` : 'says nothing'}`)
  const judged = row.difference ? wrapped(stanceSentence(row), WIDTH, 6) : []
  return [...wrapped(`${fit(oneLine(row.target), NAME)} ${cells.join('   ')}`, WIDTH, 2), ...judged]
}

function phraseLines(uses: readonly PhraseUse[], count: (use: PhraseUse) => string): string[] {
  if (uses.length === 0) return ['  none']
  const shown = uses
    .slice(0, MOST_ROWS)
    .map((use) => fit(`  ${fit(`“${oneLine(use.text)}”`, 34)} ${fit(use.entry, 24)} ${count(use)}`, WIDTH).trimEnd())
  return uses.length > shown.length ? [...shown, `  … and ${uses.length - shown.length} more`] : shown
}

function sourceLines({ sources, leftOut, sharedQuotations }: Comparison): string[] {
  const heard = sources.slice(0, MOST_ROWS).map(({ name, words, slants }) => {
    const counts = words.map((n, i) => `${letterOf(i)} ${n === 0 ? '–' : `${n} words`}`).join(', ')
    return fit(`  ${fit(oneLine(name), NAME)} ${counts}${trust(slants)}`, WIDTH).trimEnd()
  })
  return [
    'WHO GETS TO SPEAK',
    ...(heard.length === 0 ? ['  nobody'] : heard),
    ...leftOut
      .slice(0, MOST_ROWS)
      .flatMap(({ name, quotedIn, silentIn, wording }) => [
        `  ${letterOf(silentIn)} mentions ${fitted(name, NAME)} and does not quote them; ${letterOf(quotedIn)} does:`,
        `      “${fitted(wording, 68)}”`,
      ]),
    ...sharedQuotations
      .slice(0, MOST_ROWS)
      .map(({ wording, articles }) => `  the same words in ${articles.map(letterOf).join(', ')}: “${fitted(wording, 50)}”`),
  ]
}

const CLEARLY = 0.2

function trust(slants: readonly (number | null)[]): string {
  const known = slants.flatMap((slant, i) => (slant === null ? [] : [{ slant, i }])).sort((a, b) => b.slant - a.slant)
  const [most, least] = [known[0], known.at(-1)]
  return most && least && most.slant - least.slant >= CLEARLY ? `; ${letterOf(most.i)} trusts them more` : ''
}
