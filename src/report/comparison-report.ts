import type { Comparison, PhraseUse } from '../compare/compare-analyses.ts'
import type { Analysis, StanceCell } from '../record/schema.ts'
import { signed, stanceLabel } from './label.ts'
import { oneLine } from './printable.ts'

const MOST_ROWS = 12
const COLUMN = 24

const MEASURES = {
  loadedPerThousandWords: 'loaded phrases per 1,000 of the author’s words',
  quotedLoadedPerThousandWords: '… and per 1,000 words of others',
  quotedShare: 'share of words that are not the author’s',
  polarisation: 'mean strength of the author’s stances',
} as const

/** Two op-eds side by side, in plain text of 80 columns. */
export function renderComparison(comparison: Comparison): string {
  const { a, b, differences, stance, sharedPhrases, onlyA, onlyB, sharedSources, sharedQuotations } = comparison
  const lines = [
    `A  ${titleOf(a)}`,
    `B  ${titleOf(b)}`,
    '',
    `${' '.repeat(50)}${'A'.padStart(10)}${'B'.padStart(10)}`,
    ...differences.map(({ measure, ...sides }) => `${MEASURES[measure].padEnd(50)}${figure(sides.a)}${figure(sides.b)}`),
    '',
    'WHERE THE AUTHORS STAND (on those whom both mention)',
    ...(stance.length === 0
      ? ['  nobody whom both judge']
      : stance
          .slice(0, MOST_ROWS)
          .map(({ target, ...sides }) => `  ${fit(target, COLUMN)} A ${cell(sides.a)}   B ${cell(sides.b)}`.trimEnd())),
    '',
    'PHRASES THAT BOTH USE',
    ...phraseLines(sharedPhrases, ({ a: timesA, b: timesB }) => `A ×${timesA}, B ×${timesB}`),
    '',
    'ONLY IN A',
    ...phraseLines(onlyA, ({ a: times }) => (times > 1 ? `×${times}` : '')),
    '',
    'ONLY IN B',
    ...phraseLines(onlyB, ({ b: times }) => (times > 1 ? `×${times}` : '')),
    '',
    'QUOTED IN BOTH',
    ...(sharedSources.length === 0
      ? ['  nobody']
      : sharedSources.map(
          ({ name, ...sides }) => `  ${fit(name, COLUMN)} ${sides.a} words in A, ${sides.b} in B${slants(sides.slantA, sides.slantB)}`,
        )),
    ...sharedQuotations.map((wording) => `  the same words: “${fit(wording, 58).trimEnd()}”`),
  ]
  return `${lines.join('\n')}\n`
}

const titleOf = ({ title, id, byline, outlet }: Analysis): string =>
  fit([title ?? id, byline, outlet].filter((part) => part !== null).join(', '), 76).trimEnd()

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(value >= 10 ? 1 : 2)).padStart(10)

const cell = (stance: StanceCell | null): string =>
  stance ? `${signed(stance.score)} ${stanceLabel(stance).padEnd(15)}` : `–     ${'says nothing'.padEnd(15)}`

const slants = (a: number, b: number): string => (Math.abs(a - b) < 0.2 ? '' : `; ${a > b ? 'A' : 'B'} introduces them with more trust`)

function fit(text: string, width: number): string {
  const line = oneLine(text)
  return line.length > width ? `${line.slice(0, width - 1)}…` : line.padEnd(width)
}

function phraseLines(uses: readonly PhraseUse[], count: (use: PhraseUse) => string): string[] {
  if (uses.length === 0) return ['  none']
  const shown = uses
    .slice(0, MOST_ROWS)
    .map((use) => `  ${fit(`“${oneLine(use.text)}”`, 40)} ${fit(use.entry, 26)} ${count(use)}`.trimEnd())
  return uses.length > shown.length ? [...shown, `  … and ${uses.length - shown.length} more`] : shown
}
