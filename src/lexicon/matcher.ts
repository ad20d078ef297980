import { WORD_CLASSES, type WordClass } from './form.ts'
import type { TrieTables } from './trie.ts'

/** A form and what it stands for. */
export interface Pattern<T> {
  readonly form: string
  readonly value: T
}

/** A trie ready to walk: the time to match grows with the text, not with the number of forms. */
export interface Matcher<T> {
  readonly patterns: readonly Pattern<T>[]
  readonly code: Int32Array
  readonly root: number
  readonly wordIds: ReadonlyMap<string, number>
  /** Where each word leads from the root, 0-based by word; −1 nowhere. Other nodes have few edges, the root has thousands. */
  readonly fromRoot: Int32Array
  readonly exactFromRoot: Int32Array
  /** Ids of the words of forms that end in `*`, by what stands before it. */
  readonly prefixes: ReadonlyMap<string, number>
  /** Where each word stands in the long lists of edges, by where the list begins; as far as they were asked for. */
  readonly longLists: Map<number, ReadonlyMap<number, number>>
  /** Ids by normal form, as far as they were asked for. */
  readonly known: Map<string, KnownIds>
}

/** The ids of a normal form with one lemma, and with others. */
interface KnownIds {
  readonly lemma: string
  readonly ids: readonly number[]
  others: Map<string, readonly number[]> | null
}

/** @param patterns in the order of the forms that the tables were compiled from */
export function openMatcher<T>({ words, code: numbers, root }: TrieTables, patterns: readonly Pattern<T>[]): Matcher<T> {
  const code = Int32Array.from(numbers)
  const tables = { exact: new Int32Array(words.length).fill(-1), words: new Int32Array(words.length).fill(-1) }
  let at = root
  at += 1 + (code[at] as number)
  at += 1 + (code[at] as number)
  at += 1 + 3 * (code[at] as number)
  for (const table of [tables.exact, tables.words]) {
    for (let left = code[at++] as number; left > 0; left--, at += 2) table[code[at] as number] = code[at + 1] as number
  }
  return {
    patterns,
    code,
    root,
    wordIds: new Map(words.map((word, id) => [word, id])),
    fromRoot: tables.words,
    exactFromRoot: tables.exact,
    prefixes: new Map(words.flatMap((word, id) => (word.endsWith('*') ? [[word.slice(0, -1), id] as const] : []))),
    longLists: new Map(),
    known: new Map(),
  }
}

/** A text as the matcher sees it: its words in order, each in its normal form and its lemma. */
export interface WordStream {
  readonly length: number
  readonly normal: readonly string[]
  readonly lemma: readonly string[]
  isClass(word: number, name: WordClass): boolean
  /** How firmly word `i` is parted from the one before: 0 not at all, 1 by a comma, 2 by a stop or a new sentence. */
  readonly breaks: readonly number[]
  /** Whether word `i` begins, and ends, a token: parts of a hyphenated token do only one of them. */
  readonly beginsToken: readonly number[]
  readonly endsToken: readonly number[]
}

/** `words` is the half-open range of stream words that the form covers. */
export interface Match<T> {
  readonly from: number
  readonly to: number
  readonly value: T
  readonly form: string
}

