import type { Upos } from './document.ts'
import type { Tagging } from './wink.ts'

/** Tokens with offsets, still growing: the columns of a Document before its sentences are known. */
export interface LocatedTokens {
  start: number[]
  end: number[]
  normal: string[]
  lemma: string[]
  pos: Upos[]
  sentenceStart: boolean[]
}

// wink-nlp's time grows with the square of a run without white space; a language has no words this long.
const LONGEST_RUN = 72

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 160 || (code > 5000 && /\s/.test(String.fromCharCode(code)))

/** The text with a space put into every run of more than 72 characters, so that tagging stays linear. */
export function breakLongRuns(text: string): string {
  let pieces = ''
  let copied = 0
  let run = 0
  for (let i = 0; i < text.length; i++) {
    if (isSpace(text.charCodeAt(i))) {
      run = 0
    } else if (++run > LONGEST_RUN && (text.charCodeAt(i) & 0xfc00) !== 0xdc00) {
      pieces += `${text.slice(copied, i)} `
      copied = i
      run = 1
    }
  }
  return copied === 0 ? text : pieces + text.slice(copied)
}

const POSSESSIVE = /^.+(?=['’][sS]$)/

/**
 * Finds each tagged token in the text as given: wink-nlp's own spacing cannot be trusted (facts of its tokeniser:
 * it drops odd spaces). Characters it swallowed become tokens of their own; a possessive ’s it left on is cut off.
 */
export function locateTokens(text: string, tagging: Tagging): LocatedTokens {
  const out: LocatedTokens = { start: [], end: [], normal: [], lemma: [], pos: [], sentenceStart: [] }
  const add = (start: number, end: number, normal: string, lemma: string, pos: Upos, first: boolean): void => {
    out.start.push(start)
    out.end.push(end)
    out.normal.push(normal)
    out.lemma.push(lemma)
    out.pos.push(pos)
    out.sentenceStart.push(first)
  }
  const fillGap = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      if (isSpace(text.charCodeAt(i))) continue
      const start = i
      while (i < to && !isSpace(text.charCodeAt(i))) i++
      const piece = text.slice(start, i)
      add(start, i, piece.toLowerCase(), piece.toLowerCase(), 'X', false)
    }
  }
  const starts = new Set(tagging.sentenceStarts)
  let cursor = 0
  for (const [i, value] of tagging.values.entries()) {
    let at = cursor
    while (at < text.length && isSpace(text.charCodeAt(at))) at++
    if (!text.startsWith(value, at)) at = text.slice(at, at + 4 * LONGEST_RUN).indexOf(value) + at
    if (!text.startsWith(value, at) || value.trim() === '') continue
    fillGap(cursor, at)
    const normal = straighten(tagging.normals[i] as string)
    // wink-nlp knows no lemma for “cannot”.
    const lemma = straighten(tagging.lemmas[i] ?? normal)
    const pos = tagging.pos[i] as Upos
    const stem = POSSESSIVE.exec(value)?.[0]
    cursor = at + value.length
    if (stem === undefined) {
      add(at, cursor, normal, lemma, pos, starts.has(i))
    } else {
      const tail = stem.toLowerCase()
      add(at, at + stem.length, tail, tail, pos, starts.has(i))
      add(at + stem.length, cursor, "'s", "'s", 'PART', false)
    }
  }
  fillGap(cursor, text.length)
  return out
}

const straighten = (word: string): string => (word.includes('’') ? word.replaceAll('’', "'") : word)
