import type { CorpusComparison } from '../compare/corpus/compare-with-corpus.ts'
import type { Keyness, KeyTerm } from '../compare/corpus/key-terms.ts'
import type { Neighbour } from '../compare/corpus/neighbours.ts'
import type { Placed } from '../compare/corpus/standing.ts'
import { LEAST_FOR_PERCENTILE } from '../compare/statistics/rank.ts'
import { signed } from './label.ts'
import { oneLine } from './printable.ts'
import { fit, wrapped } from './terminal.ts'

const MOST_ROWS = 12
const WIDTH = 78

/** One op-ed against a corpus, in plain text of 80 columns. */
export function renderCorpusComparison(comparison: CorpusComparison, corpus: string): string {
  const { article, base, measures, stances, terms, phrases } = comparison
  const shared = [...phrases.terms].filter(({ articles }) => articles > 0).sort((a, b) => b.articles - a.articles)
  const lines = [
    fit(oneLine(article.title ?? article.id), WIDTH).trimEnd(),
    ...wrapped(baseSentence(comparison, corpus), WIDTH),
    '',
    'HOW UNUSUAL IT IS',
    ...measures.filter(({ value, equal, n }) => value > 0 || equal < n).map(measureLine),
    ...note(
      `${measures.length} figures are ranked: of so many, about ${(measures.length * 0.1).toFixed(0)} lie in the outer tenth by chance.`,
    ),
    '',
    'WHERE THE AUTHOR STANDS, among authors who judge the same actor',
    ...(stances.length === 0 ? ['  on nobody'] : stances.slice(0, MOST_ROWS).map(stanceLine)),
    '',
    'LOADED PHRASES THAT SET IT APART (z: log-odds with informative prior)',
    ...keyLines(phrases, base.articles),
    '',
    'WORDS THAT SET IT APART, of those the author uses twice or more',
    ...keyLines(terms, base.articles),
    '',
    'LOADED PHRASES IT SHARES',
    ...(shared.length === 0
      ? ['  none']
      : shared.slice(0, MOST_ROWS).map((term) => `  ${fit(named(term), 40)} ${ofArticles(term, base.articles)}`)),
    '',
    'NEAREST BY RHETORIC (distance in standard deviations)',
    ...neighbourLines(comparison.nearestByRhetoric, (distance) => distance.toFixed(2)),
    '',
    'NEAREST BY WORDING (share of its own BM25 score)',
    ...neighbourLines(comparison.nearestByWording, (share) => share.toFixed(2)),
    '',
    'COPIES AND ADAPTATIONS (common five-word runs, half or more)',
    ...neighbourLines(comparison.nearDuplicates, (share) => share.toFixed(2)),
  ]
  return `${lines.join('\n')}\n`
}

const note = (text: string): string[] => wrapped(text, WIDTH - 2).map((line) => `  ${line}`)

function baseSentence({ base }: CorpusComparison, corpus: string): string {
  const small = base.articles < LEAST_FOR_PERCENTILE ? ` Too few for percentiles, which need ${LEAST_FOR_PERCENTILE}: ranks are given.` : ''
  const where = base.where === null ? '' : ` where ${oneLine(base.where)}`
  const copies = base.leftOut > 0 ? ` ${base.leftOut} of the same text left out.` : ''
  const stale = base.stale > 0 ? ` ${base.stale} were analysed by another version: run corpus reanalyse.` : ''
  return `against ${base.articles} articles of ${corpus}${where}.${copies}${small}${stale}`
}

/** “above 3 of 8, ties 1”, or a percentile with its base. */
function place({ n, below, equal, percentile }: Placed): string {
  if (n === 0) return 'nobody to rank it among'
  if (percentile !== null) return `percentile ${percentile.toFixed(0)} of ${n}`
  return `above ${below} of ${n}${equal > 0 ? `, ties ${equal}` : ''}`
}

function measureLine(placed: Placed): string {
  const { label, value, robustZ } = placed
  const z = robustZ === null ? '' : ` z ${signed(robustZ)}`
  return `  ${fit(label, 40)} ${value.toFixed(value >= 10 ? 1 : 2).padStart(6)}  ${place(placed)}${z}`
}

function stanceLine(placed: Placed): string {
  const { label, value, n, median } = placed
  const usual = n === 0 || median === null ? '' : `; usual ${signed(median)}`
  return `  ${fit(oneLine(label), 28)} ${signed(value)}  ${n === 0 ? 'no author of the corpus judges them' : place(placed)}${usual}`
}

const named = ({ term, wording }: KeyTerm): string => (wording === null ? oneLine(term) : `“${oneLine(wording)}”`)
const ofArticles = ({ articles, inBase }: KeyTerm, base: number): string =>
  articles === 0 ? 'in none of the others' : `in ${articles} of ${base} others, ×${inBase}`

function keyLines({ terms, tests, surprising }: Keyness, base: number): string[] {
  const shown = terms.filter(({ z }) => z > 0).slice(0, MOST_ROWS)
  if (shown.length === 0) return ['  none']
  const firm = terms.filter(({ z }) => z >= surprising).length
  return [
    ...shown.map(
      (term) =>
        `  ${fit(named(term), 34)} ×${String(term.inArticle).padEnd(3)} z ${signed(term.z)}${term.z >= surprising ? '*' : ' '} ${ofArticles(term, base)}`,
    ),
    ...note(
      `${tests} were tested; ${firm === 0 ? 'none passes' : `* marks the ${firm} that pass`} z ${surprising.toFixed(2)}, which one of so many does by chance in one case of twenty.`,
    ),
  ]
}

const neighbourLines = (neighbours: readonly Neighbour[], figure: (nearness: number) => string): string[] =>
  neighbours.length === 0
    ? ['  none']
    : neighbours.map(({ title, outlet, date, nearness }) => {
        const source = [outlet, date].filter((part) => part !== null).map(oneLine)
        return `  ${figure(nearness)}  ${fit([oneLine(title), ...source].join(', '), WIDTH - 8).trimEnd()}`
      })