/** Every match of every form, in order of their start; they may overlap. */
export function findMatches<T>(matcher: Matcher<T>, stream: WordStream): Match<T>[] {
  const { code, patterns, fromRoot, exactFromRoot } = matcher
  const { length, breaks, beginsToken, endsToken } = stream
  const ids = stream.normal.map((normal, i) => idsOf(matcher, normal, stream.lemma[i] as string))
  const found: Match<T>[] = []
  const seen = new Set<number>()
  let start = 0

  const report = (index: number, to: number): void => {
    const key = index * 1024 + (to - start)
    if (seen.has(key)) return
    seen.add(key)
    const { value, form } = patterns[index] as Pattern<T>
    found.push({ from: start, to, value, form })
  }
  const walk = (node: number, at: number, afterGap: boolean): void => {
    let p = node
    const stopsHere = at > start && endsToken[at - 1] === 1
    for (let left = code[p++] as number; left > 0; left--, p++) if (stopsHere) report(code[p] as number, at)
    for (let left = code[p++] as number; left > 0; left--, p++) walk(code[p] as number, at, afterGap)
    if (at >= length || (at > start && breaks[at] === 2)) return
    for (let left = code[p++] as number; left > 0; left--, p += 3) {
      for (let skip = code[p] as number; skip <= (code[p + 1] as number); skip++) {
        if (skip > 0 && (at + skip > length || breaks[at + skip - 1] === 2)) break
        walk(code[p + 2] as number, at + skip, true)
      }
    }
    if (at > start && breaks[at] === 1 && !afterGap) return
    const here = ids[at] as readonly number[]
    const words = p + 1 + 2 * (code[p] as number)
    if (here.length > 0) {
      follow(p, here[0] as number, at)
      followAny(words, here, at)
    }
    classes(words + 1 + 2 * (code[words] as number), at)
  }
  const follow = (list: number, id: number, at: number): void => {
    const edge = edgeOf(matcher, list, id)
    if (edge !== -1) walk(code[edge + 1] as number, at + 1, false)
  }
  // In the order of the list, whichever spelling leads on.
  const followAny = (list: number, here: readonly number[], at: number): void => {
    const left = code[list] as number
    if (left > LONG_LIST) {
      const edges = new Set(here.map((id) => edgeOf(matcher, list, id)).filter((edge) => edge !== -1))
      for (const edge of [...edges].sort((a, b) => a - b)) walk(code[edge + 1] as number, at + 1, false)
    } else
      for (let edge = list + 1; edge < list + 1 + 2 * left; edge += 2)
        if (here.includes(code[edge] as number)) walk(code[edge + 1] as number, at + 1, false)
  }
  const classes = (list: number, at: number): void => {
    let p = list
    for (let left = code[p++] as number; left > 0; left--, p += 2)
      if (stream.isClass(at, WORD_CLASSES[code[p] as number] as WordClass)) walk(code[p + 1] as number, at + 1, false)
  }
  const rootClasses = classesOf(code, matcher.root)

  for (; start < length; start++) {
    if (!beginsToken[start]) continue
    if (seen.size > 0) seen.clear()
    const here = ids[start] as readonly number[]
    if (here.length > 0) {
      const exact = here[0] === -1 ? -1 : (exactFromRoot[here[0] as number] as number)
      if (exact !== -1) walk(exact, start + 1, false)
      for (const id of here) {
        const next = id === -1 ? -1 : (fromRoot[id] as number)
        if (next !== -1) walk(next, start + 1, false)
      }
    }
    if (code[rootClasses] !== 0) classes(rootClasses, start)
  }
  return found
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

const NO_IDS: readonly number[] = []
/** Normal forms remembered; texts bring new ones without end. */
const MOST_KNOWN = 50_000

/** The word ids of every spelling, that of the normal form first; empty for a word of no form. */
function idsOf(matcher: Matcher<unknown>, normal: string, lemma: string): readonly number[] {
  const { known } = matcher
  const found = known.get(normal)
  if (found) {
    if (found.lemma === lemma) return found.ids
    const other = found.others?.get(lemma)
    if (other) return other
  }
  const ids = lookUp(matcher, normal, lemma)
  if (found) {
    found.others ??= new Map()
    found.others.set(lemma, ids)
  } else {
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(normal, { lemma, ids, others: null })
  }
  return ids
}

function lookUp(matcher: Matcher<unknown>, normal: string, lemma: string): readonly number[] {
  const ids = [...spellings(normal, lemma).map((key) => matcher.wordIds.get(key) ?? -1), ...prefixesOf(matcher, normal)]
  return ids.every((id) => id === -1) ? NO_IDS : ids
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

function prefixesOf({ prefixes }: Matcher<unknown>, word: string): number[] {
  const ids: number[] = []
  if (prefixes.size > 0) for (let end = 1; end <= word.length; end++) ids.push(prefixes.get(word.slice(0, end)) ?? -1)
  return ids.filter((id) => id !== -1)
}

/** Where the class edges of a node begin: behind its ends, joins, gaps, exact words and words. */
function classesOf(code: Int32Array, node: number): number {
  let at = node
  for (const width of [1, 1, 3, 2, 2]) at += 1 + width * (code[at] as number)
  return at
}
