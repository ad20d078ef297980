import { type ListedTraits, TRAIT } from '../text/traits.ts'
import { wordBits } from '../text/word-bits.ts'
import { sureWord } from './contexts.ts'
import type { Lexicons } from './lexicons.ts'
import { valenceOf } from './valence.ts'

/** Pronouns that may point back to a body of people or to several; those for one person are in the lists of genders. */
export const PLURAL_PRONOUNS = ['they', 'them', 'their', 'themselves', 'theirs']

/** What the lists tell of a word, found once for it: whoever walks a text then looks closer at few of its words. */
export function listedTraits({ persons, times, issues, pronouns, contexts }: Lexicons): ListedTraits {
  const telling = Object.values(contexts).flatMap((words) => words.map(sureWord))
  const byNormal = wordBits([
    [TRAIT.pointer, ['it', 'its', ...PLURAL_PRONOUNS, ...persons.male, ...persons.female, ...persons.roles]],
    [TRAIT.when, times.days],
    [TRAIT.us, pronouns.us],
    [TRAIT.them, pronouns.them],
    [TRAIT.context, telling],
  ])
  const byLemma = wordBits([
    [TRAIT.when, times.units],
    [TRAIT.issue, [...issues.plans, ...issues.matters]],
    [TRAIT.context, telling],
  ])
  return (normal, lemma) =>
    (byNormal.get(normal) ?? 0) |
    (byLemma.get(lemma) ?? 0) |
    (normal.endsWith('s') ? (byLemma.get(normal.slice(0, -1)) ?? 0) & TRAIT.context : 0) |
    (valenceOf(normal) === 0 && valenceOf(lemma) === 0 ? 0 : TRAIT.valence)
}
