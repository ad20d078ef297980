import { type Document, isCapitalised, isKnown, startsLower, surface } from '../../document/document.ts'
import type { TokenRange } from '../../document/phrases.ts'

const OPENING_MARKS = ':“"‘\'«(—–―-'
const DASHES = /^-{2,3}$/
/** Words that titles too write small. */
const SMALL_IN_TITLES = 3
const FEWEST_IN_TITLE = 4
const FEW = 8

/** What a capital says of a word where it stands, and what the rest of the text says of the word. */
export class Capitals {
  readonly #document: Document
  readonly #inTitle: Uint8Array
  readonly #runs: readonly TokenRange[]
  /** Words met with a capital that says something, and words met in lower case: gathered when they are first asked for. */
  #names: ReadonlySet<string> | null = null
  #small: ReadonlySet<string> | null = null
  #looked = 0

  /** @param runs capitalised words that may be names */
  constructor(document: Document, runs: readonly TokenRange[]) {
    this.#document = document
    this.#inTitle = sentencesInTitleCase(document)
    this.#runs = runs
  }

  /** A capital says nothing at the start of a sentence, behind a colon, a dash or an opening mark, and in a title. */
  isIdle(token: number): boolean {
    const { sentences, sentence, start, end } = this.#document
    if (sentences.from[sentence[token] as number] === token || this.isTitle(token)) return true
    if (!isOpeningMark(this.#document, token - 1)) return false
    // A colon stands right behind a word, which a mark that opens does not.
    return token < 2 || start[token - 1] !== end[token - 2] || this.#document.normal[token - 1] === ':'
  }

  /** In a sentence that writes all its longer words with a capital. */
  isTitle(token: number): boolean {
    return this.#inTitle[this.#document.sentence[token] as number] === 1
  }

  isNameElsewhere(token: number): boolean {
    this.#names ??= this.#gatherNames()
    return this.#names.has(surface(this.#document, token))
  }

  #gatherNames(): Set<string> {
    const names = new Set<string>()
    for (let r = 0; r < this.#runs.length; r++) {
      const { from, to } = this.#runs[r] as TokenRange
      for (let i = from; i < to; i++) if (!(i === from && this.isIdle(i)) && !this.isTitle(i)) names.add(surface(this.#document, i))
    }
    return names
  }

  /** A word of the dictionary, or one that the text also writes small. */
  isPlain(token: number): boolean {
    if (isKnown(this.#document, token)) return true
    const word = this.#document.normal[token] as string
    // Most texts ask for so few words that looking for them costs less than gathering all.
    if (this.#looked++ < FEW) return isWrittenSmall(this.#document, word)
    this.#small ??= smallWords(this.#document)
    return this.#small.has(word)
  }

  /** Plain words, none of them met as a name elsewhere. */
  arePlain(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (!this.isPlain(i) || this.isNameElsewhere(i)) return false
    return true
  }
}

function isOpeningMark(document: Document, token: number): boolean {
  const { start, end } = document
  const length = (end[token] as number) - (start[token] as number)
  if (length > 3) return false
  return length === 1 ? OPENING_MARKS.includes(surface(document, token)) : DASHES.test(surface(document, token))
}

function isWrittenSmall(document: Document, normal: string): boolean {
  for (const word of document.vocabulary.wordsOf(normal))
    for (let i = document.word.indexOf(word); i !== -1; i = document.word.indexOf(word, i + 1)) if (startsLower(document, i)) return true
  return false
}

function smallWords(document: Document): Set<string> {
  const small = new Set<string>()
  for (let i = 0; i < document.size; i++) if (startsLower(document, i)) small.add(document.normal[i] as string)
  return small
}

/** 1 for each sentence that writes all its longer words with a capital. */
function sentencesInTitleCase(document: Document): Uint8Array {
  const { length, from, to } = document.sentences
  const inTitle = new Uint8Array(length)
  for (let s = 0; s < length; s++) {
    let capitals = 0
    let i = from[s] as number
    for (; i < (to[s] as number); i++) {
      if ((document.end[i] as number) - (document.start[i] as number) <= SMALL_IN_TITLES) continue
      if (startsLower(document, i)) break
      if (isCapitalised(document, i)) capitals++
    }
    if (i === to[s] && capitals >= FEWEST_IN_TITLE) inTitle[s] = 1
  }
  return inTitle
}
