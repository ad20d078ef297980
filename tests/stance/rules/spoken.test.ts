import { describe, expect, it } from 'vitest'
import { analyze, scoreOf } from '../../support/analyzer.ts'

const OF_ULM = 'Tom Ulm runs the port. Tom Ulm runs the docks too.'
const roys = (said: string): number => scoreOf(analyze(`${OF_ULM} ${said}`), 'Ana Roy', 'Tom Ulm') ?? 0

describe('a judging word in somebody else’s mouth', () => {
  it.each([
    '“I am disappointed that Tom Ulm left,” Ana Roy said.',
    '“It was embarrassing when Tom Ulm spoke,” Ana Roy said.',
    '“The numbers are bad, and Tom Ulm knew,” Ana Roy said.',
  ])('counts for whom its sentence speaks of, also where its subject is nobody: %s', (said) => {
    expect(roys(said)).toBeLessThan(0)
  })

  it('blames whom the talk was of where its sentence names nobody, and praises nobody so', () => {
    expect(roys('“This is a bad day,” Ana Roy said.')).toBeLessThan(0)
    expect(roys('“This is a beautiful day,” Ana Roy said.')).toBe(0)
  })

  it('is mostly courtesy where it is weak praise', () => {
    expect(roys('“We want answers and Tom Ulm knew,” Ana Roy said.')).toBeLessThan(0.05)
  })

  it('counts nothing so in the author’s own words', () => {
    expect(scoreOf(analyze(`${OF_ULM} I am disappointed that Tom Ulm left.`), 'author', 'Tom Ulm')).toBeNull()
  })
})
