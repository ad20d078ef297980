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

it.each([
  ['judging words in a row', 'bold ', 8000],
  ['members of parties', 'Sen. Ana Roy, an Ohio Republican, met the Ohio Republican and the Texas Democrat. ', 2500],
  ['reports of an agency', 'GENEVA (AP) — Kenya left.\n\n', 3000],
])('takes as long for each of ten times as many %s', (_, unit, n) => {
  const { analyze } = testAnalyzer()
  const each = (count: number): number => processorTime(() => analyze({ id: 'long', text: `Note: ${unit.repeat(count)}` })) / count
  each(n)
  expect(each(10 * n) / Math.min(each(n), each(n))).toBeLessThan(2)
})
