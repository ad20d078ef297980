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
  let isPlaced = true
  let isOfRole = false
  let isThing = false
  let acts = false
  for (let r = 0; r < runs.length; r++) {
    const { titled, from, to } = runs[r] as NameRun
    if (titled) return 'person'
    isPlaced &&= tellsWhere(document, from - 1)
    // “The spokesman Tim Miller”.
    isOfRole ||= nameWords.isRole(document, from - 1)
    // “The Maginot Line”: a person has no article, unless it belongs to the noun behind (“the Ana Roy campaign”).
    isThing ||= isDeterminer(document, from - 1) && !isBeforeNoun(document, to)
    // “Open Doors says”: plain words that speak and act.
    acts ||= opensClause(document, from) && isVerb(document, to)
  }
  const run = runs[0] as NameRun
  const { words, bits, from, to } = run
  const last = bits[bits.length - 1] as number
  const of = words.indexOf('of')
  // “Treaty” in “Treaty of Versailles”, “Act” in “Voting Rights Act”.
  const head = of > 0 ? (bits[of - 1] as number) : last
  if (head & NAME_WORD.law || words.includes('v.') || words.includes('v')) return 'issue'
  if (last & NAME_WORD.organization || of >= 0) return 'organization'
  if (last & NAME_WORD.place || hasHit(seats, run)) return 'place'
  const hasFirstName = ((bits[0] as number) & (NAME_WORD.maleName | NAME_WORD.femaleName)) !== 0
  if (words.length > 1 && (hasFirstName || isOfRole)) return 'person'
  if (!hasFirstName && isPlaced) return 'place'
  if (!looksPersonal(words) || isThing) return 'other'
  for (let i = from; i < to; i++) if (!isKnown(document, i)) return 'person'
  return acts ? 'organization' : 'other'
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
