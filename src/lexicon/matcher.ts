import { askWord, type Vocabulary } from '../text/vocabulary.ts'
import { WORD_CLASSES, type WordClass } from './form.ts'
import { LISTS, OTHER_SIGN, signOf, type TrieTables } from './trie.ts'
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
  readonly stepsOf: (vocabulary: Vocabulary, word: number) => Steps
  /** Where the list of the root’s classes begins; −1 without one. */
  readonly rootClasses: number
  /** Where each word stands in the long lists of edges, by where the list begins; as far as they were asked for. */
  readonly longLists: Map<number, ReadonlyMap<number, number>>
}

/** What a word of a text is in the trie. */
interface Steps {
  /** The number of the normal form; −1 for a word of no form. */
  readonly exact: number
  /** The numbers of all its spellings that stand in forms. */
  readonly ids: readonly number[]
  /**
   * Where it leads to from the root, which has thousands of edges: a node and its head by turns. Most starts lead no further, and
   * with the head at hand the node, somewhere in a megabyte, need not be looked at.
   */
  readonly starts: readonly number[]
  /** The signs of its numbers, and that of what any word may be. */
  readonly signs: number
}

const NONE: Steps = { exact: -1, ids: [], starts: [], signs: OTHER_SIGN }

/** @param patternOf gives a pattern by its number among the forms that the tables were compiled from */
export function openMatcher<T>(
  { words, prefixes: beginnings, code, root }: TrieTables,
  patternOf: (number: number) => Pattern<T>,
): Matcher<T> {
  const [exactStart, anyStart] = [new Int32Array(words.starts.length).fill(-1), new Int32Array(words.starts.length).fill(-1)]
  const lists = code[root] as number
  let at = root + 1
  if (lists & LISTS.ends) at += 1 + (code[at] as number)
  if (lists & LISTS.joins) at += 1 + (code[at] as number)
  if (lists & LISTS.gaps) at += 1 + 3 * (code[at] as number)
  for (const [bit, table] of [[LISTS.exact, exactStart] as const, [LISTS.words, anyStart] as const]) {
    if (lists & bit) for (let left = code[at++] as number; left > 0; left--, at += 2) table[code[at] as number] = code[at + 1] as number
  }
  const prefixes = new Map(beginnings.map((word) => [word.slice(0, -1), numberOf(words, word)]))
  const lengths = [...new Set([...prefixes.keys()].map(({ length }) => length))].filter((length) => length > 0).sort((a, b) => a - b)
  const stepsOf = askWord((normal, lemma): Steps => {
    const exact = numberOf(words, normal)
    const ids = [...spellings(normal, lemma).map((key) => numberOf(words, key)), ...prefixesOf(prefixes, lengths, normal)].filter(
      (id) => id !== -1,
    )
    if (ids.length === 0) return NONE
    const nodes = [exactStart[exact] ?? -1, ...ids.map((id) => anyStart[id] as number)].filter((node) => node !== -1)
    const starts = nodes.flatMap((node) => [node, code[node] as number])
    return { exact, ids, starts, signs: ids.reduce((signs, id) => signs | signOf(id), OTHER_SIGN) }
  })
  return { patternOf, code, stepsOf, rootClasses: lists & LISTS.classes ? at : -1, longLists: new Map() }
}

/** A text as the matcher sees it: its words in order. */
export interface WordStream {
  readonly length: number
  readonly vocabulary: Vocabulary
  /** The number of each word in the vocabulary. */
  readonly word: readonly number[]
  isClass(word: number, name: WordClass): boolean
  /** How firmly word `i` is parted from the one before: 0 not at all, 1 by a comma, 2 by a stop or a new sentence. */
  readonly breaks: readonly number[]
  /** Whether word `i` begins, and ends, a token: parts of a hyphenated token do only one of them. */
  readonly beginsToken: readonly number[]
  readonly endsToken: readonly number[]
}

