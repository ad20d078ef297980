import { fetchAhead } from '../../text/fetch-ahead.ts'
import { withRoom } from '../../text/room.ts'
import type { TraitsOf } from '../../text/traits.ts'
import { Vocabulary } from '../../text/vocabulary.ts'
import { hashOf } from '../../text/word-hash.ts'
import { type Abbreviations, abbreviationsOf, divideChunk, type Piece } from './chunks.ts'
import type { EnglishModel, Word } from './model.ts'

/** Chunks remembered beyond one text: about 20 MB. */
const MOST_CHUNKS = 60_000
/** A chunk met this often is kept when the others are forgotten. */
const OFTEN = 3
const HEAD = 2
export const WORD = 2
export const PIECE = 5
/** What the head says of a chunk: its characters, words, pieces, and how often it was met, as far as that matters. */
const WORDS_SHIFT = 8
const PIECES_SHIFT = 16
const MET_SHIFT = 24
/** How many chunks are looked for at once. */
const TOGETHER = 128

/** Runs of characters in a text: where each starts and ends, and its hash. */
export interface Runs {
  readonly length: number
  readonly offsets: Int32Array
  readonly ends: Int32Array
  readonly hashes: Int32Array
}

/**
 * Every chunk met lately, tokenised, in one array of integers: what is read together lies together, and no object or
 * string is made for a chunk that was met before. A chunk is the place of its record:
 * hash, what the head says, and its characters; then for each word its events and its tags; for each piece its bounds, its shape, the index of
 * its strings, and the two tags that it had last, each with the word that it then was.
 */
export class ChunkTable {
  readonly #model: EnglishModel
  readonly #abbreviations: Abbreviations
  #slots = new Int32Array(0)
  #data = new Int32Array(0)
  /** The same memory as code units. */
  #chars = new Uint16Array(0)
  #used = 0
  /** Hashes of chunks in a batch that the table lacks. */
  readonly #fresh = new Int32Array(TOGETHER)
  #size = 0
  readonly #traitsOf: TraitsOf
  #vocabulary: Vocabulary
  /** Of each piece: its normal form, its lemma where its tag does not matter, and what another lemma is found by. */
  #normal: string[] = []
  #lemma: (string | null)[] = []
  #inflected: string[] = []

  /** @param abbreviations lower case with their full stop */
  constructor(model: EnglishModel, abbreviations: ReadonlySet<string>, traitsOf: TraitsOf) {
    this.#model = model
    this.#traitsOf = traitsOf
    this.#vocabulary = new Vocabulary(traitsOf)
    this.#abbreviations = abbreviationsOf(abbreviations)
    // V8 takes a field that was set but once for a constant. Were it first set again in the middle of a run, all code that reads it
    // would have to be compiled anew.
    this.#take(new Int32Array(1 << 18))
    this.#empty(1 << 15)
  }

