import { TRAIT } from '../../text/traits.ts'
import { type Document, hasTrait, isCapitalised, isOneOf, isTagged } from '../document.ts'
import { isHyphen } from '../small-words.ts'
import { TAG } from '../tags.ts'

const LONGEST_TAG = 6
const closesBracket = isOneOf(')')
const joinsTag = isOneOf('- – . ,')

/** “(D-Ohio)”, “(R-CA)”, “(42)”: a tag beside a name is no part of the clause. The token after it, or `open` where it is none. */
export function overTag(document: Document, open: number, limit: number): number {
  for (let i = open + 1; i < Math.min(limit, open + LONGEST_TAG); i++) {
    if (closesBracket(document, i)) return i + 1
    if (!isTagged(document, i, TAG.PROPN | TAG.NUM) && !isCapitalised(document, i) && !joinsTag(document, i)) return open
  }
  return open
}

/** A hyphen with space on both sides is a dash. */
const standsAlone = ({ start, end, size }: Document, i: number): boolean =>
  i > 0 && i + 1 < size && (end[i - 1] as number) < (start[i] as number) && (end[i] as number) < (start[i + 1] as number)

export const isDash = (document: Document, i: number): boolean =>
  hasTrait(document, i, TRAIT.dash) && (!isHyphen(document, i) || standsAlone(document, i))

const LONGEST_ASIDE = 30

/** One of the two dashes around a second name for the noun before them: “Roy — a critic of Kenya — left”. */
export function isPaired(document: Document, at: number): boolean {
  const { sentence } = document
  for (let step = -1; step <= 1; step += 2)
    for (let i = at + step; Math.abs(i - at) <= LONGEST_ASIDE && sentence[i] === sentence[at]; i += step)
      if (isDash(document, i)) return isTagged(document, (step < 0 ? i : at) + 1, TAG.DET)
  return false
}

/** “(Its “zero tolerance) ” policy”: marks around the words before a noun. */
export function closesMarks(document: Document, start: number, at: number): boolean {
  if (!hasTrait(document, at, TRAIT.quote) || !isTagged(document, at + 1, TAG.NOUN)) return false
  for (let i = at - 1; i >= Math.max(start - 1, at - LONGEST_TAG); i--) if (hasTrait(document, i, TRAIT.quote)) return true
  return false
}
