import { endingsLike } from './endings.ts'
import { hashOf } from './word-hash.ts'
import { WordIndex } from './word-index.ts'

/** What a word is whatever stands about it, above all the closed classes that build a sentence: bits, as it may be several things. */
export const TRAIT = {
  comma: 1,
  /** A dash, a bracket, a colon or a semicolon. */
  stop: 1 << 1,
  quote: 1 << 2,
  and: 1 << 3,
  but: 1 << 4,
  relative: 1 << 5,
  subordinator: 1 << 6,
  possessive: 1 << 7,
  negation: 1 << 8,
  to: 1 << 9,
  /** Joins its neighbours in a noun phrase: a hyphen, “ ’s ”. */
  joint: 1 << 10,
  /** By their lemma. */
  be: 1 << 11,
  auxiliary: 1 << 12,
  copula: 1 << 13,
  /** By their ending. */
  ing: 1 << 14,
  /** A past form that also stands without an auxiliary: “proposed”, “sent”. */
  past: 1 << 15,
  /** A past form that the tagger often takes for another word. */
  looksPast: 1 << 16,
  /** Tells when, by its lemma: a day of the week or a stretch of time that does so alone; those of lexicons/times.yaml need a word before them. */
  time: 1 << 17,
  /** May stand for people: “some call it theft”. */
  some: 1 << 18,
  /** May lead to “as”. */
  such: 1 << 19,
  /** Whoever speaks. */
  firstPerson: 1 << 20,
  /** The form that dictionaries have: its own lemma. */
  base: 1 << 21,
  /** Ends in one s: “praises”, “Democrats”. */
  plainS: 1 << 28,
  /** A dash, or a hyphen, which may stand for one. */
  dash: 1 << 29,
  /** Has a hyphen in it, or is one. */
  hyphenated: 1 << 31,
  // What the lexicons' lists tell: see `lexicon/listed.ts`.
  /** May point back to somebody or something: a pronoun, an office. */
  pointer: 1 << 22,
  /** A day, or by its lemma a unit of time. */
  when: 1 << 23,
  /** By its lemma, what people take sides on. */
  issue: 1 << 24,
  /** Judges by itself: AFINN lists it. */
  valence: 1 << 25,
  /** A pronoun of the own side, or of the other. */
  us: 1 << 26,
  them: 1 << 27,
  /** Tells one of the contexts in which phrases are meant otherwise. */
  context: 1 << 30,
} as const

/** A bit of TRAIT, and the words that have it. */
type TraitList = readonly [bit: number, words: Iterable<string>]

/** What lists of words tell by normal form, by lemma, and by a normal form without its s. */
export interface TraitLists {
  readonly byNormal: readonly TraitList[]
  readonly byLemma: readonly TraitList[]
  readonly bySingular: readonly TraitList[]
  /** Words that judge, as normal form or as lemma: thousands, which have their own table already. */
  readonly judging: WordIndex
}

export const NO_LISTS: TraitLists = { byNormal: [], byLemma: [], bySingular: [], judging: new WordIndex([]) }

/** Bits of TRAIT; `hash` is that of the normal form. */
export type TraitsOf = (normal: string, lemma: string, hash: number) => number

const BY_NORMAL = listsOf([
  [TRAIT.comma, ','],
  [TRAIT.stop, '; : — – ( )'],
  [TRAIT.quote, `" “ ” ‘ ’ ' « » \` * _ ''`],
  [TRAIT.and, 'and or nor &'],
  [TRAIT.but, 'but yet'],
  [TRAIT.relative, 'who whom which that whose where'],
  [
    TRAIT.subordinator,
    'because when while whilst if although though unless until since whereas once after before as than lest whether what how why',
  ],
  [TRAIT.possessive, 'my our your his her its their'],
  [TRAIT.negation, "not n't never hardly scarcely barely"],
  [TRAIT.to, 'to'],
  [TRAIT.some, 'some many few several others all both'],
  [TRAIT.such, 'such'],
  [TRAIT.firstPerson, 'i we me us my our'],
  [TRAIT.joint, "- 's '"],
  // Its lemma may be the noun.
  [TRAIT.be, 'being'],
])
const BY_LEMMA = listsOf([
  [TRAIT.be, 'be get'],
  [TRAIT.auxiliary, 'be have do get'],
  [
    TRAIT.time,
    'monday tuesday wednesday thursday friday saturday sunday year month week weekend day night morning evening afternoon decade century time moment hour',
  ],
  [TRAIT.copula, 'be become remain seem appear look sound prove stay'],
])
const endingsOf = endingsLike(
  (
    [
      [TRAIT.past, 'ed en wn ld pt de ne ut it et ght'],
      [TRAIT.looksPast, 'ed ew ole one'],
      [TRAIT.ing, 'ing'],
    ] as const
  ).flatMap(([bit, endings]) => endings.split(' ').map((ending) => ({ ending, bit }))),
)

const MARKS = [
  [TRAIT.stop, /^--+$/],
  [TRAIT.dash, /^(?:--|[—–―-]$)/],
] as const
const [A, Z, S] = [97, 122, 115]

/** All lists as one table: most words that a text brings in stand in none of them, which one look tells. */
export function openTraits(listed: TraitLists): TraitsOf {
  const words: string[] = []
  const index = new WordIndex(words, 1 << 9)
  /** Bits of each word as a normal form, as a lemma and as a singular, by turns. */
  const told: number[] = []
  const add = (lists: readonly TraitList[], as: number): void => {
    for (const [bit, list] of lists)
      for (const word of list) {
        const hash = hashOf(word)
        let number = index.find(word, hash)
        if (number === -1) {
          number = words.push(word) - 1
          told.push(0, 0, 0)
          index.add(number, hash)
        }
        told[3 * number + as] = (told[3 * number + as] as number) | bit
      }
  }
  add([...BY_NORMAL, ...listed.byNormal], 0)
  add([...BY_LEMMA, ...listed.byLemma], 1)
  add(listed.bySingular, 2)
  const tell = (number: number, as: number): number => (number === -1 ? 0 : (told[3 * number + as] as number))
  return (normal, lemma, hash) => {
    const lemmaHash = lemma === normal ? hash : hashOf(lemma)
    const judges = listed.judging.find(normal, hash) !== -1 || listed.judging.find(lemma, lemmaHash) !== -1
    return (
      spellingTraits(normal) |
      tell(index.find(normal, hash), 0) |
      tell(index.find(lemma, lemmaHash), 1) |
      (normal.endsWith('s') ? tell(index.find(normal.slice(0, -1)), 2) : 0) |
      (judges ? TRAIT.valence : 0) |
      (normal === lemma ? TRAIT.base : 0)
    )
  }
}

/** What the letters tell. */
function spellingTraits(normal: string): number {
  let traits = 0
  for (const { ending, bit } of endingsOf(normal)) if (normal.endsWith(ending)) traits |= bit
  const last = normal.length - 1
  if (last > 0 && normal.charCodeAt(last) === S && normal.charCodeAt(last - 1) !== S) traits |= TRAIT.plainS
  if (normal.includes('-')) traits |= TRAIT.hyphenated
  // No mark begins with a letter.
  if (normal.charCodeAt(0) < A || normal.charCodeAt(0) > Z) for (const [bit, pattern] of MARKS) if (pattern.test(normal)) traits |= bit
  return traits
}

function listsOf(classes: readonly (readonly [number, string])[]): readonly TraitList[] {
  return classes.map(([bit, words]) => [bit, words.split(' ')])
}
