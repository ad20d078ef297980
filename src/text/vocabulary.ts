import { formNumber } from './forms.ts'
import { withRoom } from './room.ts'
import { countSyllables } from './syllables.ts'
import type { TraitsOf } from './traits.ts'
import { hashOf } from './word-hash.ts'
import { WordIndex } from './word-index.ts'

/** Bytes of a word’s row: as many as a processor fetches together. Questions that find no room in it are put to a column of their own. */
const ROW = 64
/** What every text is told of its words comes first in a row: traits in four bytes, the number of the form in two, that of syllables in two. */
const TOLD_BYTES = 8
const TRAITS_ROW = ROW / 4
const FORM = 2
const SYLLABLES = 3
const SHORTS_ROW = ROW / 2
const MOST_SYLLABLES = 0xffff

/**
 * The words of the texts read lately, numbered. A word is a normal form with a lemma; what is asked of a word is found out once,
 * and afterwards read from an array.
 */
export class Vocabulary {
  readonly normal: string[] = []
  readonly lemma: string[] = []
  /** By question, then by word; undefined where it was not asked yet. */
  readonly answers: unknown[][] = []
  /**
   * A row for each word: what texts are told of it, and answers that need but a byte or two bits, lie together, while the words of a text
   * lie far apart. Whoever reads the traits of a whole text has all its rows at hand.
   */
  small = new Uint8Array(ROW << 10)
  #traits = new Int32Array(this.small.buffer)
  #shorts = new Uint16Array(this.small.buffer)
  /** The first word of each normal form, and after each word the next with the same one; −1 behind the last. */
  readonly #first = new WordIndex(this.normal, 1 << 12)
  readonly #next: number[] = []
  readonly #traitsOf: TraitsOf

  constructor(traitsOf: TraitsOf) {
    this.#traitsOf = traitsOf
  }

  /** The number of a word. */
  word(normal: string, lemma: string): number {
    const hash = hashOf(normal)
    const first = this.#first.find(normal, hash)
    let last = -1
    for (let word = first; word !== -1; word = this.#next[word] as number) {
      if (this.lemma[word] === lemma) return word
      last = word
    }
    const word = this.normal.length
    this.normal.push(normal)
    this.lemma.push(lemma)
    this.#next.push(-1)
    this.#reserve(this.normal.length * ROW)
    this.#traits[word * TRAITS_ROW] = this.#traitsOf(normal, lemma, hash)
    this.#shorts[word * SHORTS_ROW + FORM] = formNumber(normal)
    this.#shorts[word * SHORTS_ROW + SYLLABLES] = Math.min(MOST_SYLLABLES, countSyllables(normal))
    if (last === -1) this.#first.add(word, hash)
    else this.#next[last] = word
    return word
  }

  /** Reads where normal forms with these hashes stand, or would, before they are asked for one by one. */
  fetch(hashes: Int32Array, count: number): void {
    this.#first.fetch(hashes, count)
  }

  /** Bits of TRAIT. */
  traits(word: number): number {
    return this.#traits[word * TRAITS_ROW] as number
  }

  /** The number of its normal form among those that rules ask for; 0 for another. */
  form(word: number): number {
    return this.#shorts[word * SHORTS_ROW + FORM] as number
  }

  syllables(word: number): number {
    return this.#shorts[word * SHORTS_ROW + SYLLABLES] as number
  }

  /** All words with one normal form. */
  wordsOf(normal: string): number[] {
    const words: number[] = []
    for (let word = this.#first.find(normal); word !== -1; word = this.#next[word] as number) words.push(word)
    return words
  }

  #reserve(bytes: number): void {
    const small = withRoom(this.small, bytes)
    if (small === this.small) return
    this.small = small
    this.#traits = new Int32Array(small.buffer)
    this.#shorts = new Uint16Array(small.buffer)
  }
}

let questions = 0

/** A question about words, by their numbers. */
export function askWord<T>(
  answer: (normal: string, lemma: string, vocabulary: Vocabulary) => T,
): (vocabulary: Vocabulary, word: number) => T {
  const question = questions++
  return (vocabulary, word) => {
    let answers = vocabulary.answers[question] as (T | undefined)[] | undefined
    if (answers === undefined) {
      answers = []
      for (let q = vocabulary.answers.length; q <= question; q++) vocabulary.answers.push([])
      vocabulary.answers[question] = answers
    }
    const known = answers[word]
    if (known !== undefined) return known
    // Without holes an array stays fast.
    while (answers.length <= word) answers.push(undefined)
    const found = answer(vocabulary.normal[word] as string, vocabulary.lemma[word] as string, vocabulary)
    answers[word] = found
    return found
  }
}

/** Where the bytes of the row for numbers end; those behind them are for yes and no. */
const NUMBERS = 16
let numbers = TOLD_BYTES
let flags = 0

/** The same where the answer is 0..254: a byte holds it plus 1, and 0 where it was not asked yet. */
export function askSmall(answer: (normal: string, lemma: string) => number): (vocabulary: Vocabulary, word: number) => number {
  if (numbers === NUMBERS) return askWord(answer)
  const question = numbers++
  return (vocabulary, word) => {
    const at = word * ROW + question
    const known = vocabulary.small[at] as number
    if (known !== 0) return known - 1
    const found = answer(vocabulary.normal[word] as string, vocabulary.lemma[word] as string)
    vocabulary.small[at] = found + 1
    return found
  }
}

/** The same where the answer is yes or no: one bit holds whether it was asked, the next the answer. */
export function askWhether(answer: (normal: string, lemma: string) => boolean): (vocabulary: Vocabulary, word: number) => boolean {
  if (flags === 4 * (ROW - NUMBERS)) return askWord(answer)
  const question = flags++
  const byte = NUMBERS + (question >> 2)
  const asked = 1 << (2 * (question & 3))
  const yes = asked << 1
  return (vocabulary, word) => {
    const at = word * ROW + byte
    const known = vocabulary.small[at] as number
    if ((known & asked) !== 0) return (known & yes) !== 0
    const found = answer(vocabulary.normal[word] as string, vocabulary.lemma[word] as string)
    vocabulary.small[at] = known | asked | (found ? yes : 0)
    return found
  }
}
