import { withRoom } from '../../text/room.ts'
import { finished, HASH_START, hashWith } from '../../text/word-hash.ts'
import { type Automaton, recognize } from './automaton.ts'
import { type ChunkTable, isFixed, mayBe, tagOf, WORD } from './chunk-table.ts'
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
  /** By run of characters: its chunk, its bounds, its hash, and 1 where white space stands before it. */
  #chunks = new Int32Array(0)
  #offsets = new Int32Array(0)
  #ends = new Int32Array(0)
  #hashes = new Int32Array(0)
  #afterSpace = new Uint8Array(0)
  /** By word: what the table tells of it, so that no pass need look there again. */
  #splitEvents = new Int16Array(0)
  #hints = new Int16Array(0)
  #tagging = new Int32Array(0)
  #tags = new Uint8Array(0)
  #starts = new Uint8Array(0)
  /** The events of one pass, and what an automaton found in them. */
  #events = new Int16Array(0)
  #found = new Int32Array(0)

  /** The text that was divided last: whoever asks whether it is English mostly has it read next. */
  #text: string | null = null
  #division = { length: 0, words: 0, pieces: 0 }

  constructor(model: EnglishModel, table: ChunkTable) {
    this.#model = model
    this.#table = table
    this.#eventOfTag = Int16Array.from(model.tags, (_, tag) => model.taggers.event(tag))
  }

  /** The chunks of a text without their tags, overwritten by the next text. */
  chunksOf(text: string): Pick<Tagging, 'length' | 'chunks' | 'offsets'> {
    const { length } = this.#divide(text)
    return { length, chunks: this.#chunks, offsets: this.#offsets }
  }

  tag(text: string): Tagging {
    const { length, words, pieces } = this.#divide(text)
    const { splitter, taggers } = this.#model
    const tagging = this.#tagging
    const tags = this.#tags
    const starts = this.#starts
    const found = this.#found
    this.#splitEvents[words] = splitter.end
    starts.fill(0, 0, words + 1)
    starts[0] = 1
    for (const machine of splitter.machines) {
      const count = recognize(machine, this.#splitEvents, words, found)
      for (let f = 0; f < count; f += 2) starts[(found[f] as number) + 1] = 1
    }
    for (let i = 0; i < words; i++) tags[i] = tagOf(tagging[i] as number)
    for (const machine of taggers.machines) this.#retag(machine, words)
    for (let i = 0; i < words; i++) if (isFixed(tagging[i] as number)) tags[i] = tagOf(tagging[i] as number)
    return { length, chunks: this.#chunks, offsets: this.#offsets, pieces, tags, starts }
  }

  #divide(text: string): { readonly length: number; readonly words: number; readonly pieces: number } {
    if (text === this.#text) return this.#division
    this.#table.trim()
    const length = this.#divideRuns(text)
    const runs = { length, offsets: this.#offsets, ends: this.#ends, hashes: this.#hashes }
    this.#table.findAll(text, runs, this.#chunks)
    const { words, pieces } = this.#count(length)
    this.#reserveWords(words + 1)
    this.#readWords(length)
    this.#text = text
    this.#division = { length, words, pieces }
    return this.#division
  }

  /**
   * The words and pieces of all chunks. A method of its own: code that replaces a running loop in the first text knows nothing of what
   * follows the loop, and would be left there again for every text.
   */
  #count(length: number): { words: number; pieces: number } {
    const table = this.#table
    let words = 0
    let pieces = 0
    for (let c = 0; c < length; c++) {
      const chunk = this.#chunks[c] as number
      words += table.words(chunk)
      pieces += table.pieces(chunk)
    }
    return { words, pieces }
  }

  /** Reads what the table tells of the words of all chunks. */
  #readWords(length: number): void {
    const table = this.#table
    const chunks = this.#chunks
    const afterSpace = this.#afterSpace
    const splitEvents = this.#splitEvents
    const hints = this.#hints
    const tagging = this.#tagging
    let word = 0
    for (let c = 0; c < length; c++) {
      const chunk = chunks[c] as number
      const first = table.wordsAt(chunk)
      const end = first + table.words(chunk) * WORD
      for (let at = first; at < end; at += WORD, word++) {
        splitEvents[word] = table.splitEvent(at, at === first && afterSpace[c] === 1)
        hints[word] = table.hint(at)
        tagging[word] = table.tagging(at)
      }
    }
  }

  /** Runs of characters that are no white space, and of line breaks; a long one in pieces. */
  #divideRuns(text: string): number {
    let length = 0
    let afterSpace = 0
    for (let i = 0; i < text.length; ) {
      let code = text.charCodeAt(i)
      const kind = classOf(code)
      if (kind === SPACE) {
        afterSpace = 1
        i++
        continue
      }
      const from = i
      const limit = Math.min(text.length, from + LONGEST_RUN)
      let hash = HASH_START
      do {
        hash = hashWith(hash, code)
        if (++i === limit) break
        code = text.charCodeAt(i)
      } while (classOf(code) === kind)
      // A surrogate pair is not cut in two.
      if (i === limit && (text.charCodeAt(i) & 0xfc00) === 0xdc00) hash = hashWith(hash, text.charCodeAt(i++))
      if (length === this.#chunks.length) this.#reserveRuns(length + 1)
      this.#offsets[length] = from
      this.#ends[length] = i
      this.#hashes[length] = finished(hash)
      this.#afterSpace[length++] = afterSpace
      afterSpace = i - from >= LONGEST_RUN ? 1 : 0
    }
    return length
  }

  /** One pass over the tags: its changes count from the next pass on. */
  #retag(machine: Automaton, words: number): void {
    const tagging = this.#tagging
    const hints = this.#hints
    const tags = this.#tags
    const events = this.#events
    const found = this.#found
    for (let i = 0; i < words; i++) {
      const hint = hints[i] as number
      events[i] = hint >= 0 ? hint : (this.#eventOfTag[tags[i] as number] as number)
    }
    events[words] = this.#model.taggers.end
    const count = recognize(machine, events, words, found)
    for (let f = 0; f < count; f += 2) {
      const token = found[f] as number
      const tag = found[f + 1] as number
      // A negative result holds for any word, another for words that may have the tag.
      if (tag < 0) tags[token] = -tag
      else if (mayBe(tagging[token] as number, tag)) tags[token] = tag
    }
  }

  #reserveRuns(length: number): void {
    const size = Math.max(4096, length)
    this.#chunks = withRoom(this.#chunks, size)
    this.#offsets = withRoom(this.#offsets, size)
    this.#ends = withRoom(this.#ends, size)
    this.#hashes = withRoom(this.#hashes, size)
    this.#afterSpace = withRoom(this.#afterSpace, size)
  }

  #reserveWords(length: number): void {
    if (length <= this.#events.length) return
    const size = Math.max(4096, length * 2)
    this.#splitEvents = withRoom(this.#splitEvents, size)
    this.#hints = withRoom(this.#hints, size)
    this.#tagging = withRoom(this.#tagging, size)
    this.#tags = new Uint8Array(size)
    this.#starts = new Uint8Array(size)
    this.#events = new Int16Array(size)
    this.#found = new Int32Array(2 * size)
  }
}
