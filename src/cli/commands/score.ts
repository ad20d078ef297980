import { availableParallelism } from 'node:os'
import { findInputs, type InputFile, readItems } from '../../batch/inputs.ts'
import { type ErrorRecord, type Item, nameOf, type Outcome } from '../../batch/item.ts'
import type { Layout } from '../../batch/layout.ts'
import { BrokenPipe, partialName, unfinishedBytes } from '../../batch/output.ts'
import { count, duration, type Progress, startProgress } from '../../batch/progress.ts'
import { type Resumed, resume } from '../../batch/resume.ts'
import { runBatch } from '../../batch/run.ts'
import { scoreItem } from '../../batch/score-item.ts'
import { oneLine } from '../../report/printable.ts'
import { type AnalysisOptions, checkAnalysisOptions, chosenAnalyzer, recordTool } from '../resources.ts'
import { packageRoot } from '../version.ts'
import { parseScoreOptions, type ScoreOptions, type ScoreSettings } from './score-options.ts'
import { openSink, type Sink } from './score-sink.ts'

/** Analyses articles and writes their records; a broken article becomes an error record and nothing else is lost. */
export async function score(paths: readonly string[], options: ScoreOptions): Promise<number> {
  const settings = await parseScoreOptions(options)
  const inputs = await findInputs(paths, settings.output)
  const scorer = await openScorer(inputs, options, settings)
  const progress = startProgress(
    process.stderr,
    inputs.reduce<number | null>((sum, { bytes }) => (sum === null || bytes === null ? null : sum + bytes), 0),
  )
  const all = readItems(inputs, settings, progress.read)
  const stop = new AbortController()
  const interrupt = (): void => {
    if (stop.signal.aborted) process.exit(130)
    stop.abort()
  }
  process.on('SIGINT', interrupt)
  let earlier: Resumed = { keep: 0, done: 0, failed: 0, items: all }
  let sink: Sink | null = null
  let loaded = 0
  try {
    if (settings.resume) earlier = await resume(settings.output as string, all, await recordTool(options), settings.ordered)
    noteEarlier(settings, earlier)
    const open = await openSink(settings, earlier.keep)
    sink = open
    const take = async (outcome: Outcome): Promise<void> => {
      progress.count(outcome.error !== null)
      if (outcome.loaded) loaded++
      for (const warning of outcome.warnings) console.error(`scarequote: ${oneLine(warning)}`)
      if (outcome.error && !settings.quiet) console.error(`scarequote: ${placeOf(outcome.error)}: ${oneLine(outcome.error.error.message)}`)
      await open.take(outcome)
    }
    await runBatch({
      items: earlier.items,
      score: scorer.score,
      take,
      ordered: settings.ordered,
      inFlight: scorer.inFlight,
      stop: stop.signal,
    })
    if (!stop.signal.aborted) await open.finish()
  } catch (error) {
    sink?.abandon()
    if (error instanceof BrokenPipe) return 0
    throw error
  } finally {
    progress.end()
    process.off('SIGINT', interrupt)
    // Whoever feeds it may never end.
    if (paths.includes('-')) process.stdin.destroy()
    await scorer.close()
  }
  if (progress.done + progress.failed + earlier.done + earlier.failed === 0 && !stop.signal.aborted)
    console.error(`scarequote: ${oneLine(paths.join(', '))}: no article in it`)
  return report(progress, earlier, settings, stop.signal.aborted ? sink : null, loaded)
}

/** What becomes of an earlier run’s records, where that may surprise. */
function noteEarlier({ output, canResume, resume }: ScoreSettings, { keep }: Resumed): void {
  if (output === null || !canResume || keep > 0 || unfinishedBytes(output) === 0) return
  console.error(
    `scarequote: ${
      resume
        ? `${output}: what was there is of other articles, or of another version of the tool or its lexicons: begun anew`
        : `${partialName(output)}, left by a run that was interrupted, is written over; with --resume it would have been gone on with`
    }`,
  )
}

/** File and line, and the article’s own name where it has one. */
function placeOf({ id, error }: ErrorRecord): string {
  const place = nameOf(error)
  return oneLine(id === place || id === error.file ? place : `${place} (${id})`)
}

function report(progress: Progress, earlier: Resumed, settings: ScoreSettings, interrupted: Sink | null, loaded: number): number {
  const [done, failed] = [progress.done + earlier.done, progress.failed + earlier.failed]
  const before = earlier.done + earlier.failed
  if (failed > 0 || done > 1 || interrupted) {
    const parts = [
      `${count(done)} analysed`,
      ...(failed > 0 ? [`${count(failed)} could not be`] : []),
      ...(before > 0 ? [`${count(before)} of them by an earlier run`] : []),
      duration(progress.seconds()),
      `${count(Math.round((progress.done + progress.failed) / Math.max(progress.seconds(), 0.001)))}/s`,
    ]
    if (failed > 0 || !settings.quiet) console.error(`scarequote: ${parts.join(', ')}`)
  }
  if (interrupted) {
    const left = interrupted.abandon()
    const written = left === null ? 'no file is written' : `what is done stands in ${left}`
    console.error(
      `scarequote: stopped; ${settings.canResume ? 'the same command with --resume goes on' : settings.output === null ? 'no more is written' : written}`,
    )
    return 130
  }
  if (done === 0 || (settings.strict && failed > 0)) return 2
  return loaded > 0 ? 1 : 0
}

/** Few small inputs are scored here; more are worth their threads. */
const WORTH_THREADS = 300_000

interface Scorer {
  readonly inFlight: number
  score(items: readonly Item[]): Promise<Outcome[]>
  close(): Promise<void>
}

async function openScorer(inputs: readonly InputFile[], options: ScoreOptions, settings: ScoreSettings): Promise<Scorer> {
  const { layout, timeout } = settings
  const bytes = inputs.reduce((sum, input) => sum + (input.bytes ?? (input.path === '-' ? 0 : WORTH_THREADS)), 0)
  const jobs = settings.jobs ?? (bytes < WORTH_THREADS ? 0 : availableParallelism())
  if (jobs === 0) return openHere(options, layout)
  // Threads would say what is wrong with the options once each.
  await checkAnalysisOptions(options)
  const { openPool } = await import('../../batch/pool.ts')
  const pool = openPool({
    worker: new URL('dist/cli/score-worker.js', packageRoot),
    workerData: { analysis: analysisOptions(options), layout },
    jobs,
    timeout,
    layout,
  })
  // Each thread has a batch in hand and one waiting, and one is being written.
  return { ...pool, inFlight: jobs * 2 + 1 }
}

async function openHere(options: ScoreOptions, layout: Layout): Promise<Scorer> {
  const analyzer = await chosenAnalyzer(options)
  return {
    inFlight: 1,
    async score(items) {
      const outcomes: Outcome[] = []
      for (const item of items) outcomes.push(await scoreItem(analyzer, item, layout))
      return outcomes
    },
    close: async () => {},
  }
}

/** What a thread needs to make the same analyser. */
const analysisOptions = ({
  voice,
  attitudes,
  lexicon,
  off,
  actors,
  config,
  apply,
  reviewer,
  decisions,
}: AnalysisOptions): AnalysisOptions =>
  Object.fromEntries(
    Object.entries({ voice, attitudes, lexicon, off, actors, config, apply, reviewer, decisions }).filter(
      ([, value]) => value !== undefined,
    ),
  )
