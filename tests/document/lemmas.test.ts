import fc from 'fast-check'
import { expect, test } from 'vitest'
import lemmatize from 'wink-eng-lite-web-model/dist/lemmatize.js'
import { lemmaOf } from '../../src/document/wink/lemmas.ts'

const BASES = new Set(['claim', 'box', 'buzz', 'wolf', 'church', 'wish', 'story', 'bus', 'note', 'try', 'big', 'large', 'lens', 'fox'])
const piece = fc.constantFrom(
  ...BASES,
  'wol',
  'stor',
  'wo',
  's',
  'es',
  'ses',
  'xes',
  'zes',
  'ves',
  'ches',
  'shes',
  'ies',
  'ed',
  'ing',
  'est',
  'er',
  'men',
)

test('a word gets the lemma that wink-nlp gives it', () => {
  const word = fc.oneof(
    fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')),
    fc.constantFrom('children', 'went', 'worse'),
  )
  fc.assert(
    fc.property(word, fc.constantFrom('NOUN', 'VERB', 'ADJ', 'ADV', 'PROPN'), (word, tag) => {
      expect(lemmaOf(word, tag, (word) => BASES.has(word))).toBe(lemmatize(word, tag, { hasSamePOS: (word) => BASES.has(word) }))
    }),
    { numRuns: 2000 },
  )
})
