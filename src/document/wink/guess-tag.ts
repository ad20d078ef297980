import { endingsLike } from '../../text/endings.ts'
import type { Upos } from '../document.ts'

/** In wink-nlp’s order: the longer ones first. */
const endingsOf = endingsLike(
  (
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
  ).flatMap(([tag, endings]) => endings.split(' ').map((ending) => ({ ending, tag }))),
)
const BEGINNINGS: readonly { readonly beginning: string; readonly tag: Upos }[] = [
  { beginning: 'cross', tag: 'NOUN' },
  { beginning: 'anti', tag: 'ADJ' },
  { beginning: 'post', tag: 'ADJ' },
  { beginning: 'non', tag: 'ADJ' },
]

/**
 * The tag that wink-nlp gives to a word of letters from a to z that its lexicon lacks. Its own function looks pieces of the word up
 * in objects, which cost more than all else about a new word.
 */
export function guessTag(word: string): Upos {
  for (const { ending, tag } of endingsOf(word)) if (word.endsWith(ending)) return tag
  for (const { beginning, tag } of BEGINNINGS) if (word.startsWith(beginning)) return tag
  return 'NOUN'
}
