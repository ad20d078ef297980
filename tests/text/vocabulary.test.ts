import { expect, it } from 'vitest'
import { askSmall, askWhether, Vocabulary } from '../../src/text/vocabulary.ts'

it('keeps the answers to all questions apart, also where the row of a word is full', () => {
  const vocabulary = new Vocabulary(() => 0)
  const word = vocabulary.word('roads', 'road')
  const isLong = askWhether(() => true)
  const numbers = Array.from({ length: 80 }, (_, i) => askSmall(() => i))
  const isShort = askWhether(() => false)
  for (const round of ['asked', 'known']) {
    const told = [isLong(vocabulary, word), isShort(vocabulary, word), ...numbers.map((number) => number(vocabulary, word))]
    expect([round, told]).toEqual([round, [true, false, ...numbers.keys()]])
  }
})
