import { beforeAll, describe, expect, it } from 'vitest'
import { compareGroups } from '../../src/compare/corpus/compare-groups.ts'
import { type CorpusComparison, compareWithCorpus } from '../../src/compare/corpus/compare-with-corpus.ts'
import { readCorpus } from '../../src/compare/corpus/database.ts'
import type { CorpusEntry } from '../../src/compare/corpus/entry.ts'
import { renderCorpusComparison } from '../../src/report/corpus-report.ts'
import { renderGroups } from '../../src/report/group-report.ts'
import { addTo, entry, newCorpus, OPTIONS } from '../support/corpus.ts'

const CALM = [
  'The council met on Monday.',
  'Trains ran on time.',
  'NATO held a meeting in Oslo.',
  'The budget was read aloud.',
  'Rain is expected.',
]
const calm = (i: number): CorpusEntry => {
  const sentences = CALM.map((_, k) => CALM[(k + i) % CALM.length])
  return entry(`Report number ${i} of the desk. ${sentences.join(' ')} It has ${i} pages.`, { outlet: 'Calm', title: `Report ${i}` })
}
const angry = (i: number): CorpusEntry =>
  entry(
    `The reckless regime number ${i} bullies everybody. NATO is a disgrace. The thugs of page ${i} wrecked the country. Shame on NATO.`,
    {
      outlet: 'Angry',
      title: `Anger ${i}`,
    },
  )

const file = newCorpus()
const article = angry(99)
const against = (text: CorpusEntry, where?: string): Promise<CorpusComparison> =>
  readCorpus(file, OPTIONS, (connection) => compareWithCorpus(connection, text, where))

beforeAll(async () => {
  const copy = entry(article.text.replace('everybody', 'everyone'), { outlet: 'Copycat', title: 'A copy' })
  await addTo(file, ...Array.from({ length: 24 }, (_, i) => calm(i)), ...Array.from({ length: 9 }, (_, i) => angry(i)), copy, article)
})

describe('an article against a corpus', () => {
  it('is never in its own base', async () => {
    expect((await against(article)).base).toMatchObject({ articles: 34, leftOut: 1, stale: 0 })
  })

  it('has its percentile with the number that it is taken from', async () => {
    const { measures } = await against(article, "outlet = 'Calm'")
    expect(measures.find(({ name }) => name === 'loadedPerThousandWords')).toMatchObject({ n: 24, below: 24, equal: 0, percentile: 100 })
  })

  it('gives ranks and says why where the corpus is small', async () => {
    const comparison = await against(article, "outlet = 'Angry'")
    expect(comparison.measures.every(({ percentile }) => percentile === null)).toBe(true)
    expect(renderCorpusComparison(comparison, 'test')).toMatch(/Too few for\s+percentiles, which need 20/)
  })

  it('finds the words that set it apart, those it shares, and how its author stands on an actor', async () => {
    const { terms, phrases, stances } = await against(article, "outlet <> 'Copycat'")
    // Its number stands in no other article; what all angry articles say sets it apart from the calm ones.
    expect(terms.terms.slice(0, 2).map(({ term }) => term)).toEqual(['99', 'nato'])
    expect(phrases.terms.find(({ wording }) => wording === 'reckless')).toMatchObject({ inArticle: 1, inBase: 9, articles: 9 })
    expect(stances.find(({ name }) => name === 'NATO')).toMatchObject({ n: 9, below: 0, equal: 9 })
  })

  it('finds its neighbours by rhetoric and by wording, and the copy of another outlet', async () => {
    const { nearestByRhetoric, nearestByWording, nearDuplicates } = await against(article)
    for (const { title } of [...nearestByRhetoric, ...nearestByWording]) expect(title).toMatch(/Anger|copy/)
    expect(nearestByWording[0]?.nearness).toBeLessThanOrEqual(1.01)
    expect(nearDuplicates[0]).toMatchObject({ title: 'A copy', outlet: 'Copycat' })
  })

  it('can be held against nothing', async () => {
    const comparison = await against(article, 'false')
    expect(comparison.base.articles).toBe(0)
    expect(renderCorpusComparison(comparison, 'test')).toContain('nobody to rank it among')
  })

  it('changes nothing in the store', async () => {
    const [first, second] = [await against(article), await against(article)]
    expect(second).toEqual(first)
  })
})

describe('groups of a corpus', () => {
  const groups = (column: string, where?: string) => readCorpus(file, OPTIONS, (connection) => compareGroups(connection, column, where))

  it('are tested against the others, adjusted for the number of tests, and told in words', async () => {
    const comparison = await groups('outlet')
    const loaded = comparison.rows[0]?.groups.find(({ group }) => group === 'Angry')
    expect(loaded).toMatchObject({ n: 10 })
    expect(loaded?.against?.adjusted).toBeLessThan(0.05)
    expect(loaded?.against?.adjusted).toBeGreaterThanOrEqual(loaded?.against?.p as number)
    expect(renderGroups(comparison)).toMatch(/Angry has more loaded phrases/)
  })

  it('are refused a test and an interval where they are small, with the reason', async () => {
    const comparison = await groups('outlet', "title IN ('Anger 1', 'Report 1', 'Report 2')")
    for (const { groups: figures } of comparison.rows)
      for (const { interval, against: test } of figures) expect([interval, test]).toEqual([null, null])
    expect(renderGroups(comparison)).toContain('No test was made: a group needs 8 articles')
  })

  it('need a column with two values', async () => {
    await expect(groups('nothing')).rejects.toThrow(/query failed/)
    await expect(groups('outlet', "outlet = 'Calm'")).rejects.toThrow(/nothing to compare/)
  })
})
