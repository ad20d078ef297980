import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Decision, digestOf } from '../../src/record/decision.ts'
import { storeOf } from '../../src/tui/decision-store.ts'
import { analyze } from '../support/analyzer.ts'
import { newFile, stored, withReview } from './open-review.ts'

const THREE = 'The reckless minister spoke. It was a disaster. The regime knows it.\n'
const lines = (file: string): Decision[] =>
  readFileSync(storeOf(file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Decision)

describe('the decision store', () => {
  it('has each decision on disk before the next key is read, within one chunk too', async () => {
    const file = newFile(THREE)
    await withReview(file, async (terminal) => {
      await terminal.type('ax')
      expect(stored(file)).toEqual(['accept', 'dismiss'])
    })
    const [first] = lines(file)
    expect(first).toMatchObject({ reviewer: 'ana', phrase: { text: 'reckless', before: 'The ', tool: { category: 'evaluation' } } })
  })

  it('does without a torn last line, says so, and spoils nothing after it', async () => {
    const file = newFile(THREE)
    await withReview(file, async (terminal) => terminal.type('ax'))
    const whole = readFileSync(storeOf(file), 'utf8')
    writeFileSync(storeOf(file), whole.slice(0, -40))
    await withReview(file, async (terminal) => {
      expect(terminal.screen()).toContain('1 unreadable line')
      expect(terminal.screen()).toContain('1 of 3 judged')
      await terminal.type('x')
      expect(terminal.screen()).toContain('2 of 3 judged')
    })
    expect(JSON.parse(readFileSync(storeOf(file), 'utf8').trim().split('\n').at(-1) as string)).toMatchObject({
      act: { action: 'dismiss' },
    })
  })

  it('keeps two reviewers of one file apart and tells each of the other', async () => {
    const file = newFile(THREE)
    await withReview(file, async (terminal) => terminal.type('aa'), { reviewer: 'ben' })
    await withReview(file, async (terminal) => {
      expect(terminal.screen()).toContain('ben has judged this file too (2 decisions)')
      expect(terminal.screen()).toContain('0 of 3 judged')
      await terminal.type('u')
      expect(terminal.screen()).toContain('Nothing to take back')
    })
  })

  it('notices somebody who begins on the same file meanwhile, and another window of one’s own', async () => {
    const file = newFile(THREE)
    await withReview(file, async (terminal) => {
      await terminal.type('a')
      const [mine] = lines(file) as [Decision]
      appendFileSync(storeOf(file), `${JSON.stringify({ ...mine, reviewer: 'ben', session: 'b' })}\n`)
      await terminal.type('j')
      expect(terminal.screen()).toContain('ben is judging this file too')
      const regime = analyze(THREE).findings.find(({ text }) => text === 'regime')
      const phrase = {
        ...mine.phrase,
        ...{
          entry: regime?.entry,
          start: regime?.start,
          end: regime?.end,
          text: 'regime',
          tool: { ...mine.phrase.tool, digest: regime ? digestOf(regime) : '' },
        },
      }
      appendFileSync(storeOf(file), `${JSON.stringify({ ...mine, session: 'c', phrase })}\n`)
      await terminal.type('k')
      expect(terminal.screen()).toContain('Another window of yours')
      expect(terminal.screen()).toContain('2 of 3 judged')
    })
  })

  it('shows verdicts as stale where the text has changed, carried to the same words, until they are given anew', async () => {
    const file = newFile(THREE)
    await withReview(file, async (terminal) => terminal.type('axa'))
    writeFileSync(file, `A new first sentence. ${THREE.replace('The regime knows it.', '')}`)
    await withReview(file, async (terminal) => {
      expect(terminal.screen()).toContain('2 verdicts on an earlier text or lexicon')
      expect(terminal.screen().replace(/\s+/g, ' ')).toContain('1 verdict on phrases that are no longer found')
      expect(terminal.screen()).toContain('0 of 2 judged')
      expect(terminal.screen()).toContain('you agreed; text or lexicon have changed since')
      expect(terminal.screen()).toContain('?ev')
      await terminal.type('x')
      expect(terminal.screen()).toContain('1 of 2 judged')
      await terminal.type('K')
      expect(terminal.screen()).toContain('2 of 2 judged')
    })
  })

  it('shows a verdict as stale where the lexicon now says something else of the phrase', async () => {
    const file = newFile(THREE)
    await withReview(file, async (terminal) => terminal.type('axa'))
    const changed = (text: string) => {
      const analysis = analyze(text)
      return {
        ...analysis,
        findings: analysis.findings.map((finding) => (finding.text === 'regime' ? { ...finding, intensity: 0.1 } : finding)),
      }
    }
    await withReview(
      file,
      async (terminal) => {
        expect(terminal.screen()).toContain('1 verdict on an earlier text or lexicon')
        expect(terminal.screen()).toContain('2 of 3 judged')
      },
      { analysis: changed },
    )
  })

  it('says from the start that nothing can be saved, and shows no verdict that is not', async () => {
    const file = newFile(THREE)
    mkdirSync(storeOf(file))
    await withReview(file, async (terminal) => {
      expect(terminal.screen()).toContain('CANNOT BE SAVED')
      await terminal.type('a')
      expect(terminal.screen()).toContain('NOT SAVED')
      expect(terminal.screen()).toContain('0 of 3 judged')
      expect(terminal.screen()).toContain('“reckless”')
      rmSync(storeOf(file), { recursive: true })
      await terminal.type('a')
      expect(terminal.screen()).toContain('1 of 3 judged')
    })
    expect(stored(file)).toEqual(['accept'])
  })
})
