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
