import { hashOf } from '../text/word-hash.ts'

/** Words and their numbers as plain text and flat lists, so that a start need not make thousands of strings. */
export interface WordTable {
  /** Every word with a space behind it. */
  readonly text: string
  /** Where each word begins in the text. */
  readonly starts: Int32Array
  /** A hash table with open addressing: numbers of words, −1 for none. Its size is a power of two. */
  readonly slots: Int32Array
}

/** @param words each but once, without white space */
export function compileWordTable(words: readonly string[]): WordTable {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * words.length + 1))).fill(-1)
  const starts = new Int32Array(words.length)
  let text = ''
  for (const [number, word] of words.entries()) {
    starts[number] = text.length
    text += `${word} `
    let slot = hashOf(word) & (slots.length - 1)
    while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = number
  }
  return { text, starts, slots }
}

/** The number of a word; −1 for one that is not in the table. */
export function numberOf({ text, starts, slots }: WordTable, word: string): number {
  for (let slot = hashOf(word) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
    const number = slots[slot] as number
    if (number === -1) return -1
    const start = starts[number] as number
    if (text.startsWith(word, start) && text.charCodeAt(start + word.length) === SPACE) return number
  }
}

const SPACE = 32
