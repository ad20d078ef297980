import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Writable } from 'node:stream'
import { type ErrorRecord, scoreLines } from '../../batch/score-lines.ts'
import type { Analysis } from '../../record/schema.ts'
import { renderTable } from '../../report/table.ts'
import { readArticle, readBytes } from '../../text/read-article.ts'
import { UserError } from '../../text/user-error.ts'
import { type AnalysisOptions, chosenAnalyzer } from '../resources.ts'

const FORMATS = ['jsonl', 'json', 'table'] as const

export interface ScoreOptions extends AnalysisOptions {
  readonly format?: string
  readonly output?: string
  readonly failOn?: string
}

/** Analyses files and prints their records; a broken article becomes an error record and nothing else is lost. */
export async function score(files: readonly string[], options: ScoreOptions): Promise<number> {
  const format = FORMATS.find((name) => name === options.format)
  if (!format) throw new UserError('unknown format', { field: '--format', expected: FORMATS.join(', '), got: String(options.format) })
  const failOn = options.failOn === undefined ? Number.POSITIVE_INFINITY : Number(options.failOn)
  if (Number.isNaN(failOn))
    throw new UserError('not a number', { field: '--fail-on', expected: 'a number from 0 to 1', got: String(options.failOn) })
  const analyzer = await chosenAnalyzer(options)
  const output: Writable = options.output ? createWriteStream(options.output) : process.stdout
  const kept: Analysis[] = []
  let [done, failed, loaded] = [0, 0, 0]
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => output.write(text, (error) => (error ? reject(error) : resolve())))

  for await (const record of records(files)) {
    if ('error' in record) {
      failed++
      console.error(`scarequote: ${record.id}: ${record.error.message}`)
      if (format === 'jsonl') await write(`${JSON.stringify(record)}\n`)
      continue
    }
    done++
    if (record.findings.some(({ holder, intensity }) => holder === 'author' && intensity >= failOn)) loaded++
    if (format === 'jsonl') await write(`${JSON.stringify(record)}\n`)
    else kept.push(record)
  }
  if (format === 'json') await write(`${JSON.stringify(kept, null, 2)}\n`)
  if (format === 'table') await write(renderTable(kept))
  if (output !== process.stdout) await new Promise((resolve) => output.end(resolve))
  if (failed > 0) console.error(`scarequote: ${done} analysed, ${failed} could not be`)
  if (done === 0) return 2
  return loaded > 0 ? 1 : 0

  async function* records(paths: readonly string[]): AsyncGenerator<Analysis | ErrorRecord> {
    for (const path of paths) {
      try {
        if (path.endsWith('.jsonl') || path.endsWith('.ndjson')) {
          readBytes(path).subarray(0, 0)
          yield* scoreLines(createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }), path, analyzer)
          continue
        }
        const { article, warnings } = await readArticle(path)
        for (const warning of warnings) console.error(`scarequote: ${warning}`)
        yield analyzer.analyze(article)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        yield { id: path, error: { code: 'bad-input', message: error.message, file: path, line: error.details.line ?? 0 } }
      }
    }
  }
}
