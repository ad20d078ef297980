import { type Document, isRespelt, surface, tokenIs } from '../../document/document.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import { onceFor } from '../../text/once-for.ts'
import { askSmall } from '../../text/vocabulary.ts'
import { wordBits } from '../../text/word-bits.ts'

/** What the lists for persons’ names say of a word: bits, as it may be several things. */
export const NAME_WORD = {
  title: 1,
  role: 1 << 1,
  maleName: 1 << 2,
  femaleName: 1 << 3,
  organization: 1 << 4,
  place: 1 << 5,
  notName: 1 << 6,
  law: 1 << 7,
} as const

type Persons = CompiledLexicons['persons']

type AskToken<T> = (document: Document, token: number) => T

/** Questions about the word at a token. */
export interface NameWords {
  /** Bits of NAME_WORD, as the text spells it. */
  readonly bitsOf: AskToken<number>
  /** Whether its normal form is an office; false outside the text. */
  readonly isRole: AskToken<boolean>
}

export const nameWordsOf = onceFor((persons: Persons): NameWords => {
  const bits = wordBits([
    [NAME_WORD.title, persons.titles],
    [NAME_WORD.role, persons.roles],
    [NAME_WORD.maleName, persons.maleNames],
    [NAME_WORD.femaleName, persons.femaleNames],
    [NAME_WORD.organization, persons.organizations],
    [NAME_WORD.place, persons.places],
    [NAME_WORD.notName, persons.notNames],
    [NAME_WORD.law, persons.laws],
  ])
  const ofNormal = askSmall((normal) => bits.get(withoutStop(normal)) ?? 0)
  return {
    bitsOf: (document, token) =>
      isRespelt(document, token) ? (bits.get(plain(document, token)) ?? 0) : ofNormal(document.vocabulary, document.word[token] as number),
    isRole: tokenIs((normal) => persons.roles.has(normal)),
  }
})

/** As the text spells it, in lower case: wink-nlp respells some words, as “vice”. */
export const plain = (document: Document, token: number): string => withoutStop(surface(document, token).toLowerCase())

const withoutStop = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word)
