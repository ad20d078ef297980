import { expect, it } from 'vitest'
import { openMatcher } from '../../src/lexicon/matcher.ts'
import { compileTrie } from '../../src/lexicon/trie.ts'
import { findMatches, MARK } from '../../src/lexicon/walk.ts'
import { Vocabulary } from '../../src/text/vocabulary.ts'

const FORMS = Array.from({ length: 300 }, (_, i) => `the word${i}x`)
const matcher = openMatcher(
  compileTrie(FORMS, (texts) => texts.map((text) => [text])),
  (number) => ({ form: FORMS[number] as string, value: number }),
)

function formsIn(words: readonly string[]): string[] {
  const vocabulary = new Vocabulary(() => 0)
  const word = Int32Array.from(words, (each) => vocabulary.word(each, each))
  const marks = new Uint8Array(words.length).fill(MARK.begins | MARK.ends)
  const found: string[] = []
  findMatches(matcher, { length: words.length, vocabulary, word, marks, isClass: () => false }, ({ form }) => found.push(form))
  return found
}

it('finds each of hundreds of words that may follow one, in the order of the text', () => {
  expect(formsIn(FORMS.flatMap((form) => form.split(' ')))).toEqual(FORMS)
})

it('finds none where words follow that stand in other forms, or in none', () => {
  expect(formsIn(FORMS.flatMap((form) => ['the', 'a', form.split(' ')[1] as string, 'the', 'the']))).toEqual([])
})
