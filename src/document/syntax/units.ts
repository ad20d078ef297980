import { type Document, lemmaFits, normalFits } from '../document.ts'
import type { TokenRange } from '../phrases.ts'
import { isMistakenVerb, isNounAfterAdjective, isObjectNoun, isVerbForm, isVerbTag } from './tag-slips.ts'
import { isPossessive, isQuote, isRelative } from './words.ts'

/** One step through a sentence. */
export type Unit =
  | { readonly type: 'chunk'; readonly from: number; readonly to: number; readonly head: number; readonly possessor: TokenRange | null }
  | VerbUnit
  | {
      readonly type: 'preposition' | 'and' | 'but' | 'comma' | 'relative' | 'subordinator' | 'stop' | 'mark'
      readonly from: number
      readonly to: number
    }

export interface VerbUnit {
  readonly type: 'verb'
  readonly from: number
  readonly to: number
  readonly head: number
  readonly form: 'finite' | 'ing' | 'infinitive'
  readonly passive: boolean
  readonly negated: boolean
  /** No auxiliary and a past form: may turn out a reduced relative (“the plan proposed last week failed”). */
  readonly bare: boolean
}

const isSubordinator = normalFits(
  /^(?:because|when|while|whilst|if|although|though|unless|until|since|whereas|once|after|before|as|than|lest|whether|what|how|why)$/,
)
const isNegation = normalFits(/^(?:not|n't|never|no longer|hardly|scarcely|barely)$/)
export const isCopula = lemmaFits(/^(?:be|become|remain|seem|appear|look|sound|prove|stay)$/)
const isAuxiliaryVerb = lemmaFits(/^(?:be|have|do|get)$/)
const isBe = lemmaFits(/^(?:be|get)$/)
const isStop = normalFits(/^(?:;|:|—|–|--+|\(|\))$/)
const isAnd = normalFits(/^(?:and|or|nor|&)$/)
const isBut = normalFits(/^(?:but|yet)$/)
const isGerundOfAuxiliary = normalFits(/^(?:being|having|getting)$/)
const endsLikeIng = normalFits(/ing$/)

/** The sentence `[from, to)` cut into units; words that carry no structure (adverbs, interjections) fall between them. */
export function readUnits(document: Document, from: number, to: number): Unit[] {
  const units: Unit[] = []
  let i = from
  while (i < to) {
    const after = document.normal[i] === '(' ? overTag(document, i, to) : i
    // “Fellow democracies such as Kenya”: “as” alone is the preposition.
    if (after > i || (document.normal[i] === 'such' && document.normal[i + 1] === 'as')) {
      i = Math.max(after, i + 1)
      continue
    }
    const unit = readMark(document, i) ?? readVerbs(document, i, to) ?? readChunk(document, i, to)
    if (unit?.type === 'chunk' && isTime(document, unit)) i = unit.to
    else if (unit) {
      units.push(unit)
      i = unit.to
    } else i++
  }
  return units
}

const LONGEST_TAG = 6

/** “(D-Ohio)”, “(WTO)”, “(42)”: a tag beside a name is no part of the clause. The token after it, or `open` where it is none. */
function overTag({ normal, pos }: Document, open: number, limit: number): number {
  for (let i = open + 1; i < Math.min(limit, open + LONGEST_TAG); i++) {
    if (normal[i] === ')') return i + 1
    if (pos[i] !== 'PROPN' && pos[i] !== 'NUM' && !/^[-–.,]$/.test(normal[i] as string)) return open
  }
  return open
}

/** “Last week”, “next year”: neither subject nor object. */
const isTime = ({ normal }: Document, { from, to }: TokenRange): boolean =>
  to - from === 2 && /^(?:last|next)$/.test(normal[from] as string)

function readMark(document: Document, i: number): Unit | null {
  const word = document.normal[i] as string
  const pos = document.pos[i] as string
  const one = (type: 'preposition' | 'and' | 'but' | 'comma' | 'relative' | 'subordinator' | 'stop' | 'mark'): Unit => ({
    type,
    from: i,
    to: i + 1,
  })
  if (word === ',') return one('comma')
  if (isStop(document, i) || (word === '-' && standsAlone(document, i))) return one('stop')
  if (pos === 'PUNCT' && !isQuote(document, i)) return word === '-' ? null : one('mark')
  if (isAnd(document, i)) return one('and')
  if (isBut(document, i) && pos !== 'ADV') return one('but')
  if (isRelative(document, i) && !(word === 'that' && pos === 'DET')) return one('relative')
  if (isSubordinator(document, i) && (pos === 'SCONJ' || pos === 'ADV' || pos === 'PRON' || pos === 'ADP' || pos === 'CCONJ'))
    return one(isPrepositional(document, i) ? 'preposition' : 'subordinator')
  return pos === 'ADP' || pos === 'SCONJ' ? one('preposition') : null
}

/** A hyphen with space on both sides is a dash. */
const standsAlone = ({ start, end, size }: Document, i: number): boolean =>
  i > 0 && i + 1 < size && (end[i - 1] as number) < (start[i] as number) && (end[i] as number) < (start[i + 1] as number)

/** “Before the vote”, “as a threat”, “since Monday”: no verb follows the noun phrase. */
function isPrepositional(document: Document, at: number): boolean {
  if (!/^(?:after|before|since|until|as|than|once)$/.test(document.normal[at] as string)) return false
  if (document.normal[at - 1] === 'such') return true
  for (let i = at + 1; i < Math.min(document.size, at + 9) && document.sentence[i] === document.sentence[at]; i++) {
    if (document.pos[i] === 'VERB' || document.pos[i] === 'AUX') return /ing$/.test(document.normal[i] as string)
    if (document.pos[i] === 'PUNCT' && document.normal[i] !== '-') return true
  }
  return true
}

function readVerbs(document: Document, start: number, limit: number): VerbUnit | null {
  const { pos, normal, lemma } = document
  let i = start
  let infinitive = false
  let negated = false
  let auxiliaries = 0
  let be = false
  let head = -1
  // “For being harsh”, “having lied”.
  const opensWithGerund = isGerundOfAuxiliary(document, i)
  if (isNegation(document, i) && normal[i + 1] === 'to') {
    negated = true
    i++
  }
  if (normal[i] === 'to' && pos[i] === 'PART') {
    infinitive = true
    i++
  }
  for (; i < limit; i++) {
    const word = normal[i] as string
    if (isNegation(document, i)) {
      if (i === start && auxiliaries === 0 && !leadsToVerb(document, i + 1, limit)) return null
      negated = true
    } else if (pos[i] === 'AUX' || (auxiliaries + (infinitive ? 1 : 0) > -1 && isAuxiliaryBefore(document, i, limit))) {
      auxiliaries++
      be = isBe(document, i)
      head = i
    } else if (isVerbTag(document, i) || (head < 0 && isVerbForm(document, i))) {
      if (head < 0 && !infinitive && isObjectNoun(document, i)) return null
      const aux = head >= 0
      const ing = endsLikeIng(document, i)
      return {
        type: 'verb',
        from: start,
        to: i + 1,
        head: i,
        form: infinitive ? 'infinitive' : (ing && !aux) || opensWithGerund ? 'ing' : 'finite',
        passive: aux && be && !ing,
        negated,
        bare: !aux && !infinitive && !ing && /(?:ed|en|wn|ght|ld|pt|de|ne|ut|it|et)$/.test(word),
      }
    } else if (be && pos[i] === 'ADJ' && /(?:ed|en)$/.test(word) && normal[i + 1] === 'by') {
      return {
        type: 'verb',
        from: start,
        to: i + 1,
        head: i,
        form: infinitive ? 'infinitive' : 'finite',
        passive: true,
        negated,
        bare: false,
      }
    } else if (word === 'to' && pos[i] === 'PART' && head >= 0 && /^(?:have|ought|use)$/.test(lemma[head] as string)) {
    } else if (pos[i] === 'ADV' && (head >= 0 || infinitive) && leadsToVerb(document, i + 1, limit)) {
    } else break
  }
  if (head < 0) return null
  let to = head + 1
  while (to < limit && isNegation(document, to)) to++
  return {
    type: 'verb',
    from: start,
    to,
    head,
    form: infinitive ? 'infinitive' : opensWithGerund ? 'ing' : 'finite',
    passive: false,
    negated,
    bare: false,
  }
}

/** A tagged verb that helps the next: “has vowed”, “did nothing”, with adverbs between. */
function isAuxiliaryBefore(document: Document, i: number, limit: number): boolean {
  return document.pos[i] === 'VERB' && !endsLikeIng(document, i) && isAuxiliaryVerb(document, i) && leadsToVerb(document, i + 1, limit)
}

function leadsToVerb(document: Document, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 4); i++) {
    if (document.pos[i] === 'VERB' || document.pos[i] === 'AUX') return true
    if (document.pos[i] !== 'ADV' && document.pos[i] !== 'PART') return false
  }
  return false
}

