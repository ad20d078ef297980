import { type Analyzer, createAnalyzer } from '../../src/analyzer.ts'
import { loadLexicons, loadStanceModel } from '../../src/lexicon/load.ts'
import type { Analysis } from '../../src/record/schema.ts'

export const loaded = loadLexicons('lexicons', '0.0.0')

let analyzer: Analyzer | undefined
/** One analyzer for a test file: loading the model takes longer than most tests. */
export const testAnalyzer = (): Analyzer => {
  analyzer ??= createAnalyzer(loaded.lexicons, '0.0.0', undefined, { readStanceModel: () => loadStanceModel('lexicons') })
  return analyzer
}

export const analyze = (text: string): Analysis => testAnalyzer().analyze({ id: 'test', text })

export const nameIn = ({ actors }: Analysis, id: string | null): string | null =>
  id === null ? null : (actors.find((actor) => actor.id === id)?.name ?? id)

/** The score of a cell by the names of holder and target; null where there is no cell. */
export const scoreOf = (analysis: Analysis, holder: string, target: string): number | null =>
  analysis.stance.find((cell) => nameIn(analysis, cell.holder) === holder && nameIn(analysis, cell.target) === target)?.score ?? null

/** The evidence of a text as “holder → target sign rule”. */
export function evidenceOf(text: string): string[] {
  const analysis = analyze(text)
  return analysis.stance.flatMap(({ holder, target, evidence }) =>
    evidence.map(({ score, rule }) => `${nameIn(analysis, holder)} → ${nameIn(analysis, target)} ${score < 0 ? '−' : '+'} ${rule}`),
  )
}

/** The same text with two actors in one another's place. */
export const swapped = (text: string, one = 'Kenya', other = 'Poland'): string =>
  text.replace(new RegExp(`${one}|${other}`, 'g'), (name) => (name === one ? other : one))

/** What a text says of two actors, and the mirror of what it says with the two swapped: equal where no name weighs more. */
export const bothWays = (text: string): [string[], string[]] => [
  evidenceOf(text).sort(),
  evidenceOf(swapped(text))
    .map((piece) => swapped(piece))
    .sort(),
]
