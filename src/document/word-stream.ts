import type { WordClass } from '../lexicon/form.ts'
import { splitHyphens } from '../lexicon/trie.ts'
import { MARK, type WordStream } from '../lexicon/walk.ts'
import { withRoom } from '../text/room.ts'
import { Slab } from '../text/slab.ts'
import { TRAIT } from '../text/traits.ts'
import { askSmall, askWhether, askWord } from '../text/vocabulary.ts'
import { type Document, hasLetters, tokenIs } from './document.ts'
import { TAG } from './tags.ts'

/** A document's words for the lexicon matcher, and the token each of them comes from. */
export interface DocumentWords extends WordStream {
  readonly token: Int32Array
}

const STOP = /^[.!?;:()[\]{}…—–|]|^--+$/
const MARKUP = /^(?:[*_#>~`|]+|--+)$/
const POSSESSIVES = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their', "'s", "'"])

const isMarkup = askWhether((normal) => MARKUP.test(normal))
const isPossessive = tokenIs((normal) => POSSESSIVES.has(normal))
/** How firmly a mark parts the words about it. */
const breakOf = askSmall((normal) => (STOP.test(normal) ? MARK.stop : normal === ',' ? MARK.comma : 0))
/** The words of a word with a hyphen; empty where there is but the word itself. */
const partsOf = askWord((normal, lemma, vocabulary): readonly number[] => {
  const parts = splitHyphens(normal)
  if (parts.length === 1 && parts[0] === normal) return []
  return parts.map((part) => vocabulary.word(part, parts.length === 1 ? lemma : part))
})

const DROPPED = TAG.PUNCT | TAG.SPACE
const NO_PARTS: readonly number[] = []

/** Punctuation drops out, so that a form may stand across quotation marks, hyphens, emphasis and line breaks. */
export function streamWords(document: Document): DocumentWords {
  const { size, vocabulary, tags, traits, sentence } = document
  const slab = new Slab(size * 9)
  let word = slab.int32(size)
  let token = slab.int32(size)
  let marks = slab.uint8(size)
  let length = 0
  let pending: number = MARK.stop
  let currentSentence = -1
  for (let i = 0; i < size; i++) {
    if (sentence[i] !== currentSentence) {
      pending = MARK.stop
      currentSentence = sentence[i] as number
    }
    const whole = document.word[i] as number
    if (((tags[i] as number) & DROPPED) !== 0 || (!hasLetters(document, i) && isMarkup(vocabulary, whole))) {
      pending = Math.max(pending, breakOf(vocabulary, whole))
      continue
    }
    const parts = ((traits[i] as number) & TRAIT.hyphenated) !== 0 ? partsOf(vocabulary, whole) : NO_PARTS
    token[length] = i
    word[length] = whole
    marks[length++] = pending | MARK.begins | MARK.ends
    pending = 0
    if (parts.length === 0) continue
    const room = length + parts.length + size - i
    word = withRoom(word, room)
    token = withRoom(token, room)
    marks = withRoom(marks, room)
    word.set(parts, length - 1)
    token.fill(i, length, length + parts.length - 1)
    marks[length - 1] = (marks[length - 1] as number) & ~MARK.ends
    length += parts.length - 1
    marks[length - 1] = (marks[length - 1] as number) | MARK.ends
  }
  return {
    length,
    vocabulary,
    word,
    token,
    marks: marks.subarray(0, length),
    isClass: (at, name) => isClass(document, token[at] as number, name),
  }
}

export function isClass(document: Document, token: number, name: WordClass): boolean {
  if (name === 'POSS') return isPossessive(document, token)
  if (name === 'VERB') return document.pos[token] === 'VERB' || document.pos[token] === 'AUX'
  return document.pos[token] === name
}
