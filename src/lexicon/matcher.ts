import { askWord, type Vocabulary } from '../text/vocabulary.ts'
import { WORD_CLASSES, type WordClass } from './form.ts'
import { LISTS, type TrieTables } from './trie.ts'
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
  /** The ids of a word’s spellings, that of the normal form first; empty for a word of no form. */
  readonly idsOf: (vocabulary: Vocabulary, word: number) => readonly number[]
  /** Where a word leads from the root. Other nodes have few edges, the root has thousands. */
  readonly startsOf: (vocabulary: Vocabulary, word: number) => readonly number[]
  /** Where the list of the root’s classes begins; −1 without one. */
  readonly rootClasses: number
  /** Where each word stands in the long lists of edges, by where the list begins; as far as they were asked for. */
  readonly longLists: Map<number, ReadonlyMap<number, number>>
}

const NOWHERE: readonly number[] = []

/** @param patternOf gives a pattern by its number among the forms that the tables were compiled from */
export function openMatcher<T>(
  { words, prefixes: beginnings, code, root }: TrieTables,
  patternOf: (number: number) => Pattern<T>,
): Matcher<T> {
  const [exact, any] = [new Int32Array(words.starts.length).fill(-1), new Int32Array(words.starts.length).fill(-1)]
  const lists = code[root] as number
  let at = root + 1
  if (lists & LISTS.ends) at += 1 + (code[at] as number)
  if (lists & LISTS.joins) at += 1 + (code[at] as number)
  if (lists & LISTS.gaps) at += 1 + 3 * (code[at] as number)
  for (const [bit, table] of [[LISTS.exact, exact] as const, [LISTS.words, any] as const]) {
    if (lists & bit) for (let left = code[at++] as number; left > 0; left--, at += 2) table[code[at] as number] = code[at + 1] as number
  }
  const prefixes = new Map(beginnings.map((word) => [word.slice(0, -1), numberOf(words, word)]))
  const idsOf = askWord((normal, lemma): readonly number[] => {
    const ids = [...spellings(normal, lemma).map((key) => numberOf(words, key)), ...prefixesOf(prefixes, normal)]
    return ids.every((id) => id === -1) ? NOWHERE : ids
  })
  const startsOf = askWord((normal, lemma, vocabulary): readonly number[] => {
    const ids = idsOf(vocabulary, vocabulary.word(normal, lemma))
    const next = [exact[ids[0] ?? -1] ?? -1, ...ids.map((id) => any[id] ?? -1)].filter((node) => node !== -1)
    return next.length === 0 ? NOWHERE : next
  })
  return { patternOf, code, idsOf, startsOf, rootClasses: lists & LISTS.classes ? at : -1, longLists: new Map() }
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
  const { code, patternOf, idsOf, startsOf, rootClasses } = matcher
  const { length, vocabulary, word, breaks, beginsToken, endsToken } = stream
  const idsAt = new Array<readonly number[]>(length)
  for (let i = 0; i < length; i++) idsAt[i] = idsOf(vocabulary, word[i] as number)
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
    if (lists & LISTS.joins) for (let left = code[p++] as number; left > 0; left--, p++) walk(code[p] as number, at, afterGap)
    if (lists < LISTS.gaps || at >= length || (at > start && breaks[at] === 2)) return
    if (lists & LISTS.gaps) {
      for (let left = code[p++] as number; left > 0; left--, p += 3) {
        for (let skip = code[p] as number; skip <= (code[p + 1] as number); skip++) {
          if (skip > 0 && (at + skip > length || breaks[at + skip - 1] === 2)) break
          walk(code[p + 2] as number, at + skip, true)
        }
      }
    }
    if (at > start && breaks[at] === 1 && !afterGap) return
    const ids = idsAt[at] as readonly number[]
    if (lists & LISTS.exact) {
      const edge = ids.length === 0 ? -1 : edgeOf(matcher, p, ids[0] as number)
      if (edge !== -1) walk(code[edge + 1] as number, at + 1, false)
      p += 1 + 2 * (code[p] as number)
    }
    if (lists & LISTS.words) {
      if (ids.length > 0) followAny(p, ids, at)
      p += 1 + 2 * (code[p] as number)
    }
    if (lists & LISTS.classes) classes(p, at)
  }
  // In the order of the list, whichever spelling leads on.
  const followAny = (list: number, ids: readonly number[], at: number): void => {
    const left = code[list] as number
    if (left <= LONG_LIST) {
      const [first, second] = [ids[0] as number, ids[1]]
      for (let edge = list + 1; edge < list + 1 + 2 * left; edge += 2) {
        const id = code[edge] as number
        if (id === first || id === second || (ids.length > 2 && ids.includes(id))) walk(code[edge + 1] as number, at + 1, false)
      }
      return
    }
    const edges: number[] = []
    for (const id of ids) {
      const edge = edgeOf(matcher, list, id)
      if (edge !== -1 && !edges.includes(edge)) edges.push(edge)
    }
    if (edges.length > 1) edges.sort((a, b) => a - b)
    for (const edge of edges) walk(code[edge + 1] as number, at + 1, false)
  }
  const classes = (list: number, at: number): void => {
    let p = list
    for (let left = code[p++] as number; left > 0; left--, p += 2)
      if (stream.isClass(at, WORD_CLASSES[code[p] as number] as WordClass)) walk(code[p + 1] as number, at + 1, false)
  }

  for (; start < length; start++) {
    if (!beginsToken[start]) continue
    if (told.length > 0) told = []
    const starts = startsOf(vocabulary, word[start] as number)
    for (let i = 0; i < starts.length; i++) walk(starts[i] as number, start + 1, false)
    if (rootClasses !== -1) classes(rootClasses, start)
  }
}

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

function prefixesOf(prefixes: ReadonlyMap<string, number>, word: string): number[] {
  const ids: number[] = []
  if (prefixes.size > 0) for (let end = 1; end <= word.length; end++) ids.push(prefixes.get(word.slice(0, end)) ?? -1)
  return ids.filter((id) => id !== -1)
}
