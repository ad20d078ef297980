import { type Document, isCapitalised, isKnown, isOneOf, startsLower, surface } from '../../document/document.ts'
import type { TokenRange } from '../../document/phrases.ts'
import { CHARACTER, runsOf } from '../../text/letters.ts'
import { hasHit, type PhraseHit } from '../hits.ts'
import { Capitals } from './capitals.ts'
import { NAME_WORD, type NameWords, plain } from './name-words.ts'

export type Gender = 'male' | 'female'

/** A run of capitalised words that no lexicon knows: tokens `[from, to)`, its title left out. */
export interface NameRun extends TokenRange {
  readonly words: readonly string[]
  /** What the lists say of each: bits of NAME_WORD. */
  readonly bits: readonly number[]
  readonly titled: boolean
  readonly gender: Gender | null
}

const isLink = isOneOf('of the for de van von der bin al el la du di v v. -')

/** Names outside the actor lexicon, in order. A loaded phrase in capitals (“Witch Hunt”) is none. */
export function nameRuns(document: Document, taken: Int32Array, phrases: readonly PhraseHit[], nameWords: NameWords): NameRun[] {
  const ranges = capitalRuns(document, taken)
  const capitals = new Capitals(document, ranges)
  const runs: NameRun[] = []
  for (let r = 0; r < ranges.length; r++) {
    const run = toRun(document, behindPhrase(document, ranges[r] as TokenRange, phrases), capitals, nameWords)
    if (run && !(run.to - run.from > 1 && hasHit(phrases, run))) runs.push(run)
  }
  return runs
}

/** “(The Cold War Mentality of) Washington”: of a loaded phrase in capitals and a name, the name. */
function behindPhrase({ normal }: Document, range: TokenRange, phrases: readonly PhraseHit[]): TokenRange {
  const { from, to } = range
  for (let i = from + 2; i < to - 1; i++) if (normal[i] === 'of' && hasHit(phrases, { from, to: i })) return { from: i + 1, to }
  return range
}

function capitalRuns(document: Document, taken: Int32Array): TokenRange[] {
  const runs: TokenRange[] = []
  for (let from = 0; from < document.size; from++) {
    if (taken[from] !== -1 || !isNamePart(document, from)) continue
    const to = endOfRun(document, taken, from)
    if (!isDateline(document, from, to) && !isPartyTag(document, from) && !isRaised(document, from)) runs.push({ from, to })
    from = to - 1
  }
  return runs
}

function endOfRun(document: Document, taken: Int32Array, from: number): number {
  const { normal, size } = document
  const end = document.sentences.to[document.sentence[from] as number] as number
  let i = from + 1
  while (i < end && taken[i] === -1) {
    if (isNamePart(document, i)) i++
    else if (isLink(document, i) && i + 1 < size && taken[i + 1] === -1 && isNamePart(document, i + 1)) i += 2
    // “Tehreek-e-Insaf”: what hyphens join is one name.
    else if (normal[i] === '-' && i + 3 < size && normal[i + 2] === '-' && isJoined(document, i, i + 3)) i += 4
    else break
  }
  return i
}

const isNamePart = (document: Document, i: number): boolean => {
  if (!isCapitalised(document, i)) return false
  const tag = document.pos[i]
  if (tag !== 'PROPN' && tag !== 'NOUN' && tag !== 'ADJ' && tag !== 'VERB') return false
  return (document.end[i] as number) - (document.start[i] as number) > 1 || !'IVXLC'.includes(surface(document, i))
}

function isJoined(document: Document, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (document.start[i] !== document.end[i - 1]) return false
  return isCapitalised(document, to)
}

/** “Very Serious people”: capitals in mockery. */
const isRaised = ({ normal }: Document, from: number): boolean => normal[from - 1] === 'very'

const DATELINE = 12

const hasSmall = (document: Document, token: number): boolean => runsOf(surface(document, token), CHARACTER.lower).length > 0

/** “GENEVA (AP) —”: where a report was written, not whom it is about. */
function isDateline(document: Document, from: number, to: number): boolean {
  if (document.paragraphs.from[document.paragraph[from] as number] !== from) return false
  for (let i = from; i < to; i++) if (hasSmall(document, i)) return false
  for (let i = to; i < Math.min(document.size, to + DATELINE); i++) if (/^(?:[—–―]|-{1,3}|[-–]+)$/.test(surface(document, i))) return true
  return false
}

const HYPHEN = 45

/** “(D-Ohio)”, “R-Tex.”. */
const isPartyTag = (document: Document, from: number): boolean =>
  document.text.charCodeAt((document.start[from] as number) + 1) === HYPHEN && /^\p{Lu}(?:-\p{Lu}|$)/u.test(surface(document, from))

