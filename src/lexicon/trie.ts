import { type FormPart, parseForm, WORD_CLASSES, type WordClass } from './form.ts'
import { compileWordTable, type WordTable } from './word-table.ts'

/**
 * Forms as one trie over words, flat and plain, so that a build can write it and a start need not read forms again.
 * A node is an offset into `code`: bits that tell which of its lists there are (`LISTS`) and what leads on, then those lists, each
 * led by its length.
 */
export interface TrieTables {
  /** Every word of every form; elsewhere a word is its number here. */
  readonly words: WordTable
  /** Of those, the beginnings of words: `abus*` stands for every word that begins so. */
  readonly prefixes: readonly string[]
  readonly code: Int32Array
  readonly root: number
  /** Where the words of the long lists stand in `code`: a hash table with open addressing by list and word, 0 for none (see EDGE). Its size is a power of two. */
  readonly longLists: Int32Array
}

/** The lists of a node in their order, as bits. */
export const LISTS = { ends: 1, joins: 2, gaps: 4, exact: 8, words: 16, classes: 32 } as const
/** Numbers of a gap: its bounds, where it leads to, and the head of that. */
export const GAP = 4
const SIGNS = ~63
/** Above those bits stand the signs of the words that lead on from a node, joins included; this one where something else may. */
export const OTHER_SIGN = 1 << 31
/** A word’s sign: where a node has none of the signs of the next word, no walk need begin. */
export const signOf = (word: number): number => 1 << (6 + (word % 25))

/** Edges up to which looking through them all is faster than looking one up. */
export const LONG_LIST = 8

/**
 * Numbers of the filter between the length of a long list and its edges. Most words do not lead on: their bits tell so at hand, where the
 * table of long lists lies far away.
 */
const filterLength = (edges: number): number => (edges <= LONG_LIST ? 0 : 1 << (30 - Math.clz32(edges - 1)))

/** Where the edges of a list begin, and end. */
export const edgesAt = (code: ArrayLike<number>, list: number): number => list + 1 + filterLength(code[list] as number)
export const edgesEnd = (code: ArrayLike<number>, list: number): number => edgesAt(code, list) + 2 * (code[list] as number)

/** The number of a filter that tells of a word, and the word’s bits in it. */
const filterAt = (hash: number, length: number): number => (hash >>> 12) & (length - 1)
const filterBits = (hash: number): number => (1 << (hash >>> 27)) | (1 << ((hash >>> 22) & 31))
const filterHash = (word: number): number => Math.imul(word, 0x9e3779b1)

function filterOf(words: readonly number[]): number[] {
  const filter = new Array<number>(filterLength(words.length)).fill(0)
  for (const hash of filter.length > 0 ? words.map(filterHash) : []) {
    const at = filterAt(hash, filter.length)
    filter[at] = (filter[at] as number) | filterBits(hash)
  }
  return filter
}

/** Where in a list of edges the one of a word stands; −1 where it has none. */
export function edgeOf({ code, longLists }: Pick<TrieTables, 'code' | 'longLists'>, list: number, word: number): number {
  const length = code[list] as number
  if (length <= LONG_LIST) {
    for (let edge = list + 1; edge <= list + 2 * length; edge += 2) if (code[edge] === word) return edge
    return -1
  }
  const filter = filterHash(word)
  const bits = filterBits(filter)
  if (((code[list + 1 + filterAt(filter, filterLength(length))] as number) & bits) !== bits) return -1
  const end = edgesEnd(code, list)
  const mask = longLists.length - 1
  const hash = hashOf(list, word)
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const entry = longLists[slot] as number
    if (entry === 0) return -1
    if (((entry ^ hash) & ~EDGE) !== 0) continue
    const edge = entry & EDGE
    if (code[edge] === word && edge > list && edge < end) return edge
  }
}

/** The bits of an entry of `longLists` that hold the edge; the others hold those of its hash, so that no other edge need be looked at. */
const EDGE = (1 << 24) - 1

function hashOf(list: number, word: number): number {
  const hashed = Math.imul(list, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)
  return hashed ^ (hashed >>> 15)
}

interface Node {
  /** Steps on a word in any inflection, and on that very form. */
  readonly words: Map<string, Node>
  readonly exact: Map<string, Node>
  readonly classes: [WordClass, Node][]
  readonly gaps: { readonly min: number; readonly max: number; readonly next: Node }[]
  /** Nodes that stand here too: where the options of a group meet again. */
  readonly joins: Node[]
  /** Indices of the forms that end here. */
  readonly ends: number[]
}

const PREFIX = /\*$/

const newNode = (): Node => ({ words: new Map(), exact: new Map(), classes: [], gaps: [], joins: [], ends: [] })

/**
 * @param normalize gives the words of each text as the document's tokeniser would split and normalise them
 * @throws Error naming the form that cannot be read
 */
