import { fetchAhead } from '../text/fetch-ahead.ts'
import { withRoom } from '../text/room.ts'
import { Slab } from '../text/slab.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import { WORD_CLASSES, type WordClass } from './form.ts'
import { EXACT, IDS, type Matcher, type Pattern, SIGNS, Steps } from './matcher.ts'
import { edgeOf, edgesEnd, GAP, LISTS, LONG_LIST, OTHER_SIGN } from './trie.ts'

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

/** Lists of ways on. */
const MORE = LISTS.gaps | LISTS.exact | LISTS.words | LISTS.classes

/** Tells every match of every form once, in order of their start; they may overlap. `[from, to)` are the stream’s words that a form covers. */
export function findMatches<T>(
  matcher: Matcher<T>,
  stream: WordStream,
  found: (pattern: Pattern<T>, from: number, to: number) => void,
): void {
  const { vocabulary, word, length } = stream
  const steps = matcher.steps.get(vocabulary) ?? new Steps()
  matcher.steps.set(vocabulary, steps)
  steps.at = withRoom(steps.at, vocabulary.normal.length)
  // For places, signs, where ways start and lead to, and matches.
  const slab = new Slab(4 * (4 * length + 1 + ROOM))
  const places = slab.int32(length)
  for (let i = 0; i < length; i++) {
    const known = steps.at[word[i] as number] as number
    places[i] = known !== 0 ? known : matcher.addSteps(steps, vocabulary, word[i] as number)
  }
  const walk = new Walk(matcher, stream, steps.data, places, slab)
  walk.all()
  // Apart from the walk: a text's patterns lie far apart too.
  const { matches, numbers } = walk
  for (let m = 0; m < numbers; m += MATCH)
    found(matcher.patternOf(matches[m] as number), matches[m + 1] as number, matches[m + 2] as number)
}

/** Numbers of a match: its pattern, where it begins and where it ends. */
const MATCH = 3
/** Numbers of the matches that most texts have at most. */
const ROOM = MATCH << 9

/** The walks of one text: like any loop within a function, fields that are read into constants first are read but once. */
class Walk<T> {
  readonly #matcher: Matcher<T>
  readonly #code: Int32Array
  readonly #stream: WordStream
  readonly #marks: Uint8Array
  /** The steps of words, and where those of each word of the text stand. */
  readonly #data: Int32Array
  readonly #places: Int32Array
  readonly #signs: Int32Array
  readonly #slab: Slab
  #start = 0
  /** What was found, and how many numbers of it: see MATCH. Matches at this start begin at `#first`. */
  matches: Int32Array<ArrayBuffer>
  numbers = 0
  #first = 0

  constructor(matcher: Matcher<T>, stream: WordStream, data: Int32Array, places: Int32Array, slab: Slab) {
    this.#matcher = matcher
    this.#code = matcher.code
    this.#stream = stream
    this.#marks = stream.marks
    this.#data = data
    this.#places = places
    this.#signs = signsOf(stream, data, places, slab.int32(stream.length + 1))
    this.matches = slab.int32(ROOM)
    this.#slab = slab
  }

