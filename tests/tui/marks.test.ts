import { describe, expect, it, vi } from 'vitest'
import { analyze } from '../support/analyzer.ts'
import { newFile, withReview } from './open-review.ts'

vi.hoisted(() => {
  process.env.FORCE_COLOR = '3'
})

const VOICES = 'The reckless minister spoke. “It was a disaster,” said Ana Roy, the deputy. The “reform” failed. The regime knows it.\n'

describe('marks in the text', () => {
  it('tell the author’s phrases from quoted ones and show each status without colour', async () => {
    await withReview(newFile(VOICES), async (terminal) => {
      const shape = (words: string) => {
        const look = terminal.look(words)
        return look && [look.bold, look.dim, look.italic, look.underline, look.inverse, look.strikethrough].map(Number).join('')
      }
      await terminal.type('G')
      const undecided = { own: shape('regime knows'), quoted: shape('disaster,”') }
      expect(undecided.own).not.toBe(undecided.quoted)
      await terminal.type('a')
      const accepted = shape('reckless minister')
      await terminal.type('x')
      const dismissed = shape('disaster,”')
      await terminal.type('  ')
      await terminal.type('gppp')
      const current = shape('reckless minister')
      const shapes = [undecided.own, undecided.quoted, accepted, dismissed, current]
      expect(new Set(shapes).size).toBe(shapes.length)
    })
  })

  it('name the status and the kind of each phrase in the margin', async () => {
    await withReview(newFile(VOICES), async (terminal) => {
      await terminal.type('ax')
      const line = (words: string) => terminal.lines().find((text) => text.includes(words)) ?? ''
      expect(line('reckless minister spoke')).toMatch(/✓ev/)
      expect(terminal.screen()).toMatch(/✗fe/)
    })
  })

  it('put the speaker and a bar beside quoted words, and a sign of their own beside scare quotes', async () => {
    await withReview(
      newFile(`The mayor spoke.\n\n“It was late,” said Ana Roy, the deputy. “We know.”\n\nThe “reform” came.\n`),
      async (terminal) => {
        const line = (words: string) => terminal.lines().find((text) => text.includes(words)) ?? ''
        expect(line('It was late')).toMatch(/Ana Roy ▌ “It was late/)
        expect(line('came.')).toMatch(/~ +The “reform”/)
        expect(line('The mayor')).not.toMatch(/[▌~]/)
        expect(terminal.look('reform”')?.italic).toBe(true)
      },
    )
  })

  it('reach both of two spans that overlap', async () => {
    const overlapping = (text: string) => {
      const analysis = analyze(text)
      const [first] = analysis.findings
      if (!first) throw new Error('no finding')
      const start = text.indexOf('reckless minister')
      return {
        ...analysis,
        findings: [
          { ...first, id: 'x1', start, end: start + 17, text: 'reckless minister' },
          { ...first, id: 'x2', start: start + 9, end: start + 23, text: 'minister spoke' },
        ],
      }
    }
    for (const theme of ['dark', 'none'] as const) {
      await withReview(
        newFile('The reckless minister spoke.\n'),
        async (terminal) => {
          expect(terminal.screen()).toContain('“reckless minister”')
          if (theme === 'none') expect(terminal.screen()).toContain('>reckless ')
          else expect(terminal.look('minister spoke')?.inverse).toBe(true)
          await terminal.type('n')
          expect(terminal.screen()).toContain('“minister spoke”')
          if (theme === 'none') expect(terminal.screen()).toMatch(/>minister.* spoke</)
          else expect(terminal.look('reckless min')?.inverse).toBe(false)
          await terminal.type('p')
          expect(terminal.screen()).toContain('phrase 1 of 2')
        },
        { analysis: overlapping, theme },
      )
    }
  })

  it.each(['dark', 'light', 'colour-blind'] as const)('are coloured in the theme %s', async (theme) => {
    await withReview(
      newFile(VOICES),
      async (terminal) => {
        await terminal.type('G')
        const [own, quoted] = [terminal.look('regime knows'), terminal.look('disaster,”')]
        expect(own?.color).not.toBe(0)
        expect(quoted?.color).not.toBe(0)
        expect(own?.color).not.toBe(quoted?.color)
      },
      { theme },
    )
  })

  it('change with T, and the brackets come and go without moving the phrase out of view', async () => {
    await withReview(newFile(VOICES), async (terminal) => {
      await terminal.type('TTT')
      expect(terminal.screen()).toContain('>reckless<')
      expect(terminal.screen()).toContain('Colours: none')
      await terminal.type('T')
      expect(terminal.screen()).not.toContain('>reckless<')
    })
  })
})

describe('without colour', () => {
  it('brackets tell the status, and nothing but text and cursor moves is sent', async () => {
    await withReview(
      newFile(VOICES),
      async (terminal) => {
        expect(terminal.screen()).toContain('>reckless<')
        expect(terminal.screen()).toContain('[disaster]')
        await terminal.type('ax ')
        expect(terminal.screen()).toContain('+reckless+')
        expect(terminal.screen()).toContain('(disaster)')
        await terminal.type('3f\u001b4?')
        await terminal.type('q')
        expect(terminal.sent()).not.toMatch(/\u001b\[[\d;:]*m/)
      },
      { theme: 'none' },
    )
  })
})
