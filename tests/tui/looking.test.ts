import { describe, expect, it } from 'vitest'
import { analyze } from '../support/analyzer.ts'
import { newFile, TEXT, withReview } from './open-review.ts'

const MIXED = [
  'China pursues a reckless policy, and the regime knows it.',
  '',
  '“The rules-based order is under attack,” said Ana Roy, the deputy minister. “China is a menace.”',
  '',
  'NATO blundered into a disaster. NATO is a heroic alliance.',
].join('\n')

describe('filters', () => {
  it('leave only phrases of a kind, say how many, and go with Esc', async () => {
    await withReview(newFile(MIXED), async (terminal) => {
      const all = Number(/phrase \d+ of (\d+)/.exec(terminal.screen())?.[1])
      expect(all).toBeGreaterThan(3)
      await terminal.type('f')
      await terminal.type('words of: ana\r')
      await terminal.type('\u001b')
      await terminal.type('\u001b')
      const [, shown, of] = /(\d+) of (\d+) shown: words of Ana Roy/.exec(terminal.screen()) ?? []
      expect(Number(of)).toBe(all)
      expect(Number(shown)).toBeLessThan(all)
      expect(Number(shown)).toBeGreaterThan(0)
      await terminal.type('n'.repeat(20))
      expect(terminal.screen()).toContain('words of Ana Roy')
      await terminal.type('\u001b')
      expect(terminal.screen()).toContain(`of ${all} `)
      expect(terminal.screen()).not.toContain('shown:')
    })
  })

  it.each(['status: undecided', 'about: ', 'strength: 0.5', 'kind: '])('know “%s…”', async (choice) => {
    await withReview(newFile(MIXED), async (terminal) => {
      await terminal.type('f')
      await terminal.type(`${choice}\r`)
      await terminal.type('\u001b')
      await terminal.type('\u001b')
      expect(terminal.screen()).toMatch(/\d+ of \d+ shown:/)
    })
  })

  it('hide a judged phrase where only undecided ones are asked for, and say when none is left', async () => {
    await withReview(newFile('The regime fell. It was a disaster.\n'), async (terminal) => {
      await terminal.type('f1\u001b')
      await terminal.type('a')
      expect(terminal.screen()).toContain('1 of 2 shown: undecided')
      await terminal.type('a2')
      expect(terminal.screen()).toContain('The filter leaves no phrase')
    })
  })
})

describe('search', () => {
  it('finds words as they are written, counts them while they are typed, and walks through them by n and p', async () => {
    await withReview(newFile(TEXT), async (terminal) => {
      await terminal.type('/')
      await terminal.type('day 1')
      expect(terminal.screen()).toMatch(/1 of 11/)
      await terminal.type('2')
      expect(terminal.screen()).toMatch(/1 of 1\b/)
      await terminal.type('\u007f')
      await terminal.type('\r')
      expect(terminal.screen()).toContain('match of “day 1”: 1 of 11')
      await terminal.type('nn')
      expect(terminal.screen()).toContain('match of “day 1”: 3 of 11')
      expect(terminal.screen()).toContain('On day 11')
      await terminal.type('p')
      expect(terminal.screen()).toContain('2 of 11')
      await terminal.type('a')
      expect(terminal.screen()).toContain('No loaded phrase stands here')
      await terminal.type('\u001b')
      expect(terminal.screen()).toContain('phrase 1 of')
    })
  })

  it('takes no character for a pattern, and says when nothing is found', async () => {
    await withReview(newFile('What (really) happened? A disaster.\n'), async (terminal) => {
      await terminal.type('/')
      await terminal.type('(really) happened?')
      expect(terminal.screen()).toContain('1 of 1')
      await terminal.type('\u001b/')
      await terminal.type('.*')
      expect(terminal.screen()).toContain('nothing found')
    })
  })
})

