import { describe, expect, it } from 'vitest'
import { analyze, evidenceOf, scoreOf } from '../../support/analyzer.ts'

/** What the author is said to hold of somebody named. */
const authors = (text: string): string[] => evidenceOf(text).filter((piece) => piece.startsWith('author'))

describe('the author blames nobody', () => {
  it.each([
    ['who starves', 'Without aid, refugees would starve.'],
    ['who is hurt', 'Kenya hurts.'],
    ['who drowns', 'Migrants drown in the sea.'],
    ['who is arrested', 'Kenya was arrested.'],
    ['who calls something bad', 'Ana Roy called it bullying when Kenya cut the grant.'],
    ['whom others act beside', 'Kenya’s schools closed while ministers looted the treasury.'],
    ['who plans something', 'The plans are reckless. Roy plans to leave.'],
    ['who reforms something', 'Poland reformed the court.'],
  ])('%s: “%s”', (_, text) => {
    expect(authors(text)).toEqual([])
  })

  it.each([
    ['Kenya accused Poland of lying.', 'Kenya → Poland − loaded-phrase'],
    ['Poland was accused of betraying Ghana.', 'unknown → Poland − frame-agent'],
  ])('whom somebody accuses: “%s”', (text, accusers) => {
    expect(authors(text)).toEqual([])
    expect(evidenceOf(text)).toContain(accusers)
  })
})

describe('what is denied or opposed', () => {
  it('leaves a thing as the author describes it', () => {
    expect(evidenceOf('Ana Roy fought the reckless tax bill. The tax bill is long.')).toContain('author → tax bill − loaded-phrase')
  })

  it('is no praise where it is still to come', () => {
    expect(authors('Kenya has yet to offer a sincere apology.').every((piece) => piece.startsWith('author → Kenya −'))).toBe(true)
  })

  it('is no blame where nobody should say it', () => {
    expect(authors('Ana Roy spoke. Nobody should mistake her for a radical.')).not.toContain('author → Ana Roy − loaded-phrase')
  })
})

describe('the author blames', () => {
  it.each(['Kenya starves Ghana.', 'Kenya hurt Ghana.'])('who does harm to somebody: “%s”', (text) => {
    expect(authors(text)).toContain('author → Kenya − frame-agent')
  })
})

it('“pretty” makes blame no weaker', () => {
  const score = (text: string): number => scoreOf(analyze(text), 'author', 'Kenya') ?? 0
  expect(score('Kenya is pretty outrageous.')).toBe(score('Kenya is outrageous.'))
})
