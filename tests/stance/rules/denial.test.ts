import { describe, expect, it } from 'vitest'
import { analyze, scoreOf } from '../../support/analyzer.ts'

const author = (text: string): number => scoreOf(analyze(text), 'author', 'Kenya') ?? 0

describe('blame that is denied', () => {
  it.each([
    ['Kenya did not betray us.', 'Kenya betrayed us.'],
    ['Kenya is not a disgrace.', 'Kenya is a disgrace.'],
    ['Kenya is not corrupt.', 'Kenya is corrupt.'],
  ])('is less praise than the blame is blame: “%s”', (denied, said) => {
    expect(author(said)).toBeLessThan(-0.2)
    expect(author(denied)).toBeGreaterThan(0)
    expect(author(denied)).toBeLessThan(-author(said) / 3)
  })

  it('leaves praise that is denied as it is', () => {
    expect(author('Kenya is not honest.')).toBeLessThan(-0.2)
  })
})
