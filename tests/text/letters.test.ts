import { expect, test } from 'vitest'
import { CHARACTER, characterAt, consistsOf, runsOf, startsWithA } from '../../src/text/letters.ts'

const bitsOf = (character: string): number =>
  (/\p{L}/u.test(character) ? CHARACTER.letter : 0) |
  (/\p{Lu}/u.test(character) ? CHARACTER.upper : 0) |
  (/\p{Ll}/u.test(character) ? CHARACTER.lower : 0) |
  (/\p{N}/u.test(character) ? CHARACTER.number : 0)

test('tells every character as Unicode has it', () => {
  const wrong: string[] = []
  for (let code = 0; code < 0x20000; code++) {
    const character = String.fromCodePoint(code)
    if (characterAt(character, 0) !== bitsOf(character)) wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
  expect(characterAt('a', 1)).toBe(0)
})

test('tells what a text begins with, and what it consists of', () => {
  expect(startsWithA('Émile', CHARACTER.upper)).toBe(true)
  expect(startsWithA('', CHARACTER.letter)).toBe(false)
  expect(consistsOf("O'Brien", CHARACTER.letter, "'")).toBe(true)
  expect(consistsOf("O'Brien", CHARACTER.letter)).toBe(false)
  expect(runsOf('“Łódź, 𐐀𐐁 and ½”', CHARACTER.letter | CHARACTER.number)).toEqual(['Łódź', '𐐀𐐁', 'and', '½'])
})
