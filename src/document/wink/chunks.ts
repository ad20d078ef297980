import { CHARACTER, characterAt } from '../../text/letters.ts'
import type { Upos } from '../document.ts'
import { SHAPE } from '../shape.ts'
import { isOrdinaryWord } from './marked-words.ts'
import { type EnglishModel, straighten, type Word } from './model.ts'

/** A token of the document within its chunk. */
export interface Piece {
  /** Offsets from the chunk's start. */
  readonly start: number
  readonly end: number
  /** The word of the chunk that it comes from; −1 for characters that the tokeniser swallowed. */
  readonly word: number
  /** False where another piece of the same word stands before it. */
  readonly opensWord: boolean
  readonly normal: string
  /** Null where lemma and tag are the word's. */
  readonly fixed: { readonly lemma: string; readonly tag: Upos | null } | null
  readonly shape: number
}

/** A run of text without white space, tokenised. */
export interface Chunk {
  readonly words: readonly Word[]
  readonly pieces: readonly Piece[]
}

/** Lower case with and without their full stop, and how long the longest is: most words are longer. */
export interface Abbreviations {
  readonly words: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  readonly longest: number
}

/** @param words lower case with their full stop */
export function abbreviationsOf(words: ReadonlySet<string>): Abbreviations {
  const stems = new Set([...words].filter((word) => word.endsWith('.')).map((word) => word.slice(0, -1)))
  return { words, stems, longest: Math.max(0, ...[...words].map(({ length }) => length)) }
}

/** Whether a word ends in ’s and is more than that. */
function isPossessive(word: string): boolean {
  const end = word.length - 1
  return end > 1 && (word[end] === 's' || word[end] === 'S') && (word[end - 1] === "'" || word[end - 1] === '’')
}

/** The one contraction with a pronoun that wink-nlp leaves whole. */
const isIAm = (word: string): boolean => word.length === 3 && /^i['’]m$/i.test(word)

/**
 * Finds each word in the chunk: the tokeniser swallows characters now and then, which become tokens of their own;
 * a possessive ’s that it left on is cut off, and so is the verb of “I’m”.
 */
export function divideChunk(text: string, hash: number, model: EnglishModel, abbreviations: Abbreviations): Chunk {
  const words = model.tokenize(text, hash)
  const pieces: Piece[] = []
  const add = (start: number, end: number, word: number, opensWord: boolean, normal: string, fixed: Piece['fixed']): void => {
    const value = text.slice(start, end)
    const known = words[word]?.known ? SHAPE.known : 0
    const lower = value.toLowerCase()
    const respelt = lower === normal ? 0 : SHAPE.respelt
    pieces.push({ start, end, word, opensWord, normal, fixed, shape: shapeOf(value) | abbreviates(lower, abbreviations) | known | respelt })
  }
  const fillGap = (from: number, to: number): void => {
    if (from >= to) return
    const normal = text.slice(from, to).toLowerCase()
    add(from, to, -1, false, normal, { lemma: normal, tag: 'X' })
  }
  let cursor = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    const at = text.indexOf(word.value, cursor)
    if (at < 0 || word.value.trim() === '') continue
    fillGap(cursor, at)
    cursor = at + word.value.length
    if (isIAm(word.value)) {
      add(at, at + 1, i, true, 'i', { lemma: 'i', tag: 'PRON' })
      add(at + 1, cursor, i, false, 'am', { lemma: 'be', tag: 'AUX' })
    } else if (!isPossessive(word.value)) add(at, cursor, i, true, straighten(word.normal), null)
    else {
      const stem = word.value.slice(0, -2)
      const lower = stem.toLowerCase()
      add(at, at + stem.length, i, true, lower, { lemma: lower, tag: null })
      add(at + stem.length, cursor, i, false, "'s", { lemma: "'s", tag: 'PART' })
    }
  }
  fillGap(cursor, text.trimEnd().length)
  return { words, pieces }
}

function abbreviates(lower: string, { words, stems, longest }: Abbreviations): number {
  if (lower.length > longest) return 0
  return (words.has(lower) ? SHAPE.abbreviation : 0) | (stems.has(lower) ? SHAPE.abbreviatedBefore : 0)
}

const OPENING_MARKS = '"“‘«„['

function shapeOf(value: string): number {
  if (isOrdinaryWord(value)) {
    const begins = value.charCodeAt(0) > 96 ? SHAPE.lowerCase : SHAPE.capital | SHAPE.opening
    return SHAPE.letters | begins
  }
  if (value.length > 1) return characterShape(value)
  const known = MARK_SHAPES.get(value) ?? characterShape(value)
  MARK_SHAPES.set(value, known)
  return known
}

/** Of what is one code unit long, which most marks are, as a word may be new and the mark behind it is not. */
const MARK_SHAPES = new Map<string, number>()

function characterShape(value: string): number {
  let shape = 0
  if (/^(?:["”’»]|'')$/.test(value)) shape |= SHAPE.closingMark
  if (/^(?:[.!?…]+|[.!?]+[.!?…]*)$/.test(value)) shape |= SHAPE.terminal
  if (value === '(') shape |= SHAPE.openBracket
  if (value === ')') shape |= SHAPE.closeBracket
  const first = characterAt(value, 0)
  if (first & CHARACTER.lower) shape |= SHAPE.lowerCase
  if (first & CHARACTER.letter) shape |= SHAPE.letters
  if (first & CHARACTER.upper) shape |= SHAPE.capital | SHAPE.opening
  else if (OPENING_MARKS.includes(value.charAt(0))) shape |= SHAPE.opening
  if (first & CHARACTER.upper && value.length === 2 && value[1] === '.') shape |= SHAPE.initial
  if (/[….)\]]$/.test(value)) shape |= SHAPE.endsOpen
  if (value === '.') shape |= SHAPE.fullStop
  return shape
}
