import { fetchAhead } from '../text/fetch-ahead.ts'
import { withRoom } from '../text/room.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import { WORD_CLASSES, type WordClass } from './form.ts'
import { edgeOf, GAP, LISTS, LONG_LIST, OTHER_SIGN, signOf, type TrieTables } from './trie.ts'
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
class Steps {
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
const [SIGNS, EXACT, IDS] = [0, 1, 2]

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
    const ids = [
      ...spellings(normal, vocabulary.lemma[word] as string).map((key) => numberOf(words, key)),
      ...prefixesOf(prefixes, lengths, normal),
    ].filter((id) => id !== -1)
    if (ids.length === 0) return steps.put(word, NO_STEPS)
    const nodes = [exactStart[exact] ?? -1, ...ids.map((id) => anyStart[id] as number)].filter((node) => node !== -1)
    const signs = ids.reduce((signs, id) => signs | signOf(id), OTHER_SIGN)
    return steps.add(word, [signs, exact, ids.length, ...ids, nodes.length, ...nodes.flatMap((node) => [node, code[node] as number])])
  }
  return { patternOf, code, longLists, addSteps, steps: new WeakMap(), rootClasses }
}

/** A text as the matcher sees it: its words in order. */
export interface WordStream {
  readonly length: number
  readonly vocabulary: Vocabulary
  /** The number of each word in the vocabulary. */
  readonly word: Int32Array
  /** Bits of MARK. */
  readonly marks: Uint8Array
  isClass(word: number, name: WordClass): boolean
}

/**
 * How firmly a word is parted from the one before, and whether it begins, and ends, a token: parts of a hyphenated token do only one of
 * them.
 */
export const MARK = { comma: 1, stop: 2, begins: 4, ends: 8 } as const

