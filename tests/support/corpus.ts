import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addEntries } from '../../src/compare/corpus/add.ts'
import { writeCorpus } from '../../src/compare/corpus/database.ts'
import type { CorpusEntry } from '../../src/compare/corpus/entry.ts'
import { testAnalyzer } from './analyzer.ts'

const folder = mkdtempSync(join(tmpdir(), 'scarequote-corpus-'))
let count = 0
export const newCorpus = (): string => join(folder, `${++count}.duckdb`)
export const OPTIONS = { madeBy: 'test', longestWait: 5000 }

export const entry = (text: string, fields: Readonly<Record<string, string>> = {}): CorpusEntry => {
  const { leaning, section, ...known } = fields
  const metadata = { ...(leaning !== undefined && { leaning }), ...(section !== undefined && { section }) }
  return { analysis: testAnalyzer().analyze({ id: text.slice(0, 12), text, ...known }), text, metadata }
}

export const addTo = (file: string, ...entries: CorpusEntry[]) =>
  writeCorpus(file, OPTIONS, (connection) => addEntries(connection, entries))
