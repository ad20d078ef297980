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
  }
}

/**
 * A text as the matcher sees it: its words in order. `keys[i]` are the spellings under which word `i` may be
 * found, its normal form first; `classes[i]` the word classes it belongs to.
 */
export interface WordStream {
  readonly length: number
  readonly keys: readonly (readonly string[])[]
  isClass(word: number, name: WordClass): boolean
  /** How firmly word `i` is parted from the one before: 0 not at all, 1 by a comma, 2 by a stop or a new sentence. */
  readonly breaks: Uint8Array
  /** Whether word `i` begins, and ends, a token: parts of a hyphenated token do only one of them. */
  readonly beginsToken: Uint8Array
  readonly endsToken: Uint8Array
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
  const { code, patterns, wordIds, fromRoot, exactFromRoot } = matcher
  const { length, breaks, beginsToken, endsToken } = stream
  const ids = stream.keys.map((keys) => [...keys.map((key) => wordIds.get(key) ?? -1), ...prefixesOf(matcher, keys[0] as string)])
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
    for (let left = code[p++] as number; left > 0; left--, p += 2) if (code[p] === here[0]) walk(code[p + 1] as number, at + 1, false)
    for (let left = code[p++] as number; left > 0; left--, p += 2)
      if (here.includes(code[p] as number)) walk(code[p + 1] as number, at + 1, false)
    classes(p, at)
  }
  const classes = (list: number, at: number): void => {
    let p = list
    for (let left = code[p++] as number; left > 0; left--, p += 2)
      if (stream.isClass(at, WORD_CLASSES[code[p] as number] as WordClass)) walk(code[p + 1] as number, at + 1, false)
  }
  const rootClasses = classesOf(code, matcher.root)

  for (; start < length; start++) {
    if (!beginsToken[start]) continue
    seen.clear()
    const here = ids[start] as readonly number[]
    const exact = here[0] === -1 ? -1 : (exactFromRoot[here[0] as number] as number)
    if (exact !== -1) walk(exact, start + 1, false)
    for (const id of here) {
      const next = id === -1 ? -1 : (fromRoot[id] as number)
      if (next !== -1) walk(next, start + 1, false)
    }
    classes(rootClasses, start)
  }
  return found
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
