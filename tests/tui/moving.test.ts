import { describe, expect, it } from 'vitest'
import { newFile, withReview } from './open-review.ts'

const [UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END] = ['\u001b[A', '\u001b[B', '\u001b[5~', '\u001b[6~', '\u001b[H', '\u001b[F']

describe('moving through the text', () => {
  it('scrolls a line by j, k and the arrows, each key of a chunk counting', async () => {
    await withReview(newFile(), async (terminal) => {
      expect(terminal.lines()[2]).toContain('The reckless minister')
      await terminal.type('jjj')
      expect(terminal.lines()[2]).toContain('duty.')
      await terminal.type('kk')
      expect(terminal.lines()[3]).toContain('We defend')
      await terminal.type('k')
      expect(terminal.lines()[2]).toContain('The reckless minister')
      await terminal.type(`${DOWN}${DOWN}${DOWN}`)
      expect(terminal.lines()[2]).toContain('duty.')
      await terminal.type(`${UP}${UP}${UP}`)
      expect(terminal.lines()[2]).toContain('The reckless minister')
    })
  })

  it('scrolls by pages and to either end, and says where it is', async () => {
    await withReview(newFile(), async (terminal) => {
      expect(terminal.screen()).toMatch(/line 1 of \d+, top/)
      await terminal.type(PAGE_DOWN)
      expect(terminal.screen()).not.toContain('The reckless minister')
      expect(terminal.screen()).toMatch(/line \d+ of \d+, \d+ %/)
      await terminal.type(PAGE_UP)
      expect(terminal.screen()).toContain('The reckless minister')
      await terminal.type('G')
      expect(terminal.screen()).toContain('the regime')
      expect(terminal.screen()).toContain(', end')
      await terminal.type('g')
      expect(terminal.screen()).toContain('The reckless minister')
      await terminal.type(END)
      expect(terminal.screen()).toContain('the regime')
      await terminal.type(HOME)
      expect(terminal.screen()).toContain('The reckless minister')
    })
  })

  it('goes to the next and the previous phrase and keeps lines about it in view', async () => {
    await withReview(newFile(), async (terminal) => {
      await terminal.type('n')
      expect(terminal.screen()).toContain('“rules-based order”')
      for (let i = 0; i < 9 && !terminal.screen().includes('“disaster”'); i++) await terminal.type('n')
      const row = terminal.lines().findIndex((line) => line.includes('has been a disaster'))
      expect(row).toBeGreaterThan(4)
      await terminal.type('p'.repeat(9))
      expect(terminal.screen()).toContain('“reckless”')
      expect(terminal.screen()).toContain('This is the first phrase.')
    })
  })

  it('stays where it is at the ends', async () => {
    await withReview(newFile(), async (terminal) => {
      await terminal.type('kkkk')
      expect(terminal.lines()[2]).toContain('The reckless minister')
      await terminal.type('G')
      const before = terminal.screen()
      await terminal.type('jjjj')
      expect(terminal.screen()).toBe(before)
      await terminal.type('n'.repeat(20))
      expect(terminal.screen()).toContain('This is the last phrase.')
    })
  })
})
