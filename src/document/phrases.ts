import { TRAIT } from '../text/traits.ts'
import { type Document, hasTrait, isOneOf, isTagged } from './document.ts'
import { TAG, VERBAL } from './tags.ts'

/** A range of tokens `[from, to)`. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

const NOMINAL = TAG.NOUN | TAG.PROPN | TAG.PRON | TAG.NUM
const INSIDE = NOMINAL | TAG.ADJ | TAG.DET | TAG.SYM
const links = isOneOf('of for at in on from &')
const endsPhrase = isOneOf(', . ; :')

const LONGEST_BRACKET = 8

/** Before a noun for what was named before. */
export const pointsBack = isOneOf('the this that')

export const isVerb = (document: Document, token: number): boolean => isTagged(document, token, VERBAL)

/** Hyphens and possessives join their neighbours in a noun phrase. */
const joins = (document: Document, token: number): boolean => hasTrait(document, token, TRAIT.joint)

/**
 * The noun phrase that ends at or before token `at` (not beyond `limit`), passing over adverbs, auxiliaries and
 * brackets in between; with its appositions: “Jens Ulm, the secretary of state, (said)”. Null when none is near.
 */
export function nounPhraseBefore(document: Document, at: number, limit: number): TokenRange | null {
  const { pos, normal } = document
  let i = at
  let skipped = 0
  while (i >= limit && !(isTagged(document, i, NOMINAL) && !joins(document, i))) {
    const word = normal[i] as string
    if (word === ')') {
      const open = backTo(document, i, limit, '(')
      if (open < 0) return null
      i = open - 1
    } else if (isTagged(document, i, TAG.ADV | TAG.AUX | TAG.PART) || word === ',' || word === 'also' || word === 'later') i--
    else if (pos[i] === 'ADJ' && skipped > 0) i--
    else return null
    if (++skipped > 6) return null
  }
  if (i < limit) return null
  const core = extendLeft(document, i, limit)
  const before = core - 1
  const commaAfter = normal[i + 1] === ','
  if (commaAfter && before >= limit + 1 && normal[before] === ',' && isTagged(document, before - 1, NOMINAL)) {
    return { from: extendLeft(document, before - 1, limit), to: i + 1 }
  }
  return { from: core, to: i + 1 }
}

function extendLeft(document: Document, head: number, limit: number): number {
  const { pos, normal } = document
  let i = head
  if (pos[head] === 'PRON') return head
  while (i > limit) {
    const previous = i - 1
    const word = normal[previous] as string
    const isPronoun = pos[previous] === 'PRON' && !hasTrait(document, previous, TRAIT.possessive)
    if (isPronoun) break
    if (
      isTagged(document, previous, INSIDE) ||
      joins(document, previous) ||
      (pos[previous] === 'VERB' && normal[i] !== 'the' && /(?:ed|ing)$/.test(word) && isTagged(document, previous - 1, TAG.DET))
    ) {
      // A determiner opens the phrase, unless a linking word goes before it.
      if (pos[previous] === 'DET' || hasTrait(document, previous, TRAIT.possessive)) {
        const link = previous - 1
        if (link > limit && links(document, link) && isTagged(document, link - 1, NOMINAL)) i = link - 1
        else return previous
      } else i = previous
    } else if (
      (word === 'of' || word === 'for' || word === 'at' || word === '&') &&
      previous > limit &&
      isTagged(document, previous - 1, NOMINAL)
    )
      i = previous - 1
    else if (word === ')') {
      const open = backTo(document, previous, limit, '(')
      if (open <= limit) break
      i = open
    } else break
  }
  while (i < head && (joins(document, i) || pos[i] === 'SYM')) i++
  return i
}

/** The nearest such mark at or before a token; −1 where none is near. */
export const backTo = (document: Document, from: number, limit: number, mark: string): number => {
  for (let i = from; i >= Math.max(limit, from - 12); i--) if (document.normal[i] === mark) return i
  return -1
}

const NAMES_DOER = TAG.NOUN | TAG.PROPN | TAG.PRON | TAG.ADJ
const FOLLOWS_DEED = TAG.DET | TAG.PROPN | TAG.PRON | TAG.PUNCT | TAG.ADV

/** Used as a verb, whatever the tagger says: “the premier lied”, “Kenya oppressed Poland”. */
export function actsAsVerb(document: Document, token: number): boolean {
  if (isVerb(document, token)) return true
  if (!hasTrait(document, token, TRAIT.looksPast) || !isTagged(document, token - 1, NAMES_DOER)) return false
  return token + 1 >= document.size || isTagged(document, token + 1, FOLLOWS_DEED)
}

/** The noun phrase that begins at token `at` (not at or beyond `limit`), with names and “of” phrases after its head. */
export function nounPhraseFrom(document: Document, at: number, limit: number): TokenRange | null {
  const { pos, normal } = document
  let i = at
  while (i < limit && (pos[i] === 'ADV' || normal[i] === ',')) i++
  const from = i
  let head = -1
  if (i < limit && pos[i] === 'PRON') return { from, to: i + 1 }
  while (i < limit) {
    const word = normal[i] as string
    if (isTagged(document, i, NOMINAL) && pos[i] !== 'PRON') head = i++
    else if (isTagged(document, i, INSIDE) || joins(document, i)) i++
    else if ((word === 'of' || word === 'for' || word === 'at') && head === i - 1 && head >= 0) i++
    else if (word === '(' && head === i - 1) {
      let close = i + 1
      while (close < limit && close <= i + LONGEST_BRACKET && normal[close] !== ')') close++
      if (normal[close] !== ')' || close >= limit) break
      head = close
      i = close + 1
    } else break
  }
  if (head < 0) return null
  // An apposition between commas, or up to the end: “said Ana Roy, a farmer in Kent.”
  if (normal[head + 1] === ',' && head + 2 < limit && (pos[head + 2] === 'DET' || pos[head + 2] === 'NOUN') && pos[head] === 'PROPN') {
    const rest = nounPhraseFrom(document, head + 2, limit)
    if (rest && (rest.to >= limit - 1 || endsPhrase(document, rest.to))) return { from, to: rest.to }
  }
  return { from, to: head + 1 }
}
