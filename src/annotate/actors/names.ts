import { type Document, isCapitalised, isKnown, startsLower, surface } from '../../document/document.ts'
import type { TokenRange } from '../../document/phrases.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import type { PhraseHit } from '../hits.ts'
import { Capitals } from './capitals.ts'

export type Gender = 'male' | 'female'

/** A run of capitalised words that no lexicon knows: tokens `[from, to)`, its title left out. */
export interface NameRun extends TokenRange {
  readonly words: readonly string[]
  readonly titled: boolean
  readonly gender: Gender | null
}

type Persons = CompiledLexicons['persons']

const LINK = /^(?:of|the|for|de|van|von|der|bin|al|el|la|du|di)$/

/** Names outside the actor lexicon, in order. A loaded phrase in capitals (“Witch Hunt”) is none. */
export function nameRuns(document: Document, taken: Int32Array, phrases: readonly PhraseHit[], persons: Persons): NameRun[] {
  const covered = new Set<string>()
  for (const { from, to } of phrases) if (to - from > 1) covered.add(`${from}-${to}`)
  const ranges = capitalRuns(document, taken)
  const capitals = new Capitals(document, ranges)
  return ranges.flatMap((range) => {
    const run = toRun(document, range, capitals, persons)
    return run && !(run.to - run.from > 1 && covered.has(`${run.from}-${run.to}`)) ? [run] : []
  })
}

function capitalRuns(document: Document, taken: Int32Array): TokenRange[] {
  const runs: TokenRange[] = []
  for (let i = 0; i < document.size; ) {
    if (taken[i] !== -1 || !isNamePart(document, i)) {
      i++
      continue
    }
    const from = i++
    const isFree = (token: number): boolean => token < document.size && taken[token] === -1 && isNamePart(document, token)
    while (i < document.size && taken[i] === -1 && document.sentence[i] === document.sentence[from]) {
      if (isNamePart(document, i)) i++
      else if ((LINK.test(document.normal[i] as string) || document.normal[i] === '-') && isFree(i + 1)) i += 2
      // “Tehreek-e-Insaf”: what hyphens join is one name.
      else if (document.normal[i] === '-' && document.normal[i + 2] === '-' && isJoined(document, i, i + 3)) i += 4
      else break
    }
    if (!isDateline(document, from, i) && !isPartyTag(document, from)) runs.push({ from, to: i })
  }
  return runs
}

const isNamePart = (document: Document, i: number): boolean => {
  if (!isCapitalised(document, i)) return false
  const tag = document.pos[i]
  if (tag !== 'PROPN' && tag !== 'NOUN' && tag !== 'ADJ' && tag !== 'VERB') return false
  return (document.end[i] as number) - (document.start[i] as number) > 1 || !/[IVXLC]/.test(surface(document, i))
}

function isJoined({ text, start, end }: Document, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (start[i] !== end[i - 1]) return false
  return /^\p{Lu}/u.test(text.slice(start[to], end[to]))
}

const DATELINE = 12

/** “GENEVA (AP) —”: where a report was written, not whom it is about. */
function isDateline(document: Document, from: number, to: number): boolean {
  if (document.paragraphs.from[document.paragraph[from] as number] !== from) return false
  for (let i = from; i < to; i++) if (/\p{Ll}/u.test(surface(document, i))) return false
  for (let i = to; i < Math.min(document.size, to + DATELINE); i++) if (/^(?:[—–―]|-{1,3}|[-–]+)$/.test(surface(document, i))) return true
  return false
}

/** “(D-Ohio)”, “R-Tex.”. */
const isPartyTag = (document: Document, from: number): boolean =>
  document.text[(document.start[from] as number) + 1] === '-' && /^\p{Lu}(?:-\p{Lu}|$)/u.test(surface(document, from))