describe('the matrix', () => {
  it('lists the words that a cell rests on, and n and p walk through them in the text', async () => {
    await withReview(newFile(MIXED), async (terminal) => {
      await terminal.type('3')
      expect(terminal.screen()).toContain('the author')
      expect(terminal.screen()).toMatch(/[▼▽△▲?·] [+−]\d\.\d\d/)
      await terminal.type('\r')
      expect(terminal.screen()).toMatch(/piece of evidence: 1 of \d/)
      expect(terminal.screen()).toMatch(/› [+−]\d\.\d\d “/)
      await terminal.type('n')
      expect(terminal.screen()).toMatch(/piece of evidence: 2 of \d/)
      await terminal.type('p')
      expect(terminal.screen()).toMatch(/piece of evidence: 1 of \d/)
      await terminal.type('\u001b')
      expect(terminal.screen()).toContain('>3 Stance<')
    })
  })

  it('scrolls both ways with names of rows and columns in view', async () => {
    const big = (text: string) => {
      const analysis = analyze(text)
      const actors = Array.from({ length: 30 }, (_, i) => ({ id: `x${i}`, name: `Actor ${i}`, type: 'other' as const, mentions: [] }))
      const evidence = { start: 0, end: 5, sentence: 0, score: -0.4, rule: 'predicate' as const, reason: 'r', finding: null }
      const stance = actors.flatMap(({ id: holder }) =>
        actors.map(({ id: target }) => ({
          holder,
          target,
          score: -0.4,
          interval: null,
          label: 'against' as const,
          basis: null,
          n: 2,
          evidence: [evidence, evidence],
        })),
      )
      return { ...analysis, actors, stance }
    }
    await withReview(
      newFile(MIXED),
      async (terminal) => {
        await terminal.type('3')
        await terminal.type('j'.repeat(25) + '\u001b[C'.repeat(20))
        const header = terminal.lines().find((line) => line.includes('whose words'))
        expect(header).toContain('Actor 20')
        expect(terminal.screen()).toMatch(/Actor 25 +›/)
        expect(terminal.screen()).toContain('row 26 of 30, column 21 of 30')
        expect(terminal.lines().find((line) => line.includes('Actor 25 '))).toContain('>▼ −0.40')
      },
      { analysis: big },
    )
  })
})

describe('the figures', () => {
  it('come with their unit, a curve through the text, and no percentile where there is nothing to compare with', async () => {
    await withReview(newFile(MIXED), async (terminal) => {
      await terminal.type('4')
      const screen = terminal.screen()
      expect(screen).toMatch(/loaded phrases in the author’s words +[\d.]+ per 1,000 words/)
      expect(screen).toMatch(/words that are not the author’s +\d+ %/)
      expect(screen).toMatch(/^[▁▂▃▄▅▆▇█ ]{3,}$/m)
      await terminal.type('G')
      expect(terminal.screen()).toContain('No percentiles')
      await terminal.type('k'.repeat(20))
      expect(terminal.screen()).toContain('loaded phrases in the author’s words')
      await terminal.type('\r')
      expect(terminal.screen()).toContain('>1 Text<')
    })
  })
})

describe('the figures against a corpus', () => {
  const percentiles = { loadedPerThousandWords: 87.4 }
  it('say how much of it is lower', async () => {
    await withReview(
      newFile(MIXED),
      async (terminal) => {
        await terminal.type('4')
        expect(terminal.screen()).toContain('more than 87 % of 312 in op-eds')
      },
      { size: [200, 40], baseline: { corpus: 'op-eds', n: 312, percentiles } },
    )
  })

  it('refuse a percentile among too few', async () => {
    await withReview(
      newFile(MIXED),
      async (terminal) => {
        await terminal.type('4G')
        expect(terminal.screen()).toContain('op-eds has too few articles (4)')
      },
      { baseline: { corpus: 'op-eds', n: 4, percentiles: {} } },
    )
  })
})

describe('sources', () => {
  it('narrow the phrases to what one of them says', async () => {
    await withReview(newFile(MIXED), async (terminal) => {
      await terminal.type('5')
      expect(terminal.screen()).toMatch(/Ana Roy +\d+× +\d+ +\d+ %/)
      await terminal.type('\r')
      expect(terminal.screen()).toContain('shown: words of Ana Roy')
    })
  })
})