/** Tells every match of every form once, in order of their start; they may overlap. `[from, to)` are the stream’s words that a form covers. */
export function findMatches<T>(
  matcher: Matcher<T>,
  stream: WordStream,
  found: (pattern: Pattern<T>, from: number, to: number) => void,
): void {
  const { code, patternOf, rootClasses } = matcher
  const { length, vocabulary, word, marks } = stream
  const steps = matcher.steps.get(vocabulary) ?? new Steps()
  matcher.steps.set(vocabulary, steps)
  steps.at = withRoom(steps.at, vocabulary.normal.length)
  const places = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const known = steps.at[word[i] as number] as number
    places[i] = known !== 0 ? known : matcher.addSteps(steps, vocabulary, word[i] as number)
  }
  const { data } = steps
  // No word leads over a stop; behind the text nothing leads on.
  const signs = new Int32Array(length + 1)
  for (let i = 0; i < length; i++)
    signs[i] = ((marks[i] as number) & MARK.stop) === 0 ? (data[(places[i] as number) + SIGNS] as number) : OTHER_SIGN
  signs[length] = OTHER_SIGN
  let start = 0
  /** What was told of matches at this start: pattern and end by turns. */
  const told: number[] = []
  let tellings = 0

  const tell = (pattern: number, to: number): void => {
    for (let i = 0; i < tellings; i += 2) if (told[i] === pattern && told[i + 1] === to) return
    told[tellings++] = pattern
    told[tellings++] = to
    found(patternOf(pattern), start, to)
  }
  const walk = (node: number, at: number, afterGap: boolean): void => {
    const lists = code[node] as number
    let p = node + 1
    if (lists & LISTS.ends) {
      const stopsHere = at > start && ((marks[at - 1] as number) & MARK.ends) !== 0
      for (let left = code[p++] as number; left > 0; left--, p++) if (stopsHere) tell(code[p] as number, at)
    }
    if (lists & LISTS.joins) for (let left = code[p++] as number; left > 0; left--, p++) go(code[p] as number, at, afterGap)
    if ((lists & MORE) === 0 || at >= length || (at > start && ((marks[at] as number) & MARK.stop) !== 0)) return
    if (lists & LISTS.gaps) {
      for (let left = code[p++] as number; left > 0; left--, p += GAP) {
        const most = code[p + 1] as number
        for (let to = at + (code[p] as number); to <= at + most; to++) {
          if (to > at && (to > length || ((marks[to - 1] as number) & MARK.stop) !== 0)) break
          if (((code[p + 3] as number) & (signs[to] as number)) !== 0) walk(code[p + 2] as number, to, true)
        }
      }
    }
    if (at > start && !afterGap && ((marks[at] as number) & MARK.comma) !== 0) return
    const place = places[at] as number
    if (lists & LISTS.exact) {
      const exact = data[place + EXACT] as number
      const edge = exact === -1 ? -1 : edgeOf(matcher, p, exact)
      if (edge !== -1) go(code[edge + 1] as number, at + 1, false)
      p += 1 + 2 * (code[p] as number)
    }
    if (lists & LISTS.words) {
      if (data[place + IDS] !== 0) followAny(p, place + IDS, at)
      p += 1 + 2 * (code[p] as number)
    }
    if (lists & LISTS.classes) classes(p, at)
  }
  // Most walks would end at their first word: they need not begin.
  const go = (node: number, at: number, afterGap: boolean): void => {
    if (((code[node] as number) & (signs[at] as number)) !== 0) walk(node, at, afterGap)
  }
  // In the order of the list, whichever spelling leads on.
  const followAny = (list: number, ids: number, at: number): void => {
    const left = code[list] as number
    const count = data[ids] as number
    if (left <= LONG_LIST) {
      for (let edge = list + 1; edge < list + 1 + 2 * left; edge += 2) {
        const id = code[edge] as number
        for (let i = 1; i <= count; i++)
          if (data[ids + i] === id) {
            go(code[edge + 1] as number, at + 1, false)
            break
          }
      }
      return
    }
    if (count === 1) {
      const edge = edgeOf(matcher, list, data[ids + 1] as number)
      if (edge !== -1) go(code[edge + 1] as number, at + 1, false)
      return
    }
    const edges: number[] = []
    for (let i = 1; i <= count; i++) {
      const edge = edgeOf(matcher, list, data[ids + i] as number)
      if (edge !== -1 && !edges.includes(edge)) edges.push(edge)
    }
    if (edges.length > 1) edges.sort((a, b) => a - b)
    for (let i = 0; i < edges.length; i++) go(code[(edges[i] as number) + 1] as number, at + 1, false)
  }
  const classes = (list: number, at: number): void => {
    let p = list
    for (let left = code[p++] as number; left > 0; left--, p += 2)
      if (stream.isClass(at, WORD_CLASSES[code[p] as number] as WordClass)) go(code[p + 1] as number, at + 1, false)
  }

  const ways = { count: 0, starts: new Int32Array(2 * length), nodes: new Int32Array(2 * length) }
  const addWay = (from: number, node: number): void => {
    ways.starts = withRoom(ways.starts, ways.count + 1)
    ways.nodes = withRoom(ways.nodes, ways.count + 1)
    ways.starts[ways.count] = from
    ways.nodes[ways.count++] = node
  }
  for (let i = 0; i < length; i++) {
    if (((marks[i] as number) & MARK.begins) === 0) continue
    const next = signs[i + 1] as number
    const first = (places[i] as number) + IDS + 1 + (data[(places[i] as number) + IDS] as number)
    const end = first + 1 + 2 * (data[first] as number)
    for (let way = first + 1; way < end; way += 2) if (((data[way + 1] as number) & next) !== 0) addWay(i, data[way] as number)
    for (const { name, node } of rootClasses) if (((code[node] as number) & next) !== 0 && stream.isClass(i, name)) addWay(i, node)
  }
  fetchAhead(code, ways.nodes, 0, ways.count)
  for (let way = 0; way < ways.count; way++) {
    if (start !== ways.starts[way]) {
      start = ways.starts[way] as number
      tellings = 0
    }
    walk(ways.nodes[way] as number, start + 1, false)
  }
}

/** Lists of ways on. */
const MORE = LISTS.gaps | LISTS.exact | LISTS.words | LISTS.classes

/**
 * The normal form, the lemma, and, where the tagger took an inflected verb for an adjective or noun and left it
 * whole, the stems it may come from.
 */
function spellings(normal: string, lemma: string): string[] {
  if (lemma !== normal) return [normal, lemma]
  if (normal.length < 5) return [normal]
  const suffix = /(?:ed|ing|s)$/.exec(normal)?.[0]
  if (!suffix) return [normal]
  const stem = normal.slice(0, -suffix.length)
  const out = [normal, stem]
  if (suffix !== 's') {
    out.push(`${stem}e`)
    if (stem.at(-1) === stem.at(-2)) out.push(stem.slice(0, -1))
    if (suffix === 'ed' && stem.endsWith('i')) out.push(`${stem.slice(0, -1)}y`)
  } else if (stem.endsWith('ie')) out.push(`${stem.slice(0, -2)}y`)
  return out
}

function prefixesOf(prefixes: ReadonlyMap<string, number>, lengths: readonly number[], word: string): number[] {
  const ids: number[] = []
  for (const length of lengths) if (length <= word.length) ids.push(prefixes.get(word.slice(0, length)) ?? -1)
  return ids
}