  #empty(slots: number): void {
    this.#slots = new Int32Array(slots)
    this.#used = 1
    this.#size = 0
    this.#vocabulary = new Vocabulary(this.#traitsOf)
    this.#normal = []
    this.#lemma = []
    this.#inflected = []
  }

  /** Between two texts: forgets what was met seldom, when there is too much. */
  trim(): void {
    if (this.#size < MOST_CHUNKS) return
    const kept: string[] = []
    for (const at of this.#slots) if (at > 0 && this.#at(at + 1) >>> MET_SHIFT >= OFTEN) kept.push(this.#charactersOf(at))
    if (kept.length > MOST_CHUNKS / 2) kept.length = 0
    this.#empty(1 << 17)
    // In one text, as chunks are in the texts that are read: strings of ever more kinds would slow their reading down.
    const text = kept.join('')
    let from = 0
    for (const chunk of kept) {
      this.#find(text, from, from + chunk.length, hashOf(chunk))
      from += chunk.length
    }
  }

  /**
   * The chunks between offsets and ends of a text: a batch asks for all slots first, then for all records, and only then compares
   * characters.
   */
  findAll(text: string, { length, offsets, ends, hashes }: Runs, chunks: Int32Array): void {
    for (let first = 0; first < length; first += TOGETHER) {
      const last = Math.min(length, first + TOGETHER)
      const slots = this.#slots
      const data = this.#data
      let fresh = 0
      for (let i = first; i < last; i++) {
        const hash = hashes[i] as number
        const chunk = slots[hash & (slots.length - 1)] as number
        chunks[i] = chunk
        if (chunk === 0) this.#fresh[fresh++] = hash
      }
      fetchAhead(data, chunks, first, last)
      this.#model.fetch(this.#fresh, fresh)
      this.#vocabulary.fetch(this.#fresh, fresh)
      for (let i = first; i < last; i++) chunks[i] = this.#find(text, offsets[i] as number, ends[i] as number, hashes[i] as number)
    }
  }

  /** The chunk `text[from, to)`. */
  #find(text: string, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const at = this.#slots[slot] as number
      if (at === 0) return this.#add(text, from, to, hash, slot)
      if (this.#data[at] === hash && this.#is(at, text, from, to)) {
        const head = this.#at(at + 1)
        if (head >>> MET_SHIFT < OFTEN) this.#data[at + 1] = head + (1 << MET_SHIFT)
        return at
      }
    }
  }

  words = (chunk: number): number => (this.#at(chunk + 1) >>> WORDS_SHIFT) & 0xff
  pieces = (chunk: number): number => (this.#at(chunk + 1) >>> PIECES_SHIFT) & 0xff
  /** Where the record of a chunk’s first word begins; `WORD` numbers further on that of the next. */
  wordsAt = (chunk: number): number => chunk + HEAD + (((this.#at(chunk + 1) & 0xff) + 1) >> 1)
  /** The event of the sentence splitter; −1 for a line break. */
  splitEvent(word: number, afterSpace: boolean): number {
    return ((this.#at(word) >>> (afterSpace ? 8 : 0)) & 0xff) - 1
  }
  /** The event of the taggers; −1 where the tag is the event. */
  hint = (word: number): number => (this.#at(word) >>> 16) - 1
  /** What tag a word has, and may have: see `tagOf`, `isFixed` and `mayBe`. */
  tagging = (word: number): number => this.#at(word + 1)

  /** Where the record of a chunk’s first piece begins; `PIECE` numbers further on that of the next. */
  piecesAt = (chunk: number): number => this.wordsAt(chunk) + this.words(chunk) * WORD
  start = (piece: number): number => this.#at(piece) & 0xff
  end = (piece: number): number => (this.#at(piece) >>> 8) & 0xff
  /** The word of the chunk that the piece comes from; −1 for characters that the tokeniser swallowed. */
  wordOf = (piece: number): number => ((this.#at(piece) >>> 16) & 0xff) - 1
  opensWord = (piece: number): boolean => this.#at(piece) >>> 24 !== 0
  shape = (piece: number): number => this.#at(piece + 1) & 0xffff
  /** The tag of a piece whose tag is not its word’s; −1 otherwise. */
  fixedTag = (piece: number): number => (this.#at(piece + 1) >>> 16) - 1
  /** The number that the piece with this tag has in the vocabulary. */
  vocabularyWord(piece: number, tag: number): number {
    const last = this.#at(piece + 3)
    const other = this.#at(piece + 4)
    if ((last & 0x1f) === tag) return last >> 5
    if ((other & 0x1f) === tag) return other >> 5
    const index = this.#at(piece + 2)
    const lemma = this.#lemma[index] ?? this.#model.lemma(this.#inflected[index] as string, tag)
    const word = this.#vocabulary.word(this.#normal[index] as string, lemma)
    this.#data[piece + 4] = last
    this.#data[piece + 3] = tag | (word << 5)
    return word
  }
  /** Another one after every trim that forgot something. */
  get vocabulary(): Vocabulary {
    return this.#vocabulary
  }

  #at(index: number): number {
    return this.#data[index] as number
  }

  #is(at: number, text: string, from: number, to: number): boolean {
    if ((this.#at(at + 1) & 0xff) !== to - from) return false
    let char = 2 * (at + HEAD)
    for (let i = from; i < to; i++) if (text.charCodeAt(i) !== this.#chars[char++]) return false
    return true
  }

  #charactersOf(at: number): string {
    const from = 2 * (at + HEAD)
    return String.fromCharCode(...this.#chars.subarray(from, from + (this.#at(at + 1) & 0xff)))
  }

  #add(text: string, from: number, to: number, hash: number, slot: number): number {
    // A longer slice would keep the whole article that it was cut from in memory.
    const chunk = to - from < 13 ? text.slice(from, to) : ` ${text.slice(from, to)}`.slice(1)
    const { words, pieces } = divideChunk(chunk, hash, this.#model, this.#abbreviations)
    const at = this.#used
    this.#reserve(HEAD + ((to - from + 1) >> 1) + words.length * WORD + pieces.length * PIECE)
    const data = this.#data
    data[at] = hash
    data[at + 1] = (to - from) | (words.length << WORDS_SHIFT) | (pieces.length << PIECES_SHIFT) | (1 << MET_SHIFT)
    for (let i = from; i < to; i++) this.#chars[2 * (at + HEAD) + i - from] = text.charCodeAt(i)
    let end = this.wordsAt(at)
    for (const { split, splitAfterSpace, hint, tag, fixed, allowed } of words) {
      data[end++] = (split + 1) | ((splitAfterSpace + 1) << 8) | ((hint + 1) << 16)
      data[end++] = tag | (fixed ? FIXED : 0) | (allowed << 8)
    }
    for (const piece of pieces) {
      data[end++] = piece.start | (piece.end << 8) | ((piece.word + 1) << 16) | (piece.opensWord ? 1 << 24 : 0)
      data[end++] = piece.shape | ((this.#tagOf(piece) + 1) << 16)
      data[end++] = this.#normal.length
      data[end++] = NO_TAG
      data[end++] = NO_TAG
      this.#normal.push(piece.normal)
      this.#lemma.push(piece.fixed?.lemma ?? (words[piece.word] as Word).lemma)
      this.#inflected.push(piece.fixed ? piece.normal : (words[piece.word] as Word).normal)
    }
    this.#used = end
    this.#slots[slot] = at
    if (++this.#size * 2 > this.#slots.length) this.#rehash()
    return at
  }

  #tagOf({ fixed }: Piece): number {
    return fixed?.tag ? this.#model.tags.indexOf(fixed.tag) : -1
  }

  #reserve(numbers: number): void {
    const data = withRoom(this.#data, this.#used + numbers)
    if (data !== this.#data) this.#take(data)
  }

  #take(data: Int32Array<ArrayBuffer>): void {
    this.#data = data
    this.#chars = new Uint16Array(data.buffer)
  }

  #rehash(): void {
    const old = this.#slots
    this.#slots = new Int32Array(old.length * 2)
    const mask = this.#slots.length - 1
    for (const at of old) {
      if (at === 0) continue
      let slot = this.#at(at) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = at
    }
  }
}

const NO_TAG = 0x1f
const FIXED = 0x20
export const tagOf = (tagging: number): number => tagging & 0x1f
export const isFixed = (tagging: number): boolean => (tagging & FIXED) !== 0
export const mayBe = (tagging: number, tag: number): boolean => ((tagging >>> 8) & (1 << tag)) !== 0
