import { type Added, addEntries, publicationKey, storedStates } from '../../../compare/corpus/add.ts'
import { readCorpus, writeCorpus } from '../../../compare/corpus/database.ts'
import { type CorpusEntry, lexiconsOf } from '../../../compare/corpus/entry.ts'
import { corpusFile } from '../../../compare/corpus/location.ts'
import { query } from '../../../compare/corpus/query.ts'
import { sha256 } from '../../../text/sha256.ts'
import { chosenAnalyzer, toolVersion } from '../../resources.ts'
import type { SettingsOptions } from '../../settings.ts'
import { corpusInputs, type Input } from './inputs.ts'

export interface AddOptions extends SettingsOptions {
  readonly textColumn: string
}

/** Articles that are written in one go: few enough to keep, many enough that opening the store does not count. */
const BATCH = 250

const madeBy = { madeBy: toolVersion() }

export async function add(name: string, paths: readonly string[], options: AddOptions): Promise<number> {
  return store(name, corpusInputs(paths, options.textColumn), options)
}

/** Analyses again what another version of the tool or of the lexicons has analysed. */
export async function reanalyse(name: string, options: SettingsOptions): Promise<number> {
  const { columns, rows } = await readCorpus(corpusFile(name), madeBy, (connection) => query(connection, 'SELECT * FROM articles'))
  return store(
    name,
    rows.map((row) => storedInput(columns, row)),
    options,
  )
}

const DERIVED = new Set(['article', 'text_sha256', 'words', 'tool', 'lexicons'])
const FIELDS = ['title', 'byline', 'outlet', 'date', 'url'] as const

function storedInput(columns: readonly string[], row: readonly unknown[]): Input {
  const given = Object.fromEntries(
    columns.flatMap((column, i) => (row[i] === null || DERIVED.has(column) ? [] : [[column, String(row[i])]])),
  )
  const { id = '', text = '', ...rest } = given
  const fields = Object.fromEntries(FIELDS.flatMap((field) => (rest[field] === undefined ? [] : [[field, rest[field]]])))
  const metadata = Object.fromEntries(Object.entries(rest).filter(([column]) => !FIELDS.some((field) => field === column)))
  return { article: { id, text, ...fields }, metadata }
}

async function store(name: string, inputs: AsyncIterable<Input> | Iterable<Input>, options: SettingsOptions): Promise<number> {
  const file = corpusFile(name)
  const analyzer = await chosenAnalyzer(options)
  const current = analyzer.analyze({ id: 'version', text: '' })
  const [tool, lexicons] = [current.tool.version, lexiconsOf(current)]
  const known = await writeCorpus(file, madeBy, storedStates)
  const total = { added: 0, updated: 0, present: 0, failed: 0 }
  let batch: CorpusEntry[] = []
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    // The store is held only while a batch is written, so that two processes can take turns.
    const done: Added = await writeCorpus(file, madeBy, (connection) => addEntries(connection, batch))
    total.added += done.added
    total.updated += done.updated
    total.present += done.present
    batch = []
  }
  for await (const input of inputs) {
    if ('error' in input) {
      total.failed++
      console.error(`scarequote: ${input.id}: ${input.error.message}`)
      continue
    }
    const { article, metadata } = input
    const state = known.get(publicationKey(sha256(article.text), article.outlet))
    if (state?.tool === tool && state.lexicons === lexicons) total.present++
    else batch.push({ analysis: analyzer.analyze(article), text: article.text, metadata })
    if (batch.length >= BATCH) await flush()
  }
  await flush()
  const { added, updated, present, failed } = total
  console.error(
    `scarequote: ${name}: ${added} added, ${updated} analysed again, ${present} there already${failed > 0 ? `, ${failed} could not be read` : ''}`,
  )
  return added + updated + present === 0 && failed > 0 ? 2 : 0
}
