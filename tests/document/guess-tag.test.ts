import fc from 'fast-check'
import { expect, test } from 'vitest'
import features from 'wink-eng-lite-web-model/dist/feature.js'
import core from 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' with { type: 'json' }
import { guessTag } from '../../src/document/wink/guess-tag.ts'

const WORD = 1
/** A lexicon without a word: every word is unknown. */
const nothingKnown = { lookup: () => [0], intrinsicSize: () => 0, posOf: () => 0 }
const own = (word: string): string => core.pos.list[features(core.packing.config).pos(word, WORD, nothingKnown)] as string

const piece = fc.constantFrom(
  ...['able', 'tish', 'less', 'llah', 'stan', 'land', 'ing', 'ous', 'ier', 'est', 'ity', 'pur', 'ed', 'ly', 'ky', 'es', 'or'],
  ...['cross', 'anti', 'post', 'non', 'x', 'bro'],
)

test('an unknown word gets the tag that wink-nlp guesses', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-z]{2,9}$/),
    fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(word, (word) => {
      expect(guessTag(word)).toBe(own(word))
    }),
    { numRuns: 2000 },
  )
})
