import { TRAIT, type TraitLists } from '../text/traits.ts'
import { sureWord } from './contexts.ts'
import type { Lexicons } from './lexicons.ts'
import { VALUED_WORDS } from './valence.ts'

/** Pronouns that may point back to a body of people or to several; those for one person are in the lists of genders. */
export const PLURAL_PRONOUNS = ['they', 'them', 'their', 'themselves', 'theirs']

/** What the lists tell of a word, found once for it: whoever walks a text then looks closer at few of its words. */
export function listedTraits({ persons, times, issues, pronouns, contexts }: Lexicons): TraitLists {
  const telling = Object.values(contexts).flatMap((words) => words.map(sureWord))
  return {
    byNormal: [
      [TRAIT.pointer, ['it', 'its', ...PLURAL_PRONOUNS, ...persons.male, ...persons.female, ...persons.roles]],
      [TRAIT.when, times.days],
      [TRAIT.us, pronouns.us],
      [TRAIT.them, pronouns.them],
      [TRAIT.context, telling],
    ],
    byLemma: [
      [TRAIT.when, times.units],
      [TRAIT.issue, [...issues.plans, ...issues.matters]],
      [TRAIT.context, telling],
    ],
    bySingular: [[TRAIT.context, telling]],
    judging: VALUED_WORDS,
  }
}
