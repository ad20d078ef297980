import { type Document, isKnown, startsLower } from '../../document/document.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import type { ActorType } from './actor.ts'
import { type NameRun, plain } from './names.ts'

const WHERE = /^(?:in|near|outside|around|across|inside)$/
const DETERMINER = /^(?:the|a|an|our|its|their)$/

/**
 * What bears a name, by its words and by what stands about all its mentions.
 * @param seats where seats of governments are named
 */
export function typeOfName(
  document: Document,
  runs: readonly NameRun[],
  seats: ReadonlySet<string>,
  persons: CompiledLexicons['persons'],
): ActorType {
  const { words, from, to } = runs[0] as NameRun
  if (runs.some(({ titled }) => titled)) return 'person'
  const last = plain(document, to - 1)
  if (persons.organizations.has(last) || words.includes('of')) return 'organization'
  if (persons.places.has(last) || seats.has(`${from}-${to}`)) return 'place'
  const first = plain(document, from)
  const isFirstName = persons.maleNames.has(first) || persons.femaleNames.has(first)
  if (isFirstName && words.length > 1) return 'person'
  // “The spokesman Tim Miller”.
  if (words.length > 1 && runs.some(({ from }) => persons.roles.has(document.normal[from - 1] ?? ''))) return 'person'
  const before = runs.map(({ from }) => document.normal[from - 1] ?? '')
  if (!isFirstName && before.every((word) => WHERE.test(word))) return 'place'
  const looksPersonal =
    words.length > 1 &&
    words.length <= 4 &&
    words.every((word) => /^\p{L}[\p{L}.'’-]*$/u.test(word)) &&
    !words.some((word) => word.length > 2 && word === word.toUpperCase())
  if (!looksPersonal) return 'other'
  // “The Maginot Line”: a person has no article, unless it belongs to the noun behind (“the Ana Roy campaign”).
  if (runs.some(({ from, to }) => DETERMINER.test(document.normal[from - 1] ?? '') && !isBeforeNoun(document, to))) return 'other'
  for (let i = from; i < to; i++) if (!isKnown(document, i)) return 'person'
  // “Open Doors says”: plain words that speak and act.
  return runs.some(({ from, to }) => opensClause(document, from) && /^(?:VERB|AUX)$/.test(document.pos[to] ?? ''))
    ? 'organization'
    : 'other'
}

const opensClause = ({ pos, sentence }: Document, token: number): boolean =>
  sentence[token - 1] !== sentence[token] || /^(?:PUNCT|CCONJ|SCONJ)$/.test(pos[token - 1] as string)

const isBeforeNoun = (document: Document, token: number): boolean => document.pos[token] === 'NOUN' && startsLower(document, token)
