import { describe, expect, it } from 'vitest'
import { bothWays, evidenceOf } from '../../support/analyzer.ts'

/** Who holds the word “reckless” or “corrupt” against Poland. */
const holdersOf = (text: string): string[] =>
  evidenceOf(text).flatMap((piece) => /^(.*) → Poland − (?:loaded-phrase|predicate)$/.exec(piece)?.[1] ?? [])

describe('a view', () => {
  it.each([
    ['Kenya met Ghana on Monday. In its view, Poland is reckless.', 'Kenya'],
    ['Ana Roy met Ghana. Poland, in her opinion, is reckless.', 'Ana Roy'],
    ['Ana Roy met Ghana. In her telling, Poland is reckless.', 'Ana Roy'],
    ['From Kenya’s perspective, Poland is reckless.', 'Kenya'],
    ['In the party’s view, Poland is reckless.', 'unknown'],
  ])('is held by whose view it is: “%s”', (text, holder) => {
    expect(holdersOf(text)).toEqual([holder])
  })

  it.each(['In our view, Poland is reckless.', 'In my opinion, Poland is reckless.'])('that is “ours” is the author’s: “%s”', (text) => {
    expect(holdersOf(text)).toEqual(['author'])
  })

  it.each([
    'Kenya should remember that Poland is reckless.',
    'Kenya must understand that Poland is reckless.',
    'Kenya ought to know that Poland is reckless.',
    'Kenya has to admit that Poland is reckless.',
    'Kenya must not forget that Poland is reckless.',
    'Kenya should be told that Poland is reckless.',
    'Kenya should say that Poland is reckless.',
  ])('that somebody ought to hold is held by whoever demands it: “%s”', (text) => {
    expect(holdersOf(text)).toEqual(['author'])
  })

  it('that somebody must have held is still his', () => {
    expect(holdersOf('Kenya must have known that Poland is reckless.')).toEqual(['Kenya'])
  })

  it('that others have of somebody is not the author’s', () => {
    expect(evidenceOf('The media call Kenya cruel.').filter((piece) => piece.startsWith('author'))).toEqual([])
  })

  it('that somebody is reproached with is the word of whoever reproaches him', () => {
    for (const text of ['Kenya accused Poland of incompetence.', 'Kenya blamed Poland for the mess.']) {
      expect(evidenceOf(text)).toContain('Kenya → Poland − loaded-phrase')
      expect(evidenceOf(text).filter((piece) => piece.startsWith('author') && piece.endsWith('loaded-phrase'))).toEqual([])
    }
  })

  it('that many have is not the author’s', () => {
    for (const text of ['Many see Poland as a threat.', 'Many regard Poland as a bully.']) {
      const pieces = evidenceOf(text)
      expect(pieces.filter((piece) => piece.startsWith('author'))).toEqual([])
      expect(pieces.some((piece) => piece.startsWith('unknown → Poland −'))).toBe(true)
    }
    expect(evidenceOf('We see Poland as a threat.')).toEqual(['author → Poland − frame-agent'])
  })

  it.each(['Kenya accused Poland of theft.', 'Kenya sued Poland.', 'Kenya blames Poland; Poland blames Kenya.'])(
    'that is an accusation reported is none of whoever reports it: “%s”',
    (text) => {
      expect(evidenceOf(text).filter((piece) => piece.startsWith('author'))).toEqual([])
    },
  )

  it('is none of whoever ought to do something', () => {
    expect(evidenceOf('Ghana should punish Poland.').filter((piece) => piece.startsWith('Ghana'))).toEqual([])
    expect(evidenceOf('Ghana must have punished Poland.')).toContain('Ghana → Poland − speech-act')
  })

  it('says the mirror of it where the two are swapped', () => {
    const [one, other] = bothWays('Kenya should remember that Poland is reckless. In Kenya’s view, Poland is reckless.')
    expect(one).toEqual(other)
  })
})
