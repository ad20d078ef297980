import { type Document, isOneOf } from '../../document/document.ts'
import { TAG } from '../../document/tags.ts'
import { TRAIT } from '../../text/traits.ts'
import type { CueHit } from '../hits.ts'

/** How far before its verb a modal stands: “must not ever again”. */
const REACH = 5

export const obliges = isOneOf('must should ought')
const obligesTo = isOneOf('has have had need needs ought')

/** “Kenya should remember that …”, “has to admit that …”: what somebody ought to think or say is the word of whoever demands it. */
export function isDemanded({ value, from }: CueHit, document: Document): boolean {
  if (value.entry.kind !== 'verb') return false
  const { normal, tags, traits } = document
  const farthest = Math.max(0, from - REACH)
  for (let i = from - 1; i >= farthest; i--) {
    if (obliges(document, i)) return true
    const word = normal[i]
    if (word === 'to' && obligesTo(document, i - 1)) return true
    if (word === 'be' || (tags[i] as number) & (TAG.ADV | TAG.PART) || (traits[i] as number) & TRAIT.negation) continue
    return false
  }
  return false
}
