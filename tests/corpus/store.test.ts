import { writeFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { readCorpus, writeCorpus } from '../../src/compare/corpus/database.ts'
import { articlesWhere, query } from '../../src/compare/corpus/query.ts'
import { STORE_VERSION } from '../../src/compare/corpus/tables.ts'
import { addTo, entry, newCorpus, OPTIONS } from '../support/corpus.ts'

const TEXT = 'The reckless regime failed. “We will wait,” said Ana Roy, the minister.'
const rows = async (file: string, sql: string) => (await readCorpus(file, OPTIONS, (connection) => query(connection, sql))).rows

describe('the corpus store', () => {
  it('adds an article once, however often it comes', async () => {
    const file = newCorpus()
    expect(await addTo(file, entry(TEXT), entry(TEXT))).toEqual({ added: 1, updated: 0, present: 1 })
    expect(await addTo(file, entry(TEXT))).toEqual({ added: 0, updated: 0, present: 1 })
    expect(await rows(file, 'SELECT count(*), count(DISTINCT article) FROM articles')).toEqual([[1, 1]])
  })

  it('keeps the same text of another outlet: a syndicated copy is a publication of its own', async () => {
    const file = newCorpus()
    expect(await addTo(file, entry(TEXT, { outlet: 'A' }), entry(TEXT, { outlet: 'B' }))).toMatchObject({ added: 2 })
  })

  it('replaces an analysis that another version made, in every table', async () => {
    const file = newCorpus()
    await addTo(file, entry(TEXT), entry(`${TEXT} It was a disgrace.`))
    const before = await rows(file, 'SELECT count(*) FROM phrases')
    await writeCorpus(file, OPTIONS, (connection) => query(connection, "UPDATE articles SET lexicons = 'old' WHERE article = 1"))
    expect(await addTo(file, entry(TEXT))).toEqual({ added: 0, updated: 1, present: 0 })
    expect(await rows(file, 'SELECT count(*) FROM phrases')).toEqual(before)
    expect(await rows(file, 'SELECT count(*) FROM articles')).toEqual([[2]])
  })

  it('makes a column of any metadata, and lets conditions use it', async () => {
    const file = newCorpus()
    await addTo(file, entry(TEXT, { outlet: 'A', leaning: 'left' }))
    await addTo(file, entry(`${TEXT} Again.`, { outlet: 'B', section: "it's" }))
    const where = (condition: string) => readCorpus(file, OPTIONS, (connection) => articlesWhere(connection, condition))
    expect([await where("leaning = 'left'"), await where("section = 'it''s'"), await where('section IS NULL -- all')]).toEqual([
      [1],
      [2],
      [1],
    ])
    await expect(where('nothing = 1')).rejects.toThrow(/query failed: Binder Error/)
  })

  it('lets a reader change nothing', async () => {
    const file = newCorpus()
    await addTo(file, entry(TEXT))
    await expect(rows(file, 'DROP TABLE articles')).rejects.toThrow(/read-only/)
  })

  it('keeps nothing of a write that fails half way', async () => {
    const file = newCorpus()
    await addTo(file, entry(TEXT))
    const failing = writeCorpus(file, OPTIONS, async (connection) => {
      await connection.run('BEGIN')
      await connection.run('DELETE FROM articles')
      throw new Error('half way')
    })
    await expect(failing).rejects.toThrow('half way')
    expect(await rows(file, 'SELECT count(*) FROM articles')).toEqual([[1]])
  })
})

describe('a file that is no corpus of this version', () => {
  const database = async (...statements: string[]): Promise<string> => {
    const file = newCorpus()
    const instance = await DuckDBInstance.create(file)
    const connection = await instance.connect()
    for (const statement of statements) await connection.run(statement)
    connection.closeSync()
    instance.closeSync()
    return file
  }
  const versioned = (version: number) =>
    database('CREATE TABLE store (version INTEGER, made_by VARCHAR)', `INSERT INTO store VALUES (${version}, 'x')`)

  it('is brought up to date when it is older, and loses nothing', async () => {
    const [old, current] = [newCorpus(), newCorpus()]
    await addTo(current, entry(TEXT), entry(`${TEXT} It was a disgrace.`))
    await addTo(old, entry(TEXT), entry(`${TEXT} It was a disgrace.`))
    // The store as version 1 wrote it.
    await writeCorpus(old, OPTIONS, async (connection) => {
      for (const table of ['bands', 'sizes']) await connection.run(`DROP TABLE ${table}`)
      await connection.run('UPDATE store SET version = 1')
    })
    for (const table of ['bands', 'sizes', 'articles', 'store'])
      expect(await rows(old, `SELECT * FROM ${table} ORDER BY ALL`)).toEqual(await rows(current, `SELECT * FROM ${table} ORDER BY ALL`))
  })

  it('is refused with a sentence when it is newer', async () => {
    const file = await versioned(STORE_VERSION + 1)
    await expect(rows(file, 'SELECT 1')).rejects.toThrow(/written by a newer scarequote/)
    await expect(addTo(file, entry(TEXT))).rejects.toThrow(/written by a newer scarequote/)
  })

  it('is refused with a sentence when it is too old', async () => {
    await expect(rows(await versioned(0), 'SELECT 1')).rejects.toThrow(/too old to be brought up to date/)
  })

  it('is refused when it is another database, no database, or missing', async () => {
    await expect(addTo(await database('CREATE TABLE mine (a INTEGER)'), entry(TEXT))).rejects.toThrow(/no corpus of scarequote/)
    const text = newCorpus()
    writeFileSync(text, 'hello')
    await expect(addTo(text, entry(TEXT))).rejects.toThrow(/cannot be opened/)
    await expect(rows(newCorpus(), 'SELECT 1')).rejects.toThrow(/no such corpus/)
  })
})
