import { expect, it } from 'vitest'
import { testAnalyzer } from './support/analyzer.ts'
import { madeArticles } from './support/columns.ts'

const processorTime = (act: () => void): number => {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

it('takes about as long for ten articles in one as for the ten one by one', () => {
  const { analyze } = testAnalyzer()
  const [alone, together] = [[] as number[], [] as number[]]
  for (let round = 0; round < 5; round++) {
    const articles = madeArticles(10, 12, 50 + round)
    const whole = { id: 'whole', text: articles.map(({ text }) => text).join('\n\n') }
    alone.push(processorTime(() => articles.forEach(analyze)))
    together.push(processorTime(() => analyze(whole)))
  }
  // Work that grew with the square of the length would take ten times as long; `npm run bench` prints the ratio.
  expect(Math.min(...together) / Math.min(...alone)).toBeLessThan(2)
})

it('takes as long for each of 80,000 judging words in a row as for each of 8,000', () => {
  const { analyze } = testAnalyzer()
  const each = (n: number): number => processorTime(() => analyze({ id: 'bold', text: `Note: ${'bold '.repeat(n)}` })) / n
  each(8000)
  expect(each(80_000) / Math.min(each(8000), each(8000))).toBeLessThan(2)
})
