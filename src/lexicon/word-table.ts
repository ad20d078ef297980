import { hashOf } from '../text/word-hash.ts'

/** Words and their numbers as plain text and flat lists, so that a start need not make thousands of strings. */
export interface WordTable {
  /** Every word with a space behind it. */
  readonly text: string
  /** Where each word begins in the text. */
  readonly starts: Int32Array
  /**
   * A hash table with open addressing, 0 for none: the number of a word + 1 and, above that, bits of its hash, so that a word that the
   * table lacks need not be compared with others. Its size is a power of two.
   */
  readonly slots: Int32Array
}

/** @param words each but once, without white space */
export function compileWordTable(words: readonly string[]): WordTable {
  if (words.length > NUMBER - 1) throw new Error('too many words for one lexicon')
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * words.length + 1)))
  const starts = new Int32Array(words.length)
  let text = ''
  for (const [number, word] of words.entries()) {
    starts[number] = text.length
    text += `${word} `
    const hash = hashOf(word)
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = (hash & ~NUMBER) | (number + 1)
  }
  return { text, starts, slots }
}

/** The number of a word; −1 for one that is not in the table. */
export function numberOf({ text, starts, slots }: WordTable, word: string): number {
  const hash = hashOf(word)
  for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
    const entry = slots[slot] as number
    if (entry === 0) return -1
    if (((entry ^ hash) & ~NUMBER) !== 0) continue
    const number = (entry & NUMBER) - 1
    const start = starts[number] as number
    if (text.startsWith(word, start) && text.charCodeAt(start + word.length) === SPACE) return number
  }
}

const SPACE = 32
/** The bits of an entry that hold a number. */
const NUMBER = (1 << 20) - 1
