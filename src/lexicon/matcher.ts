import { withRoom } from '../text/room.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import { WORD_CLASSES, type WordClass } from './form.ts'
import { GAP, LISTS, OTHER_SIGN, signOf, type TrieTables } from './trie.ts'
import { numberOf } from './word-table.ts'

/** A form and what it stands for. */
export interface Pattern<T> {
  readonly form: string
  readonly value: T
}

/** A trie ready to walk: the time to match grows with the text, not with the number of forms. */
export interface Matcher<T> {
  readonly patternOf: (number: number) => Pattern<T>
  readonly code: Int32Array
  readonly longLists: Int32Array
  /** Writes down what a word is in the trie, behind the steps of other words. */
  readonly addSteps: (steps: Steps, vocabulary: Vocabulary, word: number) => number
  /** Steps by vocabulary. */
  readonly steps: WeakMap<Vocabulary, Steps>
  /** The classes of words that lead from the root, and where to. */
  readonly rootClasses: readonly { readonly name: WordClass; readonly node: number }[]
}

/**
 * What the words of a vocabulary are in the trie, one behind the other, since what is read together should lie together. Of each word:
 * its signs and that of what any word may be; the number of its normal form, −1 for a word of no form; how many of its spellings stand
 * in forms, and their numbers; how many ways lead from the root, and where to: a node and its head by turns. The root has thousands of
 * edges, and most starts lead no further: with the head at hand the node, somewhere in a megabyte, need not be looked at.
 */
export class Steps {
  /** Where each word stands in `data`; 0 where it was not asked for. */
  at = new Int32Array(1 << 10)
  data = new Int32Array(1 << 12)
  used = NO_STEPS + NO_STEPS_LENGTH

  constructor() {
    this.data.set([OTHER_SIGN, -1, 0, 0], NO_STEPS)
  }

  add(word: number, numbers: readonly number[]): number {
    this.data = withRoom(this.data, this.used + numbers.length)
    this.data.set(numbers, this.used)
    const place = this.used
    this.used += numbers.length
    return this.put(word, place)
  }

  put(word: number, place: number): number {
    this.at[word] = place
    return place
  }
}

/** Where the steps of every word of no form stand. */
const NO_STEPS = 1
const NO_STEPS_LENGTH = 4
/** What stands where in the steps of a word. */
export const [SIGNS, EXACT, IDS] = [0, 1, 2]

/** @param patternOf gives a pattern by its number among the forms that the tables were compiled from */
export function openMatcher<T>(
  { words, prefixes: beginnings, code, root, longLists }: TrieTables,
  patternOf: (number: number) => Pattern<T>,
): Matcher<T> {
  const [exactStart, anyStart] = [new Int32Array(words.starts.length).fill(-1), new Int32Array(words.starts.length).fill(-1)]
  const lists = code[root] as number
  let at = root + 1
  if (lists & LISTS.ends) at += 1 + (code[at] as number)
  if (lists & LISTS.joins) at += 1 + (code[at] as number)
  if (lists & LISTS.gaps) at += 1 + GAP * (code[at] as number)
  for (const [bit, table] of [[LISTS.exact, exactStart] as const, [LISTS.words, anyStart] as const]) {
    if (lists & bit) for (let left = code[at++] as number; left > 0; left--, at += 2) table[code[at] as number] = code[at + 1] as number
  }
  const rootClasses: { name: WordClass; node: number }[] = []
  if (lists & LISTS.classes)
    for (let left = code[at++] as number; left > 0; left--, at += 2)
      rootClasses.push({ name: WORD_CLASSES[code[at] as number] as WordClass, node: code[at + 1] as number })
  const prefixes = new Map(beginnings.map((word) => [word.slice(0, -1), numberOf(words, word)]))
  const lengths = [...new Set([...prefixes.keys()].map(({ length }) => length))].filter((length) => length > 0).sort((a, b) => a - b)
  const addSteps = (steps: Steps, vocabulary: Vocabulary, word: number): number => {
    const normal = vocabulary.normal[word] as string
    const exact = numberOf(words, normal)
    const ids = exact === -1 ? [] : [exact]
    const add = (id: number): void => {
      if (id !== -1) ids.push(id)
    }
    eachStem(normal, vocabulary.lemma[word] as string, (stem) => add(numberOf(words, stem)))
    for (const length of lengths) if (length <= normal.length) add(prefixes.get(normal.slice(0, length)) ?? -1)
    if (ids.length === 0) return steps.put(word, NO_STEPS)
    const nodes = [exactStart[exact] ?? -1, ...ids.map((id) => anyStart[id] as number)].filter((node) => node !== -1)
    const signs = ids.reduce((signs, id) => signs | signOf(id), OTHER_SIGN)
    return steps.add(word, [signs, exact, ids.length, ...ids, nodes.length, ...nodes.flatMap((node) => [node, code[node] as number])])
  }
  return { patternOf, code, longLists, addSteps, steps: new WeakMap(), rootClasses }
}

const [S, D, G, I] = ['s', 'd', 'g', 'i'].map((letter) => letter.charCodeAt(0))

/**
 * Tells how a word may stand in forms beside its normal form: as its lemma, and, where the tagger took an inflected verb for an adjective
 * or noun and left it whole, as the stems it may come from.
 */
function eachStem(normal: string, lemma: string, tell: (stem: string) => void): void {
  if (lemma !== normal) {
    tell(lemma)
    return
  }
  const last = normal.charCodeAt(normal.length - 1)
  if (normal.length < 5 || (last !== S && last !== D && last !== G)) return
  if (last === S) {
    const stem = normal.slice(0, -1)
    tell(stem)
    if (stem.endsWith('ie')) tell(`${stem.slice(0, -2)}y`)
    return
  }
  if (!normal.endsWith(last === D ? 'ed' : 'ing')) return
  const stem = normal.slice(0, last === D ? -2 : -3)
  tell(stem)
  tell(`${stem}e`)
  const end = stem.charCodeAt(stem.length - 1)
  if (end === stem.charCodeAt(stem.length - 2)) tell(stem.slice(0, -1))
  if (last === D && end === I) tell(`${stem.slice(0, -1)}y`)
}
