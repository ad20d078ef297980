import { type Document, hasTrait, isOneOf, isTagged } from '../../document/document.ts'
import { isVerb } from '../../document/phrases.ts'
import { TAG, VERBAL } from '../../document/tags.ts'
import { TRAIT } from '../../text/traits.ts'
import type { CueHit } from '../hits.ts'
import { cueFrom, cuesOf, isRelativePronoun, NOMINAL, type QuotationContext } from './context.ts'

const LONGEST_NEW_SPEAKER = 8
const LONGEST_SUBJECT = 8
const FARTHEST_SUBORDINATOR = 12
const comments = isOneOf('which who')
const partsSubject = isOneOf(', to who which that what whom when where because if')
const isPerfect = isOneOf('has have had')
const contrasts = isOneOf('and but while though although whereas')
const subordinates = isOneOf('when while after because before although though if since once')

/** A reported clause ends where somebody else’s words, the next words of the same speaker, or the main clause begin. */
export function endOfReport(context: QuotationContext, cue: CueHit, from: number, to: number): number {
  const { document, markedAt } = context
  const { tags, normal } = document
  const isNoun = cue.value.entry.kind === 'noun'
  const cues = cuesOf(context, document.sentence[cue.from] as number)
  const opensSentence = isInOpeningClause(context, cue)
  const inAside = isInAside(document, cue)
  let verbs = 0
  for (let i = from + 1; i < to; i++) {
    if (markedAt[i] !== -1) continue
    // “The claim that the strait is closed was denied”: a second finite verb is the outer sentence’s.
    const tag = tags[i] as number
    if (isNoun && tag & TAG.AUX && verbs > 0 && isTagged(document, i - 1, TAG.VERB | TAG.ADJ | TAG.ADV)) return i
    if (tag & VERBAL) verbs++
    if (normal[i] === ';') return i
    const comma = normal[i] === ','
    if (comma) {
      if (commentsOnMarked(context, i)) return i
      if (verbs > 0 && opensSentence && opensClause(document, i + 1, to)) return i
      if (verbs > 0 && inAside && opensPredicate(document, i + 1)) return i
    } else if (!contrasts(document, i)) continue
    if (takesOver(document, cue, cues, i, from) || (!comma && opensOtherReport(document, cues, i))) return normal[i - 1] === ',' ? i - 1 : i
  }
  return to
}

/** “…“no human being is illegal”, which is a fine line”: what follows the marks is the reporter’s. */
const commentsOnMarked = ({ document, markedAt }: QuotationContext, comma: number): boolean =>
  markedAt[comma - 1] !== -1 && comments(document, comma + 1)

const isSpeech = ({ value }: CueHit): boolean => value.entry.kind === 'verb' && value.entry.reports !== 'attitude'

/** “…, adding”, “and warned”: another cue of the same speaker. */
function takesOver(document: Document, cue: CueHit, cues: readonly CueHit[], at: number, from: number): boolean {
  const { normal } = document
  if (normal[at] !== ',' && normal[at] !== 'and' && normal[at] !== 'but') return false
  const verb = isTagged(document, at + 1, TAG.ADV) ? at + 2 : at + 1
  const ing = hasTrait(document, verb, TRAIT.ing)
  if (verb <= from || (ing ? !hasTrait(document, cue.from, TRAIT.ing) && normal[at] !== ',' : normal[at] === ',')) return false
  const other = cueFrom(cues, verb)
  return other?.from === verb && isSpeech(other)
}

/** “…, but Lee warned”, “while critics say”: a subject and its cue after a word that contrasts. */
function opensOtherReport(document: Document, cues: readonly CueHit[], at: number): boolean {
  const first = at + 1
  // “Congress and the president agreed”: two subjects of one verb.
  if (document.normal[at] === 'and' && document.normal[at - 1] !== ',' && document.pos[first] !== 'PRON') return false
  const next = cueFrom(cues, first + 1)
  if (!next || next.from - first > LONGEST_NEW_SPEAKER || !isSpeech(next) || hasTrait(document, next.from, TRAIT.ing)) return false
  let named = false
  for (let i = first; i < next.from; i++) {
    if (isTagged(document, i, TAG.VERB | TAG.CCONJ) || partsSubject(document, i) || hasTrait(document, i, TRAIT.negation)) return false
    if (isTagged(document, i, TAG.AUX) && !isPerfect(document, i)) return false
    named ||= isTagged(document, i, NOMINAL)
  }
  return named
}

/** “When Lee said that taxes rose, the crowd left”, “Noting that …, Lee said”: the main clause is still to come. */
function isInOpeningClause({ document }: QuotationContext, { from }: CueHit): boolean {
  const start = document.sentences.from[document.sentence[from] as number] as number
  if (from - start <= 1 && (hasTrait(document, from, TRAIT.ing) || document.normal[from] === 'asked')) return true
  const farthest = Math.max(start, from - FARTHEST_SUBORDINATOR)
  for (let i = from - 1; i >= farthest; i--) {
    if (document.normal[i] === ',') return false
    if (subordinates(document, i) || (i === start && document.normal[i] === 'as')) return true
  }
  return false
}

/** “Lee, who said that taxes rose, (left)”. */
function isInAside(document: Document, { from }: CueHit): boolean {
  let at = from - 1
  while (isTagged(document, at, TAG.AUX | TAG.ADV)) at--
  return isRelativePronoun(document, at) && document.normal[at - 1] === ','
}

/** A subject and a verb soon after it. */
function opensClause(document: Document, from: number, to: number): boolean {
  if (isRelativePronoun(document, from) || !isTagged(document, from, NOMINAL | TAG.DET | TAG.ADJ | TAG.NUM)) return false
  const limit = Math.min(to, from + LONGEST_SUBJECT)
  for (let i = from + 1; i < limit; i++) {
    if (document.normal[i] === ',') return false
    if (isVerb(document, i)) return !hasTrait(document, i, TRAIT.ing)
  }
  return false
}

function opensPredicate(document: Document, at: number): boolean {
  const verb = isTagged(document, at, TAG.ADV) ? at + 1 : at
  return isVerb(document, verb) && !hasTrait(document, verb, TRAIT.ing)
}