function toRun(document: Document, range: TokenRange, capitals: Capitals, nameWords: NameWords): NameRun | null {
  const { from: start, to } = range
  const all: number[] = []
  for (let i = start; i < to; i++) all.push(nameWords.bitsOf(document, i))
  const from = afterTitles(document, range, all, afterOpening(document, range, all, capitals))
  if (from === to) return null
  const titled = from > start && ((all[from - 1 - start] as number) & NAME_WORD.title) !== 0
  const bits = from === start ? all : all.slice(from - start)
  if (!titled) {
    if (to - from === 1 && !standsAlone(document, from, bits[0] as number, capitals)) return null
    if (capitals.isTitle(from) && capitals.arePlain(from, to)) return null
    if ((bits[to - from - 1] as number) & NAME_WORD.notName) return null
    if (document.paragraphKind[document.paragraph[from] as number] === 'heading' && capitals.isIdle(from)) return null
  }
  const words: string[] = []
  for (let i = from; i < to; i++) words.push(surface(document, i))
  return { from, to, words, bits, titled, gender: genderOf(all) }
}

/** An office with what sets it apart: a vice president is not the president, nor is a former one. */
export function officeAt(document: Document, token: number): { name: string; from: number } {
  let name = document.normal[token] as string
  let from = token
  for (let r = 0; r < RANKS.length && from > 0; r++)
    if (plain(document, from - 1) === RANKS[r]) {
      name = `${RANKS[r]} ${name}`
      from--
    }
  return { name, from }
}

const RANKS = ['vice', 'former']

const isFirstName = (bits: number): boolean => (bits & FIRST_NAME) !== 0 && (bits & NAME_WORD.title) === 0
const FIRST_NAME = NAME_WORD.maleName | NAME_WORD.femaleName
const THING = NAME_WORD.organization | NAME_WORD.place | NAME_WORD.law

/** “Ask Ana Roy”, “Firing Roy”: at the start of a sentence a verb is no part of the name after it. */
function afterOpening(document: Document, { from, to }: TokenRange, bits: readonly number[], capitals: Capitals): number {
  if (to - from === 1 || document.pos[from] !== 'VERB' || !isKnown(document, from)) return from
  if (isFirstName(bits[0] as number) || !capitals.isIdle(from) || capitals.isNameElsewhere(from)) return from
  let after = from + 1
  while (after < to && startsLower(document, after)) after++
  return after
}

/** From `start` behind the titles and offices of a person: “Foreign Minister Ana Roy”, “Secretary of State John Roy”; `to` where nobody is named. */
function afterTitles(document: Document, { from: first, to }: TokenRange, bits: readonly number[], start: number): number {
  const last = bits[to - 1 - first] as number
  if (last & THING || isFirstName(bits[start - first] as number)) return start
  let from = start
  for (let i = start; i < to - 1; i++) if ((bits[i - first] as number) & NAME_WORD.title && document.normal[i + 1] !== '-') from = i + 1
  if (from === to - 1 && last & NAME_WORD.title && (from === start || last & NAME_WORD.role)) return to
  // “Secretary of State John Roy”, “Democrat Ana Roy”: an office or a party before a known first name.
  if (namesOffice(document, from) || isKnown(document, from))
    for (let i = from + 1; i < to - 1; i++) if (isFirstName(bits[i - first] as number)) return i
  // “Minister of Finance”; “Minister of Finance Ito Haruki”, “Secretary for Trade Ito Haruki”.
  return !namesOffice(document, from) ? from : to - from > 3 ? to - 2 : to
}

const namesOffice = isOneOf('of for')

/** A single word may be a name: where a capital says nothing, a plain word must be met as a name elsewhere. */
function standsAlone(document: Document, token: number, bits: number, capitals: Capitals): boolean {
  if (bits & (NAME_WORD.notName | NAME_WORD.law)) return false
  const next = token + 1
  const isBeforeNoun = next < document.size && document.pos[next] === 'NOUN' && startsLower(document, next)
  if (!capitals.isIdle(token)) return !(isBeforeNoun && document.pos[token] === 'ADJ' && isKnown(document, token))
  if (capitals.isNameElsewhere(token)) return true
  if (document.pos[token] !== 'PROPN' || opensTitle(document, token)) return false
  return !isBeforeNoun && (isFirstName(bits) || !capitals.isPlain(token))
}

/** “(The report 2030:) United for a New Era”. */
function opensTitle(document: Document, token: number): boolean {
  const { normal, pos, sentence, size } = document
  if (token === 0 || normal[token - 1] !== ':' || pos[token + 1] !== 'ADP') return false
  for (let i = token + 2; i < Math.min(size, token + 4); i++) if (isCapitalised(document, i) && sentence[i] === sentence[token]) return true
  return false
}

/** By title (“Mrs. May”) or first name; null where neither tells. */
function genderOf(bits: readonly number[]): Gender | null {
  for (let i = 0; i < bits.length; i++) {
    if ((bits[i] as number) & NAME_WORD.maleName) return 'male'
    if ((bits[i] as number) & NAME_WORD.femaleName) return 'female'
  }
  return null
}