/** Tells every match of every form once, in order of their start; they may overlap. `[from, to)` are the stream’s words that a form covers. */
export function findMatches<T>(
  matcher: Matcher<T>,
  stream: WordStream,
  found: (pattern: Pattern<T>, from: number, to: number) => void,
): void {
  const { code, patternOf, stepsOf, rootClasses } = matcher
  const { length, vocabulary, word, breaks, beginsToken, endsToken } = stream
  const steps = new Array<Steps>(length)
  const signs = new Int32Array(length + 1).fill(OTHER_SIGN)
  for (let i = 0; i < length; i++) {
    const step = stepsOf(vocabulary, word[i] as number)
    steps[i] = step
    // No word leads over a stop.
    if (breaks[i] !== 2) signs[i] = step.signs
  }
  let start = 0
  /** What was told of matches at this start: pattern and end by turns. */
  let told: number[] = []

  const tell = (pattern: number, to: number): void => {
    for (let i = 0; i < told.length; i += 2) if (told[i] === pattern && told[i + 1] === to) return
    told.push(pattern, to)
    found(patternOf(pattern), start, to)
  }
  const walk = (node: number, at: number, afterGap: boolean): void => {
    const lists = code[node] as number
    let p = node + 1
    if (lists & LISTS.ends) {
      const stopsHere = at > start && endsToken[at - 1] === 1
      for (let left = code[p++] as number; left > 0; left--, p++) if (stopsHere) tell(code[p] as number, at)
    }
    if (lists & LISTS.joins) for (let left = code[p++] as number; left > 0; left--, p++) go(code[p] as number, at, afterGap)
    if ((lists & MORE) === 0 || at >= length || (at > start && breaks[at] === 2)) return
    if (lists & LISTS.gaps) {
      for (let left = code[p++] as number; left > 0; left--, p += 3) {
        for (let skip = code[p] as number; skip <= (code[p + 1] as number); skip++) {
          if (skip > 0 && (at + skip > length || breaks[at + skip - 1] === 2)) break
          go(code[p + 2] as number, at + skip, true)
        }
      }
    }
    if (at > start && breaks[at] === 1 && !afterGap) return
    const { exact, ids } = steps[at] as Steps
    if (lists & LISTS.exact) {
      const edge = exact === -1 ? -1 : edgeOf(matcher, p, exact)
      if (edge !== -1) go(code[edge + 1] as number, at + 1, false)
      p += 1 + 2 * (code[p] as number)
    }
    if (lists & LISTS.words) {
      if (ids.length > 0) followAny(p, ids, at)
      p += 1 + 2 * (code[p] as number)
    }
    if (lists & LISTS.classes) classes(p, at)
  }
  // Most walks would end at their first word: they need not begin.
  const go = (node: number, at: number, afterGap: boolean): void => {
    if (((code[node] as number) & (signs[at] as number)) !== 0) walk(node, at, afterGap)
  }
  // In the order of the list, whichever spelling leads on.
  const followAny = (list: number, ids: readonly number[], at: number): void => {
    const left = code[list] as number
    if (left <= LONG_LIST) {
      const [first, second] = [ids[0] as number, ids[1]]
      for (let edge = list + 1; edge < list + 1 + 2 * left; edge += 2) {
        const id = code[edge] as number
        if (id === first || id === second || (ids.length > 2 && ids.includes(id))) go(code[edge + 1] as number, at + 1, false)
      }
      return
    }
    const edges: number[] = []
    for (let i = 0; i < ids.length; i++) {
      const edge = edgeOf(matcher, list, ids[i] as number)
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

  for (; start < length; start++) {
    if (!beginsToken[start]) continue
    if (told.length > 0) told = []
    const { starts } = steps[start] as Steps
    for (let i = 0; i < starts.length; i += 2)
      if (((starts[i + 1] as number) & (signs[start + 1] as number)) !== 0) walk(starts[i] as number, start + 1, false)
    if (rootClasses !== -1) classes(rootClasses, start)
  }
}

/** Lists of ways on. */
const MORE = LISTS.gaps | LISTS.exact | LISTS.words | LISTS.classes
/** Edges up to which looking through them all is faster than looking one up. */
const LONG_LIST = 8

/** Where in a list of edges the one of a word stands; −1 where it has none. */
function edgeOf({ code, longLists }: Matcher<unknown>, list: number, id: number): number {
  const end = list + 1 + 2 * (code[list] as number)
  if ((code[list] as number) <= LONG_LIST) {
    for (let edge = list + 1; edge < end; edge += 2) if (code[edge] === id) return edge
    return -1
  }
  const known = longLists.get(list)
  if (known) return known.get(id) ?? -1
  const places = new Map<number, number>()
  for (let edge = list + 1; edge < end; edge += 2) places.set(code[edge] as number, edge)
  longLists.set(list, places)
  return places.get(id) ?? -1
}

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
