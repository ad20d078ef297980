import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createAnalyzer } from '../src/analyzer.ts'
import { readArticle } from '../src/text/read-article.ts'
import { loaded, nameIn } from './support/analyzer.ts'

const files = readdirSync('samples').filter((file) => file.endsWith('.md'))
/** Below this a score says nothing either way. */
const UNCLEAR = 0.05

const read = async (file: string) => (await readArticle(`samples/${file}`)).article
const fresh = () => createAnalyzer(loaded.lexicons, '0.0.0')

describe('the samples', () => {
  it('are eight op-eds of 600 to 1,200 words and a news report', async () => {
    const analyzer = fresh()
    expect(files).toHaveLength(9)
    for (const file of files) {
      const { counts } = analyzer.analyze(await read(file))
      if (file !== 'news-report.md') expect([file, counts.words > 600 && counts.words < 1200]).toEqual([file, true])
    }
  })

  it('are read the same in any order', async () => {
    const articles = await Promise.all(files.map(read))
    const analyzer = fresh()
    const forwards = articles.map((article) => JSON.stringify(analyzer.analyze(article)))
    const other = fresh()
    const backwards = articles.toReversed().map((article) => JSON.stringify(other.analyze(article)))
    expect(backwards.toReversed()).toEqual(forwards)
  })

  it('hold every kind of quotation', async () => {
    const analyzer = fresh()
    const kinds = new Set<string>()
    for (const file of files) for (const { kind } of analyzer.analyze(await read(file)).quotations) kinds.add(kind)
    expect([...kinds].sort()).toEqual(['direct', 'indirect', 'mixed', 'scare', 'title'])
  })

  it('hold far fewer loaded phrases in the news report than in any op-ed', async () => {
    const analyzer = fresh()
    const density = async (file: string) => analyzer.analyze(await read(file)).measures.loadedPerThousandWords ?? 0
    const report = await density('news-report.md')
    for (const file of files) if (file !== 'news-report.md') expect([file, (await density(file)) > 2 * report]).toEqual([file, true])
  })

  it.each(files)('%s: the matrix has the signs that its writer meant', async (file) => {
    const source = await readFile(`samples/${file}`, 'utf8')
    const { intended } = parse(/^---\n([\s\S]*?)\n---\n/.exec(source)?.[1] ?? '') as { intended: Record<string, Record<string, number>> }
    const analysis = fresh().analyze(await read(file))
    const wanted = Object.entries(intended).flatMap(([holder, targets]) =>
      Object.entries(targets).map(([target, sign]) => ({ holder, target, sign })),
    )
    const same = (id: string, name: string): boolean => nameIn(analysis, id)?.toLowerCase() === name.toLowerCase()
    const found = wanted.map(({ holder, target }) => {
      const score = analysis.stance.find((cell) => same(cell.holder, holder) && same(cell.target, target))?.score ?? 0
      return { holder, target, sign: Math.abs(score) < UNCLEAR ? 0 : Math.sign(score) }
    })
    expect(found).toEqual(wanted)
  })
})
