import { expect, test } from 'vitest'
import { WordIndex } from '../../src/text/word-index.ts'

test('a word is found by its number, one that was not added is not', () => {
  const index = WordIndex.of(['peace', '', '__proto__', 'Naïve'])
  expect(['peace', '', '__proto__', 'Naïve'].map((word) => index.find(word))).toEqual([0, 1, 2, 3])
  expect(['Peace', 'constructor', ' '].map((word) => index.find(word))).toEqual([-1, -1, -1])
})

test('a word that stands twice has its last number', () => {
  expect(WordIndex.of(['a', 'b', 'a']).find('a')).toBe(2)
})

test('a list may grow far beyond the room that it began with', () => {
  const words: string[] = []
  const index = new WordIndex(words, 1)
  for (let i = 0; i < 5000; i++) {
    words.push(`word-${i}`)
    index.add(i)
  }
  expect(words.every((word, i) => index.find(word) === i)).toBe(true)
  expect(index.find('word-5000')).toBe(-1)
})