  /** From every word that begins a token. The nodes that the words lead to lie far apart: they are asked for together. */
  all(): void {
    const data = this.#data
    const places = this.#places
    const signs = this.#signs
    const marks = this.#marks
    const code = this.#code
    const { length } = this.#stream
    let starts = this.#slab.int32(length)
    let nodes = this.#slab.int32(length)
    let ways = 0
    const { rootClasses } = this.#matcher
    for (let i = 0; i < length; i++) {
      if (((marks[i] as number) & MARK.begins) === 0) continue
      const next = signs[i + 1] as number
      const first = (places[i] as number) + IDS + 1 + (data[(places[i] as number) + IDS] as number)
      const count = data[first] as number
      if (ways + count + rootClasses.length > starts.length) {
        starts = withRoom(starts, ways + count + rootClasses.length)
        nodes = withRoom(nodes, starts.length)
      }
      for (let way = first + 1; way <= first + 2 * count; way += 2) {
        if (((data[way + 1] as number) & next) === 0) continue
        starts[ways] = i
        nodes[ways++] = data[way] as number
      }
      for (let c = 0; c < rootClasses.length; c++) {
        const { name, node } = rootClasses[c] as Matcher<T>['rootClasses'][number]
        if (((code[node] as number) & next) === 0 || !this.#stream.isClass(i, name)) continue
        starts[ways] = i
        nodes[ways++] = node
      }
    }
    fetchAhead(code, nodes, 0, ways)
    for (let way = 0; way < ways; way++) {
      const start = starts[way] as number
      if (start !== this.#start) {
        this.#start = start
        this.#first = this.numbers
      }
      this.#walk(nodes[way] as number, start + 1, false)
    }
  }

  #tell(pattern: number, to: number): void {
    const { matches, numbers } = this
    for (let m = this.#first; m < numbers; m += MATCH) if (matches[m] === pattern && matches[m + 2] === to) return
    if (numbers === matches.length) this.matches = withRoom(matches, numbers + MATCH)
    this.matches[numbers] = pattern
    this.matches[numbers + 1] = this.#start
    this.matches[numbers + 2] = to
    this.numbers = numbers + MATCH
  }

  #walk(node: number, at: number, afterGap: boolean): void {
    const code = this.#code
    const marks = this.#marks
    const signs = this.#signs
    const lists = code[node] as number
    const within = at > this.#start
    let p = node + 1
    if (lists & LISTS.ends) {
      const stopsHere = within && ((marks[at - 1] as number) & MARK.ends) !== 0
      for (let left = code[p++] as number; left > 0; left--, p++) if (stopsHere) this.#tell(code[p] as number, at)
    }
    if (lists & LISTS.joins) for (let left = code[p++] as number; left > 0; left--, p++) this.#go(code[p] as number, at, afterGap)
    if ((lists & MORE) === 0 || at >= marks.length || (within && ((marks[at] as number) & MARK.stop) !== 0)) return
    if (lists & LISTS.gaps) {
      for (let left = code[p++] as number; left > 0; left--, p += GAP) {
        const most = at + (code[p + 1] as number)
        const heads = code[p + 3] as number
        for (let to = at + (code[p] as number); to <= most; to++) {
          if (to > at && (to >= signs.length || ((marks[to - 1] as number) & MARK.stop) !== 0)) break
          if ((heads & (signs[to] as number)) !== 0) this.#walk(code[p + 2] as number, to, true)
        }
      }
    }
    if (within && !afterGap && ((marks[at] as number) & MARK.comma) !== 0) return
    if (lists & LISTS.exact) {
      const exact = this.#data[(this.#places[at] as number) + EXACT] as number
      if (exact !== -1) this.#follow(edgeOf(this.#matcher, p, exact), at)
      p = edgesEnd(code, p)
    }
    if (lists & LISTS.words) {
      this.#followAny(p, (this.#places[at] as number) + IDS, at)
      p = edgesEnd(code, p)
    }
    if (lists & LISTS.classes) this.#followClasses(p, at)
  }

  /** Most walks would end at their first word: they need not begin. */
  #go(node: number, at: number, afterGap: boolean): void {
    if (((this.#code[node] as number) & (this.#signs[at] as number)) !== 0) this.#walk(node, at, afterGap)
  }

  #follow(edge: number, at: number): void {
    if (edge !== -1) this.#go(this.#code[edge + 1] as number, at + 1, false)
  }

  /** In the order of the list, whichever spelling leads on. */
  #followAny(list: number, ids: number, at: number): void {
    const code = this.#code
    const data = this.#data
    const left = code[list] as number
    const last = ids + (data[ids] as number)
    if (left <= LONG_LIST) {
      for (let edge = list + 1; edge <= list + 2 * left; edge += 2) {
        const word = code[edge] as number
        for (let id = ids + 1; id <= last; id++)
          if (data[id] === word) {
            this.#follow(edge, at)
            break
          }
      }
      return
    }
    if (last === ids) return
    const first = edgeOf(this.#matcher, list, data[ids + 1] as number)
    if (last === ids + 1) {
      this.#follow(first, at)
      return
    }
    if (last === ids + 2) {
      const second = edgeOf(this.#matcher, list, data[last] as number)
      this.#follow(Math.min(first, second), at)
      if (first !== second) this.#follow(Math.max(first, second), at)
      return
    }
    const edges = [first]
    for (let id = ids + 2; id <= last; id++) {
      const edge = edgeOf(this.#matcher, list, data[id] as number)
      if (!edges.includes(edge)) edges.push(edge)
    }
    edges.sort((a, b) => a - b)
    for (let i = 0; i < edges.length; i++) this.#follow(edges[i] as number, at)
  }

  #followClasses(list: number, at: number): void {
    const code = this.#code
    for (let edge = list + 1; edge <= list + 2 * (code[list] as number); edge += 2)
      if (this.#stream.isClass(at, WORD_CLASSES[code[edge] as number] as WordClass)) this.#follow(edge, at)
  }
}

/** The signs of each word; no word leads over a stop, and behind the text nothing leads on. */
function signsOf({ length, marks }: WordStream, data: Int32Array, places: Int32Array, signs: Int32Array): Int32Array {
  for (let i = 0; i < length; i++)
    signs[i] = ((marks[i] as number) & MARK.stop) === 0 ? (data[(places[i] as number) + SIGNS] as number) : OTHER_SIGN
  signs[length] = OTHER_SIGN
  return signs
}
