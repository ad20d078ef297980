/**
 * Words that rules ask for by name, numbered from 1. A text's words carry these numbers side by side, 0 for all others: whether one
 * is among the words of a question is then told from two small tables, and neither from a string nor from what is kept of each word.
 */
const NUMBERS = new Map<string, number>()
const MOST_WORDS = 255
const MOST_QUESTIONS = 128
const WIDTH = MOST_QUESTIONS / 32
/** By word number, a bit for each question that it is among the words of. */
const ASKED = new Int32Array((MOST_WORDS + 1) * WIDTH)
let questions = 0
let isOpen = true

/** The number of a normal form; 0 for one that no rule asks for. */
export function formNumber(normal: string): number {
  isOpen = false
  return NUMBERS.get(normal) ?? 0
}

/** Numbers a word that a rule asks for: when the rule's module is loaded, as texts are not numbered anew. */
export function formOf(word: string): number {
  const known = NUMBERS.get(word)
  if (known !== undefined) return known
  const number = NUMBERS.size + 1
  if (!isOpen) throw new Error(`“${word}” is asked for after texts were read`)
  if (number > MOST_WORDS) throw new Error(`no room for “${word}”`)
  NUMBERS.set(word, number)
  return number
}

/** A question whether a word, by its number, is one of these. */
export function askForm(words: readonly string[]): (form: number) => boolean {
  const question = questions++
  if (question >= MOST_QUESTIONS) throw new Error('no room for more questions')
  const place = question >> 5
  const bit = 1 << (question & 31)
  for (const word of words) ASKED[formOf(word) * WIDTH + place] = (ASKED[formOf(word) * WIDTH + place] as number) | bit
  return (form) => ((ASKED[form * WIDTH + place] as number) & bit) !== 0
}
