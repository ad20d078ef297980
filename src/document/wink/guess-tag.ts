import type { Upos } from '../document.ts'

interface Affix {
  readonly text: string
  readonly tag: Upos
}

/** In wink-nlp’s order: the longer ones first. */
const ENDINGS: readonly Affix[] = (
  [
    ['ADJ', 'able tish like less'],
    ['PROPN', 'llah stan gton abad land tnam'],
    ['VERB', 'ing'],
    ['ADJ', 'ous ful ary ier est'],
    ['NOUN', 'ity ion'],
    ['PROPN', 'pur'],
    ['VERB', 'ed'],
    ['ADV', 'ly'],
    ['ADJ', 'fy ky'],
    ['NOUN', 'es er or'],
  ] as const
).flatMap(([tag, endings]) => endings.split(' ').map((text) => ({ text, tag })))
const BEGINNINGS: readonly Affix[] = [
  { text: 'cross', tag: 'NOUN' },
  { text: 'anti', tag: 'ADJ' },
  { text: 'post', tag: 'ADJ' },
  { text: 'non', tag: 'ADJ' },
]

/**
 * The tag that wink-nlp gives to a word of letters from a to z that its lexicon lacks. Its own function looks pieces of the word up
 * in objects, which cost more than all else about a new word.
 */
export function guessTag(word: string): Upos {
  for (let i = 0; i < ENDINGS.length; i++) {
    const { text, tag } = ENDINGS[i] as Affix
    if (word.endsWith(text)) return tag
  }
  for (const { text, tag } of BEGINNINGS) if (word.startsWith(text)) return tag
  return 'NOUN'
}
