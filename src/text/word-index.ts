import { fetchHashed } from './fetch-ahead.ts'
import { hashOf } from './word-hash.ts'

/**
 * Finds words in a list by their number. A Map follows each key that shares a bucket through memory to its string; here the hashes stand
 * side by side, and a word that the list lacks, as most that a text brings in, is told by one look.
 */
export class WordIndex {
  readonly #words: readonly string[]
  /** Hash and number + 1 by turns, with open addressing; 0 and 0 for none. The length is a power of two. */
  #slots: Int32Array
  #size = 0

  /** Of a list that may grow; `add` takes in what it holds. */
  constructor(words: readonly string[], room = words.length) {
    this.#words = words
    this.#slots = new Int32Array(2 * 2 ** Math.ceil(Math.log2(2 * room + 1)))
  }

  /** Of all words of a list; a word that stands there twice has its last number. */
  static of(words: readonly string[]): WordIndex {
    const index = new WordIndex(words)
    for (let number = 0; number < words.length; number++) index.add(number)
    return index
  }

  /** −1 for a word that was not added. */
  find(word: string, hash = hashOf(word)): number {
    const slots = this.#slots
    return (slots[this.#slotOf(word, hash) + 1] as number) - 1
  }

  /** Reads where words with these hashes stand, or would, before they are looked for one by one. */
  fetch(hashes: Int32Array, count: number): void {
    fetchHashed(this.#slots, hashes, count, 2)
  }

  add(number: number, hash = hashOf(this.#words[number] as string)): void {
    const word = this.#words[number] as string
    const slot = this.#slotOf(word, hash)
    const isNew = this.#slots[slot + 1] === 0
    this.#slots[slot] = hash
    this.#slots[slot + 1] = number + 1
    if (isNew && ++this.#size * 4 > this.#slots.length) this.#grow()
  }

  /** Where a word stands, or would. */
  #slotOf(word: string, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const number = slots[slot + 1] as number
      if (number === 0 || (slots[slot] === hash && this.#words[number - 1] === word)) return slot
    }
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Int32Array(2 * old.length)
    const mask = this.#slots.length - 1
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue
      let slot = ((old[at] as number) << 1) & mask
      while (this.#slots[slot + 1] !== 0) slot = (slot + 2) & mask
      this.#slots[slot] = old[at] as number
      this.#slots[slot + 1] = old[at + 1] as number
    }
  }
}
