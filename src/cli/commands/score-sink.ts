import type { Cells, Outcome } from '../../batch/item.ts'
import { columnsOf } from '../../batch/layout.ts'
import { type Output, openFileOutput, openStreamOutput } from '../../batch/output.ts'
import { csvLine } from '../../report/csv.ts'
import { renderTable } from '../../report/table.ts'
import type { ScoreSettings } from './score-options.ts'

/** Takes outcomes one by one and writes what the format wants, when it wants it. */
export interface Sink {
  take(outcome: Outcome): Promise<void>
  finish(): Promise<void>
  /** Stops half-way. The file in which what was written stays; null where there is none. */
  abandon(): string | null
}

/** @param keep bytes of an earlier run’s output to go on behind */
export async function openSink({ layout, output: file }: ScoreSettings, keep: number): Promise<Sink> {
  if (layout.format === 'parquet') return parquetSink(file as string, columnsOf(layout))
  const output = file === null ? openStreamOutput(process.stdout) : openFileOutput(file, keep)
  if (layout.format === 'table') return tableSink(output)
  if (layout.format === 'json') return jsonSink(output)
  if (layout.format === 'csv') await output.write(csvLine([...columnsOf(layout)]))
  return {
    take: async ({ output: text }) => {
      if (text.length > 0) await output.write(text)
    },
    finish: output.finish,
    abandon: output.abandon,
  }
}

function jsonSink(output: Output): Sink {
  let written = 0
  return {
    take: async ({ output: text }) => {
      if (text.length === 0) return
      await output.write(written++ === 0 ? '[\n' : ',\n')
      await output.write(text)
    },
    finish: async () => {
      await output.write(written === 0 ? '[]\n' : '\n]\n')
      await output.finish()
    },
    abandon: output.abandon,
  }
}

function tableSink(output: Output): Sink {
  const rows: Cells[] = []
  return {
    take: async (outcome) => {
      rows.push(...outcome.rows)
    },
    finish: async () => {
      await output.write(renderTable(rows))
      await output.finish()
    },
    abandon: output.abandon,
  }
}

async function parquetSink(file: string, columns: readonly string[]): Promise<Sink> {
  const { openParquet } = await import('../../batch/parquet-output.ts')
  const parquet = await openParquet(file, columns)
  return {
    take: async ({ rows }) => parquet.add(rows),
    finish: async () => parquet.finish(),
    abandon() {
      parquet.abandon()
      return null
    },
  }
}
