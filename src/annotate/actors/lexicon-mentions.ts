import { type Document, isCapitalised, isOneOf, isTagged, normalFits, surface, surfaceOf, tokenIs } from '../../document/document.ts'
import { TAG } from '../../document/tags.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import type { ActorEntry } from '../../lexicon/schema.ts'
import { CHARACTER, runsOf, startsWithA } from '../../text/letters.ts'
import { onceFor } from '../../text/once-for.ts'
import { type ActorHit, type Hits, longestHits } from '../hits.ts'

const putsInPlace = isOneOf('in at near from to outside around through toward towards across into via inside visiting downtown')
const dealsWith = isOneOf('with against between by toward towards and that for joined blame blames accuse accuses')
const calls = tokenIs((_, lemma) => /^(?:call|lean|press|depend|rely|count)$/.test(lemma))
const isVersus = normalFits(/^v\.?$/)
const partsLand = isOneOf('new inner outer equatorial')
const ORDER = { name: 6, alias: 5, metonym: 4, seat: 3, demonym: 2, nominal: 1 }

/** @returns what names or means an actor of the lexicon, and where a name is none at all: “Panama” in “Panama hat” */
export function lexiconMentions(
  document: Document,
  hits: Hits,
  persons: CompiledLexicons['persons'],
): { named: ActorHit[]; nobody: ActorHit[] } {
  const spelt: ActorHit[] = []
  const agencies: ActorHit[] = []
  const found: ActorHit[] = []
  for (let h = 0; h < hits.actor.length; h++) {
    const hit = hits.actor[h] as ActorHit
    const spelling = spellingOf(hit.value)
    if (!fitsCase(document, hit, spelling) || isWithinName(document, hit, persons) || isPartyTag(document, hit)) continue
    if (isAgencyTag(document, hit)) agencies.push(hit)
    else {
      spelt.push(hit)
      if (spelling.notNear !== null && isBeside(document, hit, spelling.notNear)) found.push(hit)
    }
  }
  const elsewhere = found.length === 0 ? NONE : meantElsewhere(spelt, found)
  const meant = elsewhere.size === 0 ? spelt : spelt.filter((hit) => !elsewhere.has(hit))
  const fitting = meant.filter((hit, i) => document.normal[hit.from] !== 'the' || endBehindArticle(meant, i) <= hit.to)
  const longest = longestHits(fitting, ({ value }) => ORDER[value.as])
  const named = longest.filter((hit) => hit.value.as !== 'seat' || isPolitical(document, hit))
  if (elsewhere.size === 0) return { named, nobody: agencies }
  const nobody = [...elsewhere].filter(({ to, value }) => value.entry.notNear?.includes(document.normal[to] as string))
  return { named, nobody: [...nobody, ...agencies] }
}

/** “The Congress party”: an article does not make a form the longer one. */
function endBehindArticle(hits: readonly ActorHit[], index: number): number {
  const { from, to } = hits[index] as ActorHit
  let end = to
  for (let i = index + 1; i < hits.length && (hits[i] as ActorHit).from <= from + 1; i++) {
    const next = hits[i] as ActorHit
    if (next.from === from + 1 && next.value.as !== 'nominal') end = next.to
  }
  return end
}

/** How a form of the actor lexicon is written. */
interface Spelling {
  /** In lower case it matches any case. */
  readonly anyCase: boolean
  /** The letters of a short form in capitals; null for another. */
  readonly acronym: string | null
  /** By word: whether it begins with a capital. */
  readonly capitals: readonly boolean[]
  /** Words that tell of another bearer of the name; lower case. */
  readonly notNear: ReadonlySet<string> | null
}

const startsUpper = (word: string): boolean => startsWithA(word, CHARACTER.upper)
const lettersOf = (text: string): string => runsOf(text, CHARACTER.letter).join('')

const spellingOf = onceFor(({ form, entry }: ActorHit['value']): Spelling => {
  const letters = lettersOf(form)
  return {
    anyCase: form === form.toLowerCase(),
    acronym: letters === letters.toUpperCase() && letters.length <= 6 ? letters : null,
    capitals: form.split(/[\s-]+/).map((word) => startsUpper(word)),
    notNear: entry.notNear ? new Set(entry.notNear.map((word) => word.toLowerCase())) : null,
  }
})

/** A name must be written as a name: “US” is no “us”, “Turkey” no “turkey”. Forms in lower case match any case. */
function fitsCase(document: Document, { from, to }: ActorHit, { anyCase, acronym, capitals }: Spelling): boolean {
  if (anyCase) return true
  if (acronym === null && capitals.length === 1 && to - from === 1 && capitals[0] && isCapitalised(document, from)) return true
  const text = surfaceOf(document, from, to)
  if (acronym !== null) return text === acronym || lettersOf(text) === acronym
  const written = text.split(/[\s-]+/)
  if (capitals.length > 1 && capitals.length === written.length)
    return capitals.every((capital, i) => i === 0 || !capital || startsUpper(written[i] ?? ''))
  return capitals.includes(true) && startsUpper(lettersOf(text.replace(/^the\s+/i, '')))
}

