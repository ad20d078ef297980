import { type Document, hasTrait, isOneOf } from '../../document/document.ts'
import { TRAIT } from '../../text/traits.ts'
import type { CueHit } from '../hits.ts'

/** How far before its verb a modal stands: “must not ever again”. */
const REACH = 5

export const obliges = isOneOf('must should ought')
const obligesTo = isOneOf('has have had need needs ought')

/** “Kenya should remember that …”, “has to admit that …”: what somebody ought to think or say is the word of whoever demands it. */
export function isDemanded({ value, from }: CueHit, document: Document): boolean {
  if (value.entry.kind !== 'verb') return false
  const { normal, pos } = document
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const word = normal[i] as string
    if (obliges(document, i) || (word === 'to' && obligesTo(document, i - 1))) return true
    if (word !== 'be' && pos[i] !== 'ADV' && pos[i] !== 'PART' && !hasTrait(document, i, TRAIT.negation)) return false
  }
  return false
}
