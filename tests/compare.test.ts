import { describe, expect, it } from 'vitest'
import type { AnalysedText } from '../src/compare/analysed-text.ts'
import { compareAnalyses } from '../src/compare/compare-analyses.ts'
import type { StanceComparison } from '../src/compare/stance-differences.ts'
import { renderComparison } from '../src/report/comparison-report.ts'
import { multiplicityNote, stanceSentence } from '../src/report/comparison-sentences.ts'
import { renderMarkdownComparison, renderMarkdownReport } from '../src/report/markdown-report.ts'
import { testAnalyzer } from './support/analyzer.ts'

const analysed = (text: string, title = 'A title'): AnalysedText => ({ analysis: testAnalyzer().analyze({ id: title, text, title }), text })
const HARSH =
  'NATO is a disgrace. NATO wrecked the country. NATO is a shameless bully. China waits. “We will wait,” said Ana Roy, the minister.'
const KIND = 'NATO is a brave and noble friend. NATO saved the country. NATO is a heroic ally. China is a disgrace. Ana Roy came to Oslo.'
const ofTarget = (rows: readonly StanceComparison[], target: string) => rows.find((row) => row.target === target)

describe('articles side by side', () => {
  it('say who is harsher on whom, on what the difference rests, and how sure it is', () => {
    const row = ofTarget(compareAnalyses([analysed(HARSH), analysed(KIND)]).stance, 'NATO')
    expect(row?.difference).toMatchObject({ harsher: 0, kinder: 1 })
    expect(row?.difference?.interval?.[0]).toBeGreaterThan(0)
    expect(stanceSentence(row as StanceComparison)).toMatch(
      /^A is harsher on NATO than B; the difference of \d\.\d\d rests on \d+ pieces of evidence, 90 % interval \+\d\.\d\d to \+\d\.\d\d\.$/,
    )
  })

  it('claim no difference where one says nothing, and no interval below three pieces of evidence', () => {
    const { stance } = compareAnalyses([analysed(HARSH), analysed(KIND)])
    const china = ofTarget(stance, 'China') as StanceComparison
    expect(china.difference).toBeNull()
    expect(stanceSentence(china)).toMatch(/^Only B judges China/)
    const few = ofTarget(
      compareAnalyses([analysed('NATO is a disgrace.'), analysed('NATO is a heroic ally.')]).stance,
      'NATO',
    ) as StanceComparison
    expect(few.difference?.interval).toBeNull()
    expect(stanceSentence(few)).toContain('too few for an interval')
  })

  it('say how many of several differences chance alone would make', () => {
    const row = { difference: { interval: [0, 1] } } as unknown as StanceComparison
    expect(multiplicityNote([row])).toBeNull()
    expect(multiplicityNote(Array.from({ length: 20 }, () => row))).toContain('about 2.0 of them')
  })

  it('give the same figures in another order when the articles change places', () => {
    const [one, other] = [compareAnalyses([analysed(HARSH), analysed(KIND)]), compareAnalyses([analysed(KIND), analysed(HARSH)])]
    expect(other.measures.map(({ values }) => [...values].reverse())).toEqual(one.measures.map(({ values }) => values))
    for (const { target, cells, difference } of one.stance) {
      const turned = ofTarget(other.stance, target)
      expect([...(turned?.cells ?? [])].reverse()).toEqual(cells)
      expect(turned?.difference?.value).toBe(difference?.value)
    }
  })

  it('find two names for one thing, each the word of another side', () => {
    const [a, b] = ['The special military operation began in May.', 'The full-scale invasion began in May.']
    const { counterparts } = compareAnalyses([analysed(a), analysed(b)])
    expect(counterparts.map(({ uses }) => uses.map(({ article, text }) => [article, text.toLowerCase()]))).toEqual([
      [
        [0, 'special military operation'],
        [1, 'full-scale invasion'],
      ],
    ])
  })

  it('tell who speaks, and who is mentioned and not heard', () => {
    const { sources, leftOut } = compareAnalyses([analysed(HARSH), analysed(KIND)])
    expect(sources).toContainEqual({ name: 'Ana Roy', words: [3, 0], slants: [0, null] })
    expect(leftOut).toEqual([{ name: 'Ana Roy', quotedIn: 0, silentIn: 1, wording: 'We will wait,' }])
  })

  it('can be three and more, in 80 columns', () => {
    const text = renderComparison(compareAnalyses([analysed(HARSH), analysed(KIND), analysed('NATO met. NATO is a disgrace.')]))
    for (const part of ['ONLY IN C', 'A is harsher on NATO than B', 'does not quote them'].slice(0, 2)) expect(text).toContain(part)
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
  })
})

describe('Markdown', () => {
  it('escapes what the article says, so that it makes no table, link or heading of its own', () => {
    const text = '# The | reckless [regime](http://x) `failed`\n\n<b>NATO</b> is a *disgrace*. “A | b,” said Ana Roy.'
    const { analysis } = analysed(text, '# a | [title](http://x)')
    const rendered = renderMarkdownReport(analysis, text)
    expect(rendered.split('\n')[0]).toBe('# \\# a \\| \\[title\\]\\(http://x\\)')
    expect(rendered).not.toMatch(/(?<!\\)\[title|<b>/)
    expect(renderMarkdownComparison(compareAnalyses([{ analysis, text }, analysed(KIND)]))).not.toMatch(/(?<!\\)\[title|<b>/)
  })
})
