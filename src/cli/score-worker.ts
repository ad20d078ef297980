// Run in each thread of a batch: one analyser, made once, that scores the items of one task after another.
import { enableCompileCache } from 'node:module'
import { workerData } from 'piscina'
import type { Outcome } from '../batch/item.ts'
import type { Layout } from '../batch/layout.ts'
import type { Task } from '../batch/pool.ts'
import type { AnalysisOptions } from './resources.ts'
import { compileEagerly } from './tune-v8.ts'

compileEagerly()
enableCompileCache()
const { scoreItem } = await import('../batch/score-item.ts')
const { chosenAnalyzer } = await import('./resources.ts')

export interface ScoreWorkerData {
  readonly analysis: AnalysisOptions
  readonly layout: Layout
}

const { analysis, layout } = workerData as ScoreWorkerData
// Whoever started the threads has said what is wrong with the user’s entries.
const analyzer = await chosenAnalyzer(analysis, () => {})

const utf8 = new TextEncoder()
const room = new Uint8Array(1024 * 1024)

/** The bytes of a text. Most need not be measured before they are written: there is room for them. */
function bytesOf(text: string): Uint8Array {
  const most = text.length * 3
  return most > room.length ? utf8.encode(text) : room.slice(0, utf8.encodeInto(text, room).written)
}

export default async function score({ items, at }: Task): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [i, item] of items.entries()) {
    Atomics.store(at, 0, i)
    const outcome = await scoreItem(analyzer, item, layout)
    outcomes.push({ ...outcome, output: bytesOf(outcome.output as string) })
  }
  return outcomes
}
