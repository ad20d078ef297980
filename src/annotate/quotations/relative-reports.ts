import { type Document, hasTrait, isOneOf, isTagged } from '../../document/document.ts'
import { isVerb } from '../../document/phrases.ts'
import { TAG } from '../../document/tags.ts'
import { TRAIT } from '../../text/traits.ts'
import type { CueHit } from '../hits.ts'
import { isPause, type QuotationContext } from './context.ts'

const FARTHEST_RELATIVE = 8
const leadsClause = isOneOf('which that who what')

const isGerund = (document: Document, token: number): boolean => hasTrait(document, token, TRAIT.ing)

/** “The raid, which he said was a crime”, “amounts to what the senators say is theft”: the verb right after the cue belongs to the word before its subject. */
export function goesOnRelative(document: Document, cue: CueHit): boolean {
  if (cue.value.entry.kind !== 'verb' || !isVerb(document, cue.to) || isGerund(document, cue.to) || isGerund(document, cue.from))
    return false
  const limit = Math.max(document.sentences.from[document.sentence[cue.from] as number] as number, cue.from - FARTHEST_RELATIVE)
  for (let i = cue.from - 1; i > limit; i--) {
    // “What he said was a lie”: his words are the subject.
    if (leadsClause(document, i))
      return i < cue.from - 1 && (document.normal[i] !== 'what' || isTagged(document, i - 1, TAG.VERB | TAG.ADP))
    if (isTagged(document, i, TAG.VERB) || isPause(document, i)) return false
  }
  return false
}

export function endOfRelative({ document, markedAt }: QuotationContext, from: number, to: number): number {
  for (let i = from; i < to; i++) if (markedAt[i] === -1 && isPause(document, i)) return i
  return to
}
