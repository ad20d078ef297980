import type { FormPart, WordClass } from './form.ts'
import { parseForm } from './form.ts'

/** A form and what it stands for. */
export interface Pattern<T> {
  readonly form: string
  readonly value: T
}

interface Node {
  /** Steps on a word in any inflection, and on that very form. */
  readonly words: Map<string, Node>
  readonly exact: Map<string, Node>
  readonly classes: [WordClass, Node][]
  readonly gaps: { readonly min: number; readonly max: number; readonly next: Node }[]
  /** Nodes that stand here too: where the options of a group meet again. */
  readonly joins: Node[]
  /** Indices of the patterns that end here. */
  readonly ends: number[]
}

/** Forms as one trie over words: the time to match grows with the text, not with the number of forms. */
export interface Matcher<T> {
  readonly root: Node
  readonly patterns: readonly Pattern<T>[]
}

const newNode = (): Node => ({ words: new Map(), exact: new Map(), classes: [], gaps: [], joins: [], ends: [] })

/**
 * @param normalize gives the words of each text as the document's tokeniser would split and normalise them
 * @throws Error naming the form that cannot be read
 */
export function compileMatcher<T>(patterns: readonly Pattern<T>[], normalize: (texts: readonly string[]) => string[][]): Matcher<T> {
  const parsed = patterns.map(({ form }) => {
    try {
      return parseForm(form)
    } catch (error) {
      throw new Error(`form “${form}”: ${(error as Error).message}`)
    }
  })
  const list = [...new Set(parsed.flatMap(wordsIn))]
  const normals = normalize(list)
  const wordsOf = new Map(list.map((word, i) => [word, (normals[i] ?? []).flatMap(splitHyphens)]))
  const root = newNode()
  for (const [index, parts] of parsed.entries()) {
    for (const spelling of withoutOptionalStart(parts)) {
      const { ends } = extend(root, spelling, wordsOf)
      if (!ends.includes(index)) ends.push(index)
    }
  }
  return { root, patterns }
}

const wordsIn = (parts: readonly FormPart[]): string[] =>
  parts.flatMap((part) => (part.kind === 'word' ? [part.word] : part.kind === 'group' ? part.options.flatMap(wordsIn) : []))

/** “self-made” counts as two words in forms and in texts, however the tokeniser splits it. */
export const splitHyphens = (word: string): string[] => (word.length > 2 && word.includes('-') ? word.split('-').filter(Boolean) : [word])

// The root is tried at every word of a text: a form must leave it by a word, never by a join.
function withoutOptionalStart([first, ...rest]: readonly FormPart[]): FormPart[][] {
  if (first === undefined) return []
  if (first.kind !== 'group') return [[first, ...rest]]
  return first.options.flatMap((option) => withoutOptionalStart([...option, ...rest]))
}

/** Adds parts behind a node and returns the node they lead to. */
function extend(from: Node, parts: readonly FormPart[], wordsOf: ReadonlyMap<string, string[]>): Node {
  let node = from
  for (const part of parts) {
    if (part.kind === 'word') {
      for (const word of wordsOf.get(part.word) ?? []) node = child(part.exact ? node.exact : node.words, word)
    } else if (part.kind === 'class') {
      const known = node.classes.find(([name]) => name === part.name)?.[1]
      const next = known ?? newNode()
      if (!known) node.classes.push([part.name, next])
      node = next
    } else if (part.kind === 'gap') {
      const known = node.gaps.find(({ min, max }) => min === part.min && max === part.max)
      const gap = known ?? { min: part.min, max: part.max, next: newNode() }
      if (!known) node.gaps.push(gap)
      node = gap.next
    } else {
      const join = newNode()
      for (const option of part.options) extend(node, option, wordsOf).joins.push(join)
      node = join
    }
  }
  return node
}

function child(edges: Map<string, Node>, word: string): Node {
  const known = edges.get(word)
  const next = known ?? newNode()
  if (!known) edges.set(word, next)
  return next
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
  const found: Match<T>[] = []
  const seen = new Set<number>()
  let start = 0
  const walk = (node: Node, at: number, afterGap = false): void => {
    if (at > start && stream.endsToken[at - 1]) {
      for (const index of node.ends) {
        const key = index * 1024 + (at - start)
        if (seen.has(key)) continue
        seen.add(key)
        const { value, form } = matcher.patterns[index] as Pattern<T>
        found.push({ from: start, to: at, value, form })
      }
    }
    for (const join of node.joins) walk(join, at, afterGap)
    if (at >= stream.length || (at > start && stream.breaks[at] === 2)) return
    for (const gap of node.gaps) {
      for (let skip = gap.min; skip <= gap.max; skip++) {
        if (skip > 0 && (at + skip > stream.length || stream.breaks[at + skip - 1] === 2)) break
        walk(gap.next, at + skip, true)
      }
    }
    if (at > start && stream.breaks[at] === 1 && !afterGap) return
    const keys = stream.keys[at] as readonly string[]
    const exact = node.exact.get(keys[0] as string)
    if (exact) walk(exact, at + 1)
    for (const key of keys) {
      const next = node.words.get(key)
      if (next) walk(next, at + 1)
    }
    for (const [name, next] of node.classes) if (stream.isClass(at, name)) walk(next, at + 1)
  }
  for (; start < stream.length; start++) {
    if (!stream.beginsToken[start]) continue
    seen.clear()
    walk(matcher.root, start)
  }
  return found
}
