import { describe, expect, it } from 'vitest'
import { newFile, withReview } from './open-review.ts'

const three = (): string[] => [
  newFile('The regime fell.\n', 'one.md'),
  newFile('It was a disaster. The regime fell.\n', 'two.md'),
  newFile('The train left at nine.\n', 'three.md'),
]

describe('several files', () => {
  it('are a queue: which of how many, the next, the previous, the list with what is done', async () => {
    await withReview(three(), async (terminal) => {
      expect(terminal.screen()).toContain('file 1 of 3')
      await terminal.type(']')
      expect(terminal.screen()).toContain('file 2 of 3')
      expect(terminal.screen()).toContain('0 of 2 judged')
      await terminal.type('[a')
      expect(terminal.screen()).toContain('1 of 1 judged')
      await terminal.type('6')
      expect(terminal.screen()).toContain('2 of 3 files done')
      expect(terminal.screen()).toMatch(/✓ one\.md +1 of 1/)
      expect(terminal.screen()).toMatch(/two\.md +0 of 2/)
      await terminal.type('j\r')
      expect(terminal.screen()).toContain('file 2 of 3')
      expect(terminal.screen()).toContain('“disaster”')
    })
  })

  it('can be narrowed to those with something to decide', async () => {
    await withReview(three(), async (terminal) => {
      await terminal.type('a')
      await terminal.type('}')
      expect(terminal.screen()).toContain('file 2 of 3')
      await terminal.type('6o')
      expect(terminal.screen()).not.toContain('one.md')
      expect(terminal.screen()).not.toContain('three.md')
      await terminal.type(']')
      expect(terminal.screen()).toContain('No other file has a phrase to decide')
    })
  })

  it('lose nothing where one of them cannot be read', async () => {
    await withReview([newFile('The regime fell.\n', 'one.md'), 'missing.md', newFile('A disaster.\n', 'two.md')], async (terminal) => {
      await terminal.type('6')
      expect(terminal.screen()).toContain('cannot be read')
      await terminal.type(']')
      expect(terminal.screen()).toContain('no such file')
      await terminal.type('axn]')
      expect(terminal.screen()).toContain('“disaster”')
    })
  })

  it('refuse the only one that cannot be read with a sentence', async () => {
    await expect(withReview('missing.md', async () => {})).rejects.toThrow(/no such file/)
  })

  it('keep their place and their verdicts while others are open', async () => {
    await withReview(three(), async (terminal) => {
      await terminal.type(']na[]')
      expect(terminal.screen()).toContain('1 of 2 judged')
    })
  })
})

describe('two articles', () => {
  const pair = (): string[] => [
    newFile('The rules-based order is at stake. NATO is a reckless bully.\n\nThe regime must go.\n', 'west.md'),
    newFile(
      `${'Nothing much happened today, said nobody.\n\n'.repeat(30)}The reckless plan fell. We defend the rules-based order.\n`,
      'east.md',
    ),
  ]

  it('stand side by side from 120 columns, and c jumps between words for the same thing', async () => {
    await withReview(
      pair(),
      async (terminal) => {
        expect(terminal.screen()).toContain('west.md')
        expect(terminal.screen()).toContain('east.md')
        expect(terminal.screen()).toContain('The rules-based order is at stake')
        expect(terminal.screen()).toContain('Nothing much happened')
        expect(terminal.screen()).toMatch(/beside .*“rules-based order”/)
        await terminal.type('c')
        expect(terminal.screen()).toContain('We defend the')
        expect(terminal.screen()).toContain('The rules-based order is at stake')
        expect(terminal.screen()).toContain('“rules-based order” ↔ “rules-based order”')
        await terminal.type('a')
        expect(terminal.screen()).toMatch(/1 of \d judged/)
        await terminal.type('w')
        expect(terminal.screen()).toMatch(/0 of \d judged/)
      },
      { size: [130, 36], compare: true },
    )
  })

  it('say that the other has no word for it', async () => {
    await withReview(
      [newFile('The regime must go.\n', 'a.md'), newFile('A disaster.\n', 'b.md')],
      async (terminal) => {
        expect(terminal.screen()).toContain('no word for it in the other article')
        await terminal.type('c')
        expect(terminal.screen()).toContain('has no word for what “regime” names')
      },
      { size: [130, 36], compare: true },
    )
  })

  it('are tabs in a narrower window, and v sets them beside each other and apart', async () => {
    await withReview(pair(), async (terminal) => {
      expect(terminal.screen()).not.toContain('↔')
      await terminal.type('v')
      expect(terminal.screen()).toMatch(/› west\.md .* ↔ .*east\.md/)
      expect(terminal.screen()).not.toContain('Nothing much happened')
      await terminal.type('w')
      expect(terminal.screen()).toMatch(/west\.md .* ↔ .*› east\.md/)
      expect(terminal.screen()).toContain('Nothing much happened')
      await terminal.resize(130, 36)
      expect(terminal.screen()).toContain('The rules-based order is at stake')
      await terminal.type('3')
      expect(terminal.screen().match(/whose words|Nobody is judged/g)).toHaveLength(2)
      await terminal.type('v')
      expect(terminal.screen()).not.toContain('↔')
    })
  })
})
