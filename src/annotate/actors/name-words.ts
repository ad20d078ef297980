import { type Document, surface, tokenIs } from '../../document/document.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import { askSmall } from '../../text/vocabulary.ts'

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

const opened = new WeakMap<Persons, NameWords>()

export function nameWordsOf(persons: Persons): NameWords {
  const known = opened.get(persons)
  if (known) return known
  const words = openNameWords(persons)
  opened.set(persons, words)
  return words
}

function openNameWords(persons: Persons): NameWords {
  const bits = new Map<string, number>()
  const add = (words: ReadonlySet<string>, bit: number): void => {
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit)
  }
  add(persons.titles, NAME_WORD.title)
  add(persons.roles, NAME_WORD.role)
  add(persons.maleNames, NAME_WORD.maleName)
  add(persons.femaleNames, NAME_WORD.femaleName)
  add(persons.organizations, NAME_WORD.organization)
  add(persons.places, NAME_WORD.place)
  add(persons.notNames, NAME_WORD.notName)
  add(persons.laws, NAME_WORD.law)
  const ofNormal = askSmall((normal) => bits.get(withoutStop(normal)) ?? 0)
  return {
    bitsOf: (document, token) =>
      isSpeltAsNormal(document, token)
        ? ofNormal(document.vocabulary, document.word[token] as number)
        : (bits.get(plain(document, token)) ?? 0),
    isRole: tokenIs((normal) => persons.roles.has(normal)),
  }
}

/** Whether the text spells a word as its normal form, but for capitals: wink-nlp respells some, as “vice”. */
function isSpeltAsNormal({ text, start, end, normal }: Document, token: number): boolean {
  const word = normal[token] as string
  const from = start[token] as number
  if ((end[token] as number) - from !== word.length) return false
  for (let i = 0; i < word.length; i++) {
    const char = text.charCodeAt(from + i)
    if (char > 127 || (char >= 65 && char <= 90 ? char + 32 : char) !== word.charCodeAt(i)) return false
  }
  return true
}

/** As the text spells it, in lower case. */
export const plain = (document: Document, token: number): string => withoutStop(surface(document, token).toLowerCase())

const withoutStop = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word)
