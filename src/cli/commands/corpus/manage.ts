import { existsSync, rmSync } from 'node:fs'
import { removeArticles } from '../../../compare/corpus/add.ts'
import { readCorpus, writeCorpus } from '../../../compare/corpus/database.ts'
import { lexiconsOf } from '../../../compare/corpus/entry.ts'
import { corporaFolder, corpusFile, corpusNames } from '../../../compare/corpus/location.ts'
import { articlesWhere, corpusStats, exportTable, listArticles, query, type Rows } from '../../../compare/corpus/query.ts'
import { DERIVED_TABLES } from '../../../compare/corpus/tables.ts'
import { renderRows } from '../../../report/rows.ts'
import { UserError } from '../../../text/user-error.ts'
import { chosenAnalyzer, toolVersion } from '../../resources.ts'
import type { SettingsOptions } from '../../settings.ts'

const madeBy = { madeBy: toolVersion() }
const FORMATS = ['table', 'csv', 'json', 'jsonl'] as const

export interface WhereOptions {
  readonly where?: string
}

export interface FormatOptions {
  readonly format?: string
}

function print(rows: Rows, { format = 'table' }: FormatOptions): void {
  const chosen = FORMATS.find((name) => name === format)
  if (!chosen) throw new UserError('unknown format', { field: '--format', expected: FORMATS.join(', '), got: format })
  process.stdout.write(renderRows(rows, chosen))
}

/** The corpora there are, or the articles of one. */
export async function list(name: string | undefined, options: WhereOptions & FormatOptions): Promise<number> {
  if (name === undefined) {
    const names = corpusNames()
    process.stdout.write(
      names.length === 0 ? `no corpora in ${corporaFolder()}: \`scarequote corpus add NAME FILE…\` makes one\n` : `${names.join('\n')}\n`,
    )
    return 0
  }
  print(await readCorpus(corpusFile(name), madeBy, (connection) => listArticles(connection, options.where)), options)
  return 0
}

/** The articles that a condition holds for, or with `--all` the whole corpus. */
export async function remove(name: string, { where, all = false }: WhereOptions & { readonly all?: boolean }): Promise<number> {
  const file = corpusFile(name)
  if (!existsSync(file)) throw new UserError('no such corpus', { file })
  if (all === (where !== undefined)) throw new UserError('say what to remove', { expected: '--where "condition" or --all' })
  if (all) {
    // Opened first: whoever holds the corpus keeps it, and no other file is ever deleted.
    await writeCorpus(file, madeBy, async () => undefined)
    for (const part of [file, `${file}.wal`]) rmSync(part, { force: true })
    console.error(`scarequote: ${name} removed`)
    return 0
  }
  const removed = await writeCorpus(file, madeBy, async (connection) => {
    const articles = await articlesWhere(connection, where)
    await connection.run('BEGIN')
    await removeArticles(connection, articles)
    await connection.run('COMMIT')
    return articles.length
  })
  console.error(`scarequote: ${name}: ${removed} removed`)
  return 0
}

export async function stats(name: string, options: SettingsOptions): Promise<number> {
  const current = (await chosenAnalyzer(options)).analyze({ id: 'version', text: '' })
  const { articles, words, stale, outlets, measures } = await readCorpus(corpusFile(name), madeBy, (connection) =>
    corpusStats(connection, { tool: current.tool.version, lexicons: lexiconsOf(current) }),
  )
  process.stdout.write(
    [
      `${articles} articles, ${words} words`,
      ...(stale > 0 ? [`${stale} were analysed by another version: \`scarequote corpus reanalyse ${name}\``] : []),
      '',
      renderRows(outlets, 'table'),
      renderRows(measures, 'table'),
    ].join('\n'),
  )
  return 0
}

export async function exportCorpus(name: string, output: string, { table = 'articles' }: { readonly table?: string }): Promise<number> {
  const tables = ['articles', ...Object.keys(DERIVED_TABLES)]
  if (!tables.includes(table)) throw new UserError('no such table', { field: '--table', expected: tables.join(', '), got: table })
  await readCorpus(corpusFile(name), madeBy, (connection) => exportTable(connection, table, output))
  return 0
}

/** Any query; the store is opened for reading alone. */
export async function sql(name: string, statement: string, options: FormatOptions): Promise<number> {
  print(await readCorpus(corpusFile(name), madeBy, (connection) => query(connection, statement)), options)
  return 0
}
