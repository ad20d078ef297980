import { type Document, isKnown, isOneOf, startsLower } from '../../document/document.ts'
import { isVerb } from '../../document/phrases.ts'
import { CHARACTER, consistsOf, startsWithA } from '../../text/letters.ts'
import { type ActorHit, hasHit } from '../hits.ts'
import type { ActorType } from './actor.ts'
import { NAME_WORD, type NameWords } from './name-words.ts'
import type { NameRun } from './names.ts'

const tellsWhere = isOneOf('in near outside around across inside')
const isDeterminer = isOneOf('the a an our its their')
const isSpeltAsPerson = (word: string): boolean => startsWithA(word, CHARACTER.letter) && consistsOf(word, CHARACTER.letter, ".'’-")

/**
 * What bears a name, by its words and by what stands about all its mentions.
 * @param seats where seats of governments are named
 */
export function typeOfName(document: Document, runs: readonly NameRun[], seats: readonly ActorHit[], nameWords: NameWords): ActorType {
  const run = runs[0] as NameRun
  const { words, from, to } = run
  if (runs.some(({ titled }) => titled)) return 'person'
  const last = nameWords.bitsOf(document, to - 1)
  if (nameWords.bitsOf(document, headOf(run)) & NAME_WORD.law || words.some(isVersus)) return 'issue'
  if (last & NAME_WORD.organization || words.includes('of')) return 'organization'
  if (last & NAME_WORD.place || hasHit(seats, run)) return 'place'
  const hasFirstName = (nameWords.bitsOf(document, from) & (NAME_WORD.maleName | NAME_WORD.femaleName)) !== 0
  if (words.length > 1) {
    if (hasFirstName) return 'person'
    // “The spokesman Tim Miller”.
    if (runs.some((one) => nameWords.isRole(document, one.from - 1))) return 'person'
  }
  if (!hasFirstName && runs.every((one) => tellsWhere(document, one.from - 1))) return 'place'
  if (!looksPersonal(words)) return 'other'
  // “The Maginot Line”: a person has no article, unless it belongs to the noun behind (“the Ana Roy campaign”).
  if (runs.some((one) => isDeterminer(document, one.from - 1) && !isBeforeNoun(document, one.to))) return 'other'
  for (let i = from; i < to; i++) if (!isKnown(document, i)) return 'person'
  // “Open Doors says”: plain words that speak and act.
  return runs.some((one) => opensClause(document, one.from) && isVerb(document, one.to)) ? 'organization' : 'other'
}

/** “Roy v. Ulm”: a case. */
const isVersus = (word: string): boolean => word === 'v.' || word === 'v'

/** “Treaty” in “Treaty of Versailles”, “Act” in “Voting Rights Act”. */
const headOf = ({ words, from, to }: NameRun): number => {
  const of = words.indexOf('of')
  return of > 0 ? from + of - 1 : to - 1
}

function looksPersonal(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 4) return false
  return words.every((word) => isSpeltAsPerson(word) && !(word.length > 2 && word === word.toUpperCase()))
}

function opensClause({ pos, sentence }: Document, token: number): boolean {
  if (token === 0 || sentence[token - 1] !== sentence[token]) return true
  const before = pos[token - 1]
  return before === 'PUNCT' || before === 'CCONJ' || before === 'SCONJ'
}

const isBeforeNoun = (document: Document, token: number): boolean => document.pos[token] === 'NOUN' && startsLower(document, token)
