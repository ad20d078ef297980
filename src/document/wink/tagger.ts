import { finished, HASH_START, hashWith } from '../../text/word-hash.ts'
import { type Automaton, recognize } from './automaton.ts'
import type { ChunkTable } from './chunk-table.ts'
import type { EnglishModel } from './model.ts'

/** A text in chunks, tagged. Its arrays are longer than the text needs, and overwritten by the next text. */
export interface Tagging {
  /** Chunks, and where each starts in the text. */
  readonly length: number
  readonly chunks: Int32Array
  readonly offsets: Int32Array
  /** Pieces in all chunks. */
  readonly pieces: number
  /** By word, counted through all chunks: its tag, and 1 where a sentence starts. */
  readonly tags: Uint8Array
  readonly starts: Uint8Array
}

// The tokeniser's time grows with the square of a run without white space; a language has no words this long.
const LONGEST_RUN = 72

const [OTHER, SPACE, LINE_BREAK] = [0, 1, 2]
const CLASSES = Uint8Array.from({ length: 161 }, (_, code) =>
  code === 9 || code === 10 || code === 13 ? LINE_BREAK : code === 32 || code === 11 || code === 12 || code === 160 ? SPACE : OTHER,
)
const classOf = (code: number): number =>
  code <= 160 ? (CLASSES[code] as number) : code > 5000 && /\s/.test(String.fromCharCode(code)) ? SPACE : OTHER

/** wink-nlp's sentence splitter and tagger over flat arrays. */
export class Tagger {
  readonly #model: EnglishModel
  readonly #table: ChunkTable
  readonly #eventOfTag: Int16Array
  #chunks = new Int32Array(0)
  #offsets = new Int32Array(0)
  /** By word: its chunk and its place there. */
  #chunkOf = new Int32Array(0)
  #wordOf = new Uint8Array(0)
  #events = new Int16Array(0)
  #tags = new Uint8Array(0)
  #starts = new Uint8Array(0)
  #splitEvents = new Int16Array(0)

  constructor(model: EnglishModel, table: ChunkTable) {
    this.#model = model
    this.#table = table
    this.#eventOfTag = Int16Array.from(model.tags, (_, tag) => model.taggers.event(tag))
  }

  /** The chunks of a text without their tags, overwritten by the next text. */
  chunksOf(text: string): Int32Array {
    this.#table.trim()
    const { length } = this.#divide(text)
    return this.#chunks.subarray(0, length)
  }

  tag(text: string): Tagging {
    this.#table.trim()
    const { length, words, pieces } = this.#divide(text)
    const { splitter, taggers } = this.#model
    const [tags, starts] = [this.#tags, this.#starts]
    this.#splitEvents[words] = splitter.end
    starts.fill(0, 0, words + 1)
    starts[0] = 1
    for (const machine of splitter.machines) {
      recognize(machine, this.#splitEvents, words, (token) => {
        starts[token + 1] = 1
      })
    }
    for (let i = 0; i < words; i++) tags[i] = this.#table.tag(this.#chunkOf[i] as number, this.#wordOf[i] as number)
    for (const machine of taggers.machines) this.#retag(machine, words)
    for (let i = 0; i < words; i++) {
      const [chunk, word] = [this.#chunkOf[i] as number, this.#wordOf[i] as number]
      if (this.#table.isFixed(chunk, word)) tags[i] = this.#table.tag(chunk, word)
    }
    return { length, chunks: this.#chunks, offsets: this.#offsets, pieces, tags, starts }
  }

  /** Divides the text into runs of characters that are no white space, and of line breaks; a long one in pieces. */
  #divide(text: string): { length: number; words: number; pieces: number } {
    const table = this.#table
    let [length, words, pieces] = [0, 0, 0]
    let afterSpace = false
    for (let i = 0; i < text.length; ) {
      const kind = classOf(text.charCodeAt(i))
      if (kind === SPACE) {
        afterSpace = true
        i++
        continue
      }
      const from = i
      const limit = Math.min(text.length, from + LONGEST_RUN)
      let hash = HASH_START
      do hash = hashWith(hash, text.charCodeAt(i++))
      while (i < limit && classOf(text.charCodeAt(i)) === kind)
      // A surrogate pair is not cut in two.
      if (i === limit && (text.charCodeAt(i) & 0xfc00) === 0xdc00) hash = hashWith(hash, text.charCodeAt(i++))
      const chunk = table.find(text, from, i, finished(hash))
      const count = table.words(chunk)
      this.#reserve(Math.max(length + 1, words + count + 1))
      this.#chunks[length] = chunk
      this.#offsets[length++] = from
      pieces += table.pieces(chunk)
      for (let word = 0; word < count; word++, words++) {
        this.#chunkOf[words] = chunk
        this.#wordOf[words] = word
        this.#splitEvents[words] = table.splitEvent(chunk, word, afterSpace && word === 0)
      }
      afterSpace = i - from >= LONGEST_RUN
    }
    this.#reserve(words + 1)
    return { length, words, pieces }
  }

  /** One pass over the tags: its changes count from the next pass on. */
  #retag(machine: Automaton, words: number): void {
    const [table, tags, events] = [this.#table, this.#tags, this.#events]
    for (let i = 0; i < words; i++) {
      const hint = table.hint(this.#chunkOf[i] as number, this.#wordOf[i] as number)
      events[i] = hint >= 0 ? hint : (this.#eventOfTag[tags[i] as number] as number)
    }
    events[words] = this.#model.taggers.end
    const changes: number[] = []
    recognize(machine, events, words, (token, tag) => changes.push(token, tag))
    for (let c = 0; c < changes.length; c += 2) {
      const [token, tag] = [changes[c] as number, changes[c + 1] as number]
      // A negative result holds for any word, another for words that may have the tag.
      if (tag < 0) tags[token] = -tag
      else if (table.mayBe(this.#chunkOf[token] as number, this.#wordOf[token] as number, tag)) tags[token] = tag
    }
  }

  #reserve(length: number): void {
    if (length <= this.#events.length) return
    const size = Math.max(4096, length * 2)
    const grow = <T extends Int32Array | Int16Array | Uint8Array>(grown: T, old: T): T => {
      grown.set(old)
      return grown
    }
    this.#chunks = grow(new Int32Array(size), this.#chunks)
    this.#offsets = grow(new Int32Array(size), this.#offsets)
    this.#chunkOf = grow(new Int32Array(size), this.#chunkOf)
    this.#wordOf = grow(new Uint8Array(size), this.#wordOf)
    this.#splitEvents = grow(new Int16Array(size), this.#splitEvents)
    this.#events = new Int16Array(size)
    this.#tags = new Uint8Array(size)
    this.#starts = new Uint8Array(size)
  }
}
