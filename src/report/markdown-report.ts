import { type Comparison, letterOf } from '../compare/compare-analyses.ts'
import type { Analysis, AnalysisFinding } from '../record/schema.ts'
import { multiplicityNote, stanceSentence } from './comparison-sentences.ts'
import { basisWords, signed } from './label.ts'
import { MEASURE_NAMES } from './measure-names.ts'
import { oneLine } from './printable.ts'
import { actorNames } from './text-report.ts'

/** One article’s report in GitHub-flavoured Markdown; every byte of its text escaped. */
export function renderMarkdownReport(analysis: Analysis, text: string): string {
  const nameOf = actorNames(analysis)
  const { title, id, byline, outlet, date, counts, measures, findings, quotations, stance } = analysis
  const finding = ({ text: words, category, holder, about, why, plain }: AnalysisFinding): string[] => [
    `“${words}”`,
    category,
    nameOf(holder),
    about ? nameOf(about) : '',
    why,
    plain ?? '',
  ]
  return join([
    `# ${escaped(title ?? id)}`,
    [byline, outlet, date]
      .filter((part) => part !== null)
      .map(escaped)
      .join(', '),
    `${counts.words} words; loaded phrases per 1,000 of the author’s words: ${measures.loadedPerThousandWords ?? '–'}; share of words that are not the author’s: ${measures.quotedShare ?? '–'}.`,
    '## Who stands where on whom',
    table(
      ['holder', 'target', 'score, −1 to 1', '90 % interval', 'n', 'in words', 'rests on'],
      [...stance]
        .sort((a, b) => Number(b.holder === 'author') - Number(a.holder === 'author') || b.n - a.n)
        .map((cell) => [
          nameOf(cell.holder),
          nameOf(cell.target),
          signed(cell.score),
          cell.interval ? `${signed(cell.interval[0])} to ${signed(cell.interval[1])}` : 'too few',
          String(cell.n),
          cell.label,
          basisWords(cell),
        ]),
    ),
    '## Loaded phrases',
    table(['phrase', 'kind', 'whose words', 'about', 'why', 'plainly'], findings.map(finding)),
    '## Quotations',
    table(
      ['kind', 'source', 'words'],
      quotations.map(({ kind, source, spans }) => [
        kind,
        source?.actor ? nameOf(source.actor) : (source?.name ?? ''),
        spans.map(([start, end]) => text.slice(start, end)).join(' … '),
      ]),
    ),
  ])
}

export function renderMarkdownComparison(comparison: Comparison): string {
  const { articles, measures, stance, phrases, counterparts, sources, leftOut } = comparison
  const letters = articles.map((_, i) => letterOf(i))
  const only = (i: number): string =>
    phrases
      .filter(({ uses }) => uses.every((n, article) => n > 0 === (article === i)))
      .map(({ text }) => `“${text}”`)
      .join(', ')
  return join([
    '# Side by side',
    articles
      .map(({ title, id, outlet }, i) => `- **${letterOf(i)}** ${escaped([title ?? id, outlet].filter(Boolean).join(', '))}`)
      .join('\n'),
    table(
      ['', ...letters],
      measures.map(({ measure, values }) => [MEASURE_NAMES[measure], ...values.map((value) => value?.toFixed(2) ?? '–')]),
    ),
    '## Where the authors stand',
    table(
      ['on', ...letters, 'in words'],
      stance.map((row) => [
        row.target,
        ...row.cells.map((cell) => (cell ? `${signed(cell.score)} (n=${cell.n})` : '–')),
        stanceSentence(row),
      ]),
    ),
    multiplicityNote(stance) ?? '',
    '## Two names for the same thing',
    table(
      letters,
      counterparts.map(({ uses }) =>
        letters.map((_, i) =>
          uses
            .filter(({ article }) => article === i)
            .map(({ text }) => `“${text}”`)
            .join(', '),
        ),
      ),
    ),
    '## Loaded phrases that only one uses',
    table(letters, [letters.map((_, i) => only(i))]),
    '## Who gets to speak',
    table(
      ['', ...letters],
      sources.map(({ name, words }) => [name, ...words.map((n) => (n === 0 ? '–' : `${n} words`))]),
    ),
    table(
      ['quoted by one, silent in another', 'quoted in', 'silent in', 'words'],
      leftOut.map(({ name, quotedIn, silentIn, wording }) => [name, letterOf(quotedIn), letterOf(silentIn), `“${wording}”`]),
    ),
  ])
}

const join = (blocks: readonly string[]): string => `${blocks.filter((block) => block !== '').join('\n\n')}\n`

/** CommonMark lets any of its own punctuation be escaped by a backslash. */
const escaped = (text: string): string => oneLine(text).replace(/[\\`*_{}[\]<>()#+!|~&$]/g, '\\$&')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None.'
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}