export function compileTrie(forms: readonly string[], normalize: (texts: readonly string[]) => string[][]): TrieTables {
  const parsed = forms.map((form) => {
    try {
      return parseForm(form)
    } catch (error) {
      throw new Error(`form “${form}”: ${(error as Error).message}`)
    }
  })
  const list = [...new Set(parsed.flatMap(wordsIn))]
  const normals = normalize(list.map((word) => word.replace(PREFIX, '')))
  const wordsOf = new Map(
    list.map((word, i) => {
      const words = (normals[i] ?? []).flatMap(splitHyphens)
      return [word, PREFIX.test(word) ? [...words.slice(0, -1), `${words.at(-1) ?? ''}*`] : words]
    }),
  )
  const root = newNode()
  for (const [index, parts] of parsed.entries()) {
    for (const spelling of withoutOptionalStart(parts)) {
      const { ends } = extend(root, spelling, wordsOf)
      if (!ends.includes(index)) ends.push(index)
    }
  }
  return flatten(root)
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

/** Nothing but another node stands here. */
const isOnlyJoin = ({ words, exact, classes, gaps, joins, ends }: Node): boolean =>
  joins.length === 1 && words.size + exact.size + classes.length + gaps.length + ends.length === 0

function flatten(root: Node): TrieTables {
  const ids = new Map<string, number>()
  const idOf = (word: string): number => {
    const known = ids.get(word)
    if (known !== undefined) return known
    ids.set(word, ids.size)
    return ids.size - 1
  }
  const code: number[] = []
  const placed = new Map<Node, number>()
  // Most nodes are alike, such as the ends of a group's options: written once, the file is a fraction as long.
  const written = new Map<string, number>()
  const long: number[] = []
  // Depth first: what a node leads to stands before it, so that every target is known when it is written.
  const place = (node: Node): number => {
    const known = placed.get(node)
    if (known !== undefined) return known
    const joins = node.joins.map(place)
    if (isOnlyJoin(node)) {
      placed.set(node, joins[0] as number)
      return joins[0] as number
    }
    // With the head of what it leads to: most gaps lead no further, and that node need not be looked at.
    const gaps = node.gaps.flatMap(({ min, max, next }) => [min, max, place(next), code[place(next)] as number])
    const edges = (map: Map<string, Node>): number[] => [...map].flatMap(([word, next]) => [idOf(word), place(next)])
    const exact = edges(node.exact)
    const words = edges(node.words)
    const classes = node.classes.flatMap(([name, next]) => [WORD_CLASSES.indexOf(name), place(next)])
    let head = node.ends.length + gaps.length + classes.length > 0 ? OTHER_SIGN : 0
    for (const join of joins) head |= (code[join] as number) & SIGNS
    for (const word of [...node.exact.keys(), ...node.words.keys()]) head |= signOf(idOf(word))
    const numbers = [head]
    const longHere: number[] = []
    for (const [list, width, bit] of [
      [node.ends, 1, LISTS.ends],
      [joins, 1, LISTS.joins],
      [gaps, GAP, LISTS.gaps],
      [exact, 2, LISTS.exact],
      [words, 2, LISTS.words],
      [classes, 2, LISTS.classes],
    ] as const) {
      if (list.length === 0) continue
      numbers[0] = (numbers[0] as number) | bit
      if (bit & (LISTS.exact | LISTS.words) && list.length / width > LONG_LIST) longHere.push(numbers.length)
      numbers.push(list.length / width)
      // The root’s lists are looked up once for each word, when it is first met.
      if (bit & (LISTS.exact | LISTS.words) && node !== root) numbers.push(...filterOf(list.filter((_, i) => i % 2 === 0)))
      // One by one: a spread of thousands of edges would overflow the stack.
      for (const number of list) numbers.push(number)
    }
    const key = numbers.join()
    const offset = written.get(key) ?? code.length
    if (offset === code.length) {
      for (const number of numbers) code.push(number)
      if (node !== root) long.push(...longHere.map((list) => offset + list))
    }
    written.set(key, offset)
    placed.set(node, offset)
    return offset
  }
  const start = place(root)
  const words = [...ids.keys()]
  return {
    words: compileWordTable(words),
    prefixes: words.filter((word) => PREFIX.test(word)),
    code: Int32Array.from(code),
    root: start,
    longLists: edgesByWord(code, long),
  }
}

function edgesByWord(code: readonly number[], lists: readonly number[]): Int32Array {
  if (code.length > EDGE) throw new Error('too many forms for one lexicon')
  const edges = lists.reduce((sum, list) => sum + (code[list] as number), 0)
  // Room enough: most look-ups are of words that do not lead on, and should end at once.
  const table = new Int32Array(2 ** Math.ceil(Math.log2(2 * edges + 1)))
  for (const list of lists) {
    for (let i = 0; i < (code[list] as number); i++) {
      const edge = edgesAt(code, list) + 2 * i
      const hash = hashOf(list, code[edge] as number)
      let slot = hash & (table.length - 1)
      while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1)
      table[slot] = (hash & ~EDGE) | edge
    }
  }
  return table
}