/** “Labour Inspectorate” is no mention of Labour: the name goes on to a word that ends the names of organisations. */
function isWithinName(document: Document, { from, to, value }: ActorHit, persons: CompiledLexicons['persons']): boolean {
  const { normal } = document
  // “Roe v. Wade”: the name of a case.
  if ((isVersus(document, to) && isCapitalised(document, to + 1)) || (isVersus(document, from - 1) && isCapitalised(document, from - 2)))
    return value.form.indexOf(' v. ') === -1
  const next = isCapitalised(document, to) ? (normal[to] as string) : null
  if (value.entry.type === 'organization' || value.entry.type === 'group') return next !== null && persons.organizations.has(next)
  if (next !== null && persons.places.has(next)) return true
  if (isCapitalised(document, from - 1) && partsLand(document, from - 1)) return true
  return from > 1 && normal[from - 1] === 'of' && persons.places.has(normal[from - 2] as string)
}

const DASH = /^(?:[—–―]|-{1,3})$/
/** Of a place before an agency, in tokens. */
const LONGEST_PLACE = 8

/** “GENEVA (AP) —”: who sent a report. */
function isAgencyTag({ normal, paragraph, paragraphs }: Document, { from, to }: ActorHit): boolean {
  if (from === 0 || normal[from - 1] !== '(' || normal[to] !== ')' || !DASH.test(normal[to + 1] ?? '')) return false
  return from - (paragraphs.from[paragraph[from] as number] as number) <= LONGEST_PLACE
}

/** “(D-Ohio)”: whom somebody represents. */
const isPartyTag = (document: Document, { from }: ActorHit): boolean =>
  from > 1 &&
  document.normal[from - 1] === '-' &&
  /^\p{Lu}$/u.test(surface(document, from - 2)) &&
  document.end[from - 1] === document.start[from]

const NONE: ReadonlySet<ActorHit> = new Set()

/**
 * Hits that mean another bearer of the name: a word near by says so, or words near most other mentions do.
 * @param found those near which a word says so
 */
function meantElsewhere(hits: readonly ActorHit[], found: readonly ActorHit[]): ReadonlySet<ActorHit> {
  const elsewhere = new Set(found)
  const doubted = new Set([...elsewhere].map(({ value }) => value.entry))
  const balance = new Map<ActorEntry, number>()
  for (const hit of hits)
    if (doubted.has(hit.value.entry)) balance.set(hit.value.entry, (balance.get(hit.value.entry) ?? 0) + (elsewhere.has(hit) ? 1 : -1))
  for (const hit of hits) if ((balance.get(hit.value.entry) ?? 0) > 0) elsewhere.add(hit)
  return elsewhere
}

/** Whether one of the words stands in the sentence, beside a hit. */
function isBeside(document: Document, { from, to }: ActorHit, words: ReadonlySet<string>): boolean {
  const sentence = document.sentence[from] as number
  const end = document.sentences.to[sentence] as number
  for (let i = document.sentences.from[sentence] as number; i < end; i++) {
    if ((i < from || i >= to) && words.has(document.normal[i] as string)) return true
  }
  return false
}

/** A city stands for its government where it acts, owns or is dealt with: not after “in”, not as part of a longer name. */
function isPolitical(document: Document, { from, to }: ActorHit): boolean {
  const { sentence, pos, normal, size } = document
  const opens = from === 0 || sentence[from - 1] !== sentence[from]
  const closes = to >= size || sentence[to] !== sentence[from]
  if (!opens && (putsInPlace(document, from - 1) || pos[from - 1] === 'PROPN')) return false
  const isDealtWith = !opens && (dealsWith(document, from - 1) || (normal[from - 1] === 'on' && isCalledOn(document, from - 2)))
  if (closes) return isDealtWith
  if (pos[to] === 'PROPN' && isCapitalised(document, to)) return false
  if (isDealtWith) return true
  // The tagger takes many verbs after a name for nouns: “Nicosia objects”, “Baku retook”.
  const acts = isTagged(document, to, ACTS) || normal[to] === "'s" || (opens && pos[to] === 'NOUN')
  return acts && (opens || normal[from - 1] !== 'of')
}

const ACTS = TAG.VERB | TAG.AUX | TAG.ADV | TAG.PART | TAG.CCONJ

/** “Sanctions on Moscow”, “call on Beijing”, not “fell on Sanaa”. */
const isCalledOn = (document: Document, token: number): boolean => document.pos[token] === 'NOUN' || calls(document, token)
