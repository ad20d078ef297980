import { type Automata, recognize } from './automaton.ts'
import type { Chunk, Chunker } from './chunks.ts'
import type { EnglishModel, Word } from './model.ts'

/** A text in chunks, tagged. Overwritten by the next text: nothing of it may be kept. */
export interface Tagging {
  readonly chunks: readonly Chunk[]
  /** Where each chunk starts in the text. */
  readonly offsets: readonly number[]
  /** Pieces in all chunks. */
  readonly pieces: number
  /** By word, counted through all chunks: its tag, and 1 where a sentence starts. */
  readonly tags: Uint8Array
  readonly starts: Uint8Array
}

// The tokeniser's time grows with the square of a run without white space; a language has no words this long.
const LONGEST_RUN = 72

const isLineBreak = (code: number): boolean => code === 10 || code === 13 || code === 9
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 160 || (code > 5000 && /\s/.test(String.fromCharCode(code)))

/** wink-nlp's sentence splitter and tagger over flat arrays. */
export function createTagger(model: EnglishModel, chunker: Chunker): (text: string) => Tagging {
  const { splitter, taggers } = model
  const eventOfTag = Int16Array.from(model.tags, (_, tag) => taggers.event(tag))
  let [splitEvents, tagEvents] = [new Int16Array(0), new Int16Array(0)]
  let [tags, starts] = [new Uint8Array(0), new Uint8Array(0)]
  const words: Word[] = []

  const reserve = (length: number): void => {
    if (length <= splitEvents.length) return
    const size = length * 2
    const grown = new Int16Array(size)
    grown.set(splitEvents)
    splitEvents = grown
    tagEvents = new Int16Array(size)
    tags = new Uint8Array(size)
    starts = new Uint8Array(size)
  }

  return (text) => {
    const chunks: Chunk[] = []
    const offsets: number[] = []
    let pieces = 0
    words.length = 0
    forEachRun(text, (from, to, afterSpace) => {
      const chunk = chunker.chunk(text.slice(from, to))
      chunks.push(chunk)
      offsets.push(from)
      pieces += chunk.pieces.length
      const first = words.length
      reserve(first + chunk.words.length + 1)
      for (const word of chunk.words) {
        splitEvents[words.length] = afterSpace && words.length === first ? word.splitAfterSpace : word.split
        words.push(word)
      }
    })
    const { length } = words
    reserve(length + 1)
    splitEvents[length] = splitter.end
    starts.fill(0, 0, length)
    starts[0] = 1
    for (const machine of splitter.machines) {
      recognize(machine, splitEvents, length, (token) => {
        if (token + 1 < length) starts[token + 1] = 1
      })
    }
    for (let i = 0; i < length; i++) tags[i] = (words[i] as Word).tag
    for (const machine of taggers.machines) retag(machine, length)
    for (let i = 0; i < length; i++) if ((words[i] as Word).fixed) tags[i] = (words[i] as Word).tag
    return { chunks, offsets, pieces, tags, starts }
  }

  /** One pass over the tags: its changes count from the next pass on. */
  function retag(machine: Automata['machines'][number], length: number): void {
    for (let i = 0; i < length; i++) {
      const { hint } = words[i] as Word
      tagEvents[i] = hint >= 0 ? hint : (eventOfTag[tags[i] as number] as number)
    }
    tagEvents[length] = taggers.end
    const changes: number[] = []
    recognize(machine, tagEvents, length, (token, tag) => changes.push(token, tag))
    for (let c = 0; c < changes.length; c += 2) {
      const [token, tag] = [changes[c] as number, changes[c + 1] as number]
      // A negative result holds for any word, another for words that may have the tag.
      if (tag < 0) tags[token] = -tag
      else if ((words[token] as Word).allowed & (1 << tag)) tags[token] = tag
    }
  }
}

/** Runs of characters that are no white space, and of line breaks; a long one in pieces. */
function forEachRun(text: string, use: (from: number, to: number, afterSpace: boolean) => void): void {
  let afterSpace = false
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i)
    const lineBreak = isLineBreak(code)
    if (!lineBreak && isSpace(code)) {
      afterSpace = true
      i++
      continue
    }
    const from = i++
    const limit = Math.min(text.length, from + LONGEST_RUN)
    while (i < limit) {
      const next = text.charCodeAt(i)
      if (isLineBreak(next) !== lineBreak || (!lineBreak && isSpace(next))) break
      i++
    }
    // A surrogate pair is not cut in two.
    if (i - from === LONGEST_RUN && (text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) i--
    use(from, i, afterSpace)
    afterSpace = i - from >= LONGEST_RUN - 1
  }
}