function readChunk(document: Document, start: number, limit: number): Unit | null {
  const { pos, normal } = document
  if (pos[start] === 'PRON' && !isPossessive(document, start))
    return { type: 'chunk', from: start, to: start + 1, head: start, possessor: null }
  if (isObjectNoun(document, start)) return { type: 'chunk', from: start, to: start + 1, head: start, possessor: null }
  let i = start
  let head = -1
  let possessor: TokenRange | null = null
  for (; i < limit; i++) {
    const word = normal[i] as string
    const tag = pos[i] as string
    if (word === "'s" || (word === "'" && head === i - 1 && /s$/.test(normal[i - 1] ?? ''))) {
      if (head < 0) break
      possessor = { from: start, to: i }
      head = -1
    } else if (isPossessive(document, i)) {
      if (head >= 0) break
      possessor = { from: i, to: i + 1 }
    } else if (tag === 'DET') {
      if (head >= 0) break
    } else if (tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM' || isMistakenVerb(document, i)) {
      if (isVerbForm(document, i) && head >= 0) break
      head = i
    } else if (tag === 'ADJ') {
      if (head >= 0 && isVerbForm(document, i)) break
      if (head < 0 && !nounFollows(document, i + 1, limit)) head = i
    } else if (tag === 'PRON') break
    else if (i > start && head < 0 && isNounAfterAdjective(document, i)) head = i
    else if (normal[i - 1] === '-' && i > start) continue
    else if (!isInside(document, i, limit, i > start && head < 0)) break
  }
  if (head < 0 && /^(?:those|these)$/.test(normal[start] as string)) head = start
  // “Moscow’s been warned”: the ’s is a verb.
  if (head < 0)
    return possessor && possessor.from < start + 9 && normal[possessor.to] === "'s"
      ? { type: 'chunk', from: start, to: possessor.to, head: possessor.to - 1, possessor: null }
      : null
  return { type: 'chunk', from: start, to: head + 1, head, possessor }
}

/** Hyphens, quotation marks, adverbs before adjectives and participles inside a noun phrase. */
function isInside(document: Document, i: number, limit: number, opened: boolean): boolean {
  const { pos, normal } = document
  if (normal[i] === '-' || pos[i] === 'SYM') return true
  if (isQuote(document, i)) return opened && nounFollows(document, i + 1, limit)
  if (pos[i] === 'ADV')
    return nounFollows(document, i + 1, limit) && (pos[i + 1] === 'ADJ' || normal[i + 1] === '-' || pos[i + 1] === 'VERB')
  return pos[i] === 'VERB' && opened && /(?:ed|ing|en|wn)$/.test(normal[i] as string) && nounFollows(document, i + 1, limit)
}

/** A noun comes before anything that ends a noun phrase. */
function nounFollows(document: Document, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 5); i++) {
    const tag = document.pos[i] as string
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM') return true
    const joined = tag === 'VERB' && document.normal[i - 1] === '-'
    if (tag !== 'ADJ' && tag !== 'SYM' && !joined && document.normal[i] !== '-' && !isQuote(document, i)) return false
  }
  return false
}
