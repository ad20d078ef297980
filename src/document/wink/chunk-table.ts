import { withRoom } from '../../text/room.ts'
import { Vocabulary } from '../../text/vocabulary.ts'
import { hashOf } from '../../text/word-hash.ts'
import { type Abbreviations, divideChunk, type Piece } from './chunks.ts'
import type { EnglishModel, Word } from './model.ts'

/** Chunks remembered beyond one text: about 20 MB. */
const MOST_CHUNKS = 60_000
/** A chunk met this often is kept when the others are forgotten. */
const OFTEN = 3
const CHUNK = 5
const WORD = 2
const PIECE = 7

/**
 * Every chunk met lately, tokenised, in one array of integers: what is read together lies together, and no object or
 * string is made for a chunk that was met before. A chunk is the place of its record:
 * hash, length | words, pieces, where its characters are, times met (as far as they matter); then for each word its events and its tags,
 * for each piece its bounds, its shape, the index of its strings, and the two tags that it had last, each with the word that it then was;
 * and the characters.
 */
export class ChunkTable {
  readonly #model: EnglishModel
  readonly #abbreviations: Abbreviations
  #slots = new Int32Array(0)
  #data = new Int32Array(0)
  /** The same memory as code units. */
  #chars = new Uint16Array(0)
  #used = 0
  #size = 0
  #vocabulary = new Vocabulary()
  /** Of each piece: its normal form, its lemma where its tag does not matter, and its word where it does. */
  #normal: string[] = []
  #lemma: (string | null)[] = []
  #word: (Word | null)[] = []

  /** @param abbreviations lower case with their full stop */
  constructor(model: EnglishModel, abbreviations: ReadonlySet<string>) {
    this.#model = model
    this.#abbreviations = { words: abbreviations, longest: Math.max(0, ...[...abbreviations].map(({ length }) => length)) }
    // V8 takes a field that was set but once for a constant. Were it first set again in the middle of a run, all code that reads it
    // would have to be compiled anew.
    this.#take(new Int32Array(1 << 18))
    this.#empty(1 << 15)
  }

  #empty(slots: number): void {
    this.#slots = new Int32Array(slots)
    this.#used = 1
    this.#size = 0
    this.#vocabulary = new Vocabulary()
    this.#normal = []
    this.#lemma = []
    this.#word = []
  }

  /** Between two texts: forgets what was met seldom, when there is too much. */
  trim(): void {
    if (this.#size < MOST_CHUNKS) return
    const kept: string[] = []
    for (const at of this.#slots) if (at > 0 && this.#at(at + 4) >= OFTEN) kept.push(this.#charactersOf(at))
    if (kept.length > MOST_CHUNKS / 2) kept.length = 0
    this.#empty(1 << 17)
    for (const chunk of kept) this.find(chunk, 0, chunk.length, hashOf(chunk))
  }

  /** The chunk `text[from, to)`. */
  find(text: string, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const at = this.#slots[slot] as number
      if (at === 0) return this.#add(text.slice(from, to), hash, slot)
      if (this.#data[at] === hash && this.#is(at, text, from, to)) {
        const met = this.#at(at + 4)
        if (met < OFTEN) this.#data[at + 4] = met + 1
        return at
      }
    }
  }

  words = (chunk: number): number => this.#at(chunk + 1) >>> 8
  pieces = (chunk: number): number => this.#at(chunk + 2)
  /** The event of the sentence splitter; −1 for a line break. */
  splitEvent(chunk: number, word: number, afterSpace: boolean): number {
    return ((this.#at(chunk + CHUNK + word * WORD) >>> (afterSpace ? 8 : 0)) & 0xff) - 1
  }
  /** The event of the taggers; −1 where the tag is the event. */
  hint = (chunk: number, word: number): number => (this.#at(chunk + CHUNK + word * WORD) >>> 16) - 1
  tag = (chunk: number, word: number): number => this.#at(chunk + CHUNK + word * WORD + 1) & 0x1f
  isFixed = (chunk: number, word: number): boolean => (this.#at(chunk + CHUNK + word * WORD + 1) & 0x20) !== 0
  mayBe = (chunk: number, word: number, tag: number): boolean => ((this.#at(chunk + CHUNK + word * WORD + 1) >>> 8) & (1 << tag)) !== 0

  /** Where the record of a piece begins: its bounds; behind them its shape, and its strings. */
  pieceAt = (chunk: number, words: number, piece: number): number => chunk + CHUNK + words * WORD + piece * PIECE
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
    if (this.#at(piece + 3) === tag) return this.#at(piece + 4)
    if (this.#at(piece + 5) === tag) return this.#at(piece + 6)
    const index = this.#at(piece + 2)
    const lemma = this.#lemma[index] ?? this.#model.lemma(this.#word[index] as Word, tag)
    const word = this.#vocabulary.word(this.#normal[index] as string, lemma)
    this.#data.copyWithin(piece + 5, piece + 3, piece + 5)
    this.#data[piece + 3] = tag
    this.#data[piece + 4] = word
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
    let char = this.#at(at + 3)
    for (let i = from; i < to; i++) if (text.charCodeAt(i) !== this.#chars[char++]) return false
    return true
  }

  #charactersOf(at: number): string {
    const from = this.#at(at + 3)
    return String.fromCharCode(...this.#chars.subarray(from, from + (this.#at(at + 1) & 0xff)))
  }

  #add(text: string, hash: number, slot: number): number {
    // A slice would keep the whole article that it was cut from in memory.
    const chunk = text.length < 13 ? text : ` ${text}`.slice(1)
    const { words, pieces } = divideChunk(chunk, this.#model, this.#abbreviations)
    const at = this.#used
    const numbers = CHUNK + words.length * WORD + pieces.length * PIECE
    this.#reserve(numbers + Math.ceil(chunk.length / 2))
    const data = this.#data
    let end = at
    data[end++] = hash
    data[end++] = chunk.length | (words.length << 8)
    data[end++] = pieces.length
    data[end++] = 2 * (at + numbers)
    data[end++] = 1
    for (const { split, splitAfterSpace, hint, tag, fixed, allowed } of words) {
      data[end++] = (split + 1) | ((splitAfterSpace + 1) << 8) | ((hint + 1) << 16)
      data[end++] = tag | (fixed ? 0x20 : 0) | (allowed << 8)
    }
    for (const piece of pieces) {
      data[end++] = piece.start | (piece.end << 8) | ((piece.word + 1) << 16) | (piece.opensWord ? 1 << 24 : 0)
      data[end++] = piece.shape | ((this.#tagOf(piece) + 1) << 16)
      data[end++] = this.#normal.length
      data.fill(-1, end, end + 4)
      end += 4
      this.#normal.push(piece.normal)
      this.#lemma.push(piece.fixed?.lemma ?? (words[piece.word] as Word).lemma)
      this.#word.push(piece.fixed ? null : (words[piece.word] as Word))
    }
    for (let i = 0; i < chunk.length; i++) this.#chars[2 * end + i] = chunk.charCodeAt(i)
    this.#used = end + Math.ceil(chunk.length / 2)
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