function toRun(document: Document, { from: start, to }: TokenRange, capitals: Capitals, persons: Persons): NameRun | null {
  const from = afterTitles(document, afterOpening(document, start, to, capitals, persons), to, persons)
  if (from === to) return null
  const titled = from > start && persons.titles.has(plain(document, from - 1))
  if (!titled && to - from === 1 && !standsAlone(document, from, capitals, persons)) return null
  if (!titled && capitals.isTitle(from) && capitals.arePlain(from, to)) return null
  if (persons.notNames.has(plain(document, to - 1)) && !titled) return null
  if (document.paragraphKind[document.paragraph[from] as number] === 'heading' && !titled && capitals.isIdle(from)) return null
  const words = Array.from({ length: to - from }, (_, k) => surface(document, from + k))
  return { from, to, words, titled, gender: genderOf(document, start, to, persons) }
}

/** An office with what sets it apart: a vice president is not the president, nor is a former one. */
export function officeAt(document: Document, token: number): { name: string; from: number } {
  let name = document.normal[token] as string
  let from = token
  for (const rank of ['vice', 'former'])
    if (plain(document, from - 1) === rank) {
      name = `${rank} ${name}`
      from--
    }
  return { name, from }
}

/** As the text spells it, in lower case: wink-nlp respells “vice”. */
export function plain(document: Document, token: number): string {
  const word = surface(document, token).toLowerCase()
  return word.endsWith('.') ? word.slice(0, -1) : word
}

function isFirstName(document: Document, token: number, { maleNames, femaleNames, titles }: Persons): boolean {
  const word = plain(document, token)
  return (maleNames.has(word) || femaleNames.has(word)) && !titles.has(word)
}

/** “Ask Ana Roy”, “Firing Roy”: at the start of a sentence a verb is no part of the name after it. */
function afterOpening(document: Document, from: number, to: number, capitals: Capitals, persons: Persons): number {
  const isVerb = document.pos[from] === 'VERB' && isKnown(document, from) && !isFirstName(document, from, persons)
  if (to - from === 1 || !isVerb || !capitals.isIdle(from) || capitals.isNameElsewhere(from)) return from
  let after = from + 1
  while (after < to && startsLower(document, after)) after++
  return after
}

/** Behind the titles and offices of a person: “Foreign Minister Ana Roy”, “Secretary of State John Roy”; `to` where nobody is named. */
function afterTitles(document: Document, start: number, to: number, persons: Persons): number {
  const last = plain(document, to - 1)
  if (persons.organizations.has(last) || persons.places.has(last) || isFirstName(document, start, persons)) return start
  let from = start
  for (let i = start; i < to - 1; i++) if (persons.titles.has(plain(document, i)) && document.normal[i + 1] !== '-') from = i + 1
  if (from === to - 1 && persons.titles.has(last) && (from === start || persons.roles.has(last))) return to
  // “Secretary of State John Roy”, “Democrat Ana Roy”: an office or a party before a known first name.
  if (document.normal[from] === 'of' || isKnown(document, from))
    for (let i = from + 1; i < to - 1; i++) if (isFirstName(document, i, persons)) return i
  // “Minister of Finance”; “Minister of Finance Ito Haruki”.
  return document.normal[from] !== 'of' ? from : to - from > 3 ? to - 2 : to
}

/** A single word may be a name: where a capital says nothing, a plain word must be met as a name elsewhere. */
function standsAlone(document: Document, token: number, capitals: Capitals, persons: Persons): boolean {
  if (persons.notNames.has(plain(document, token))) return false
  const next = token + 1
  const isBeforeNoun = document.pos[next] === 'NOUN' && startsLower(document, next)
  if (!capitals.isIdle(token)) return !(isBeforeNoun && document.pos[token] === 'ADJ' && isKnown(document, token))
  if (capitals.isNameElsewhere(token)) return true
  if (document.pos[token] !== 'PROPN') return false
  return !isBeforeNoun && (!capitals.isPlain(token) || isFirstName(document, token, persons))
}

/** By title (“Mrs. May”) or first name; null where neither tells. */
function genderOf(document: Document, from: number, to: number, { maleNames, femaleNames }: Persons): Gender | null {
  for (let i = from; i < to; i++) {
    const word = plain(document, i)
    if (maleNames.has(word)) return 'male'
    if (femaleNames.has(word)) return 'female'
  }
  return null
}
