import { type Document, surface, surfaceOf } from '../../document/document.ts'
import type { ActorEntry } from '../../lexicon/schema.ts'
import { type ActorHit, type Hits, longestHits } from '../hits.ts'
import type { Mention, MentionKind } from './actor.ts'

/** A mention that the actor lexicon gives, with its entry; a nominal still waits for its actor to be named. */
export interface EntryMention extends Mention {
  readonly entry: ActorEntry
}

const PLACE_BEFORE = /^(?:in|at|near|from|to|outside|around|through|toward|towards|across|into|via|inside|visiting|downtown)$/

export function lexiconMentions(document: Document, hits: Hits, organizations: ReadonlySet<string>): EntryMention[] {
  const fitting = hits.actor.filter(
    (hit) => fitsCase(document, hit) && !isElsewhere(document, hit) && !isWithinName(document, hit, organizations),
  )
  const order = { name: 6, alias: 5, metonym: 4, seat: 3, demonym: 2, nominal: 1 }
  return longestHits(fitting, (hit) => order[hit.value.as]).flatMap((hit) => {
    const { entry, as } = hit.value
    if (as === 'seat' && !isPolitical(document, hit)) return []
    const kind: MentionKind = as === 'seat' ? 'metonym' : as
    return [{ from: hit.from, to: hit.to, kind, entry }]
  })
}

/** A name must be written as a name: “US” is no “us”, “Turkey” no “turkey”. Forms in lower case match any case. */
function fitsCase(document: Document, { from, to, value }: ActorHit): boolean {
  const text = surfaceOf(document, from, to)
  const { form } = value
  if (form === form.toLowerCase()) return true
  const letters = form.replace(/[^\p{L}]/gu, '')
  if (letters === letters.toUpperCase() && letters.length <= 6) return text.replace(/[^\p{L}]/gu, '') === letters
  const capital = /\p{Lu}/u
  return (
    form.split(/[\s-]+/).some((word) => capital.test(word[0] ?? '')) && capital.test(/\p{L}/u.exec(text.replace(/^the\s+/i, ''))?.[0] ?? '')
  )
}

/** “Labour Inspectorate” is no mention of Labour: the name goes on to a word that ends the names of organisations. */
function isWithinName(document: Document, { to, value }: ActorHit, organizations: ReadonlySet<string>): boolean {
  const isName = value.entry.type === 'organization' || value.entry.type === 'group'
  return isName && to < document.size && organizations.has(document.normal[to] as string) && /^\p{Lu}/u.test(surface(document, to))
}

/** A word near by says that another bearer of the name is meant; or the name is part of a longer one. */
function isElsewhere(document: Document, { from, to, value }: ActorHit): boolean {
  const { notNear } = value.entry
  if (!notNear) return false
  const sentence = document.sentence[from] as number
  for (let i = document.sentences.from[sentence] as number; i < (document.sentences.to[sentence] as number); i++) {
    if ((i < from || i >= to) && notNear.some((word) => word.toLowerCase() === document.normal[i])) return true
  }
  return false
}

/** A city stands for its government where it acts or owns: not after “in”, not as part of a longer name. */
function isPolitical(document: Document, { from, to }: ActorHit): boolean {
  const before = document.normal[from - 1] ?? ''
  if (PLACE_BEFORE.test(before) || (document.pos[from - 1] === 'PROPN' && document.sentence[from - 1] === document.sentence[from]))
    return false
  const after = to < document.size ? surface(document, to) : ''
  if (document.pos[to] === 'PROPN' && /^\p{Lu}/u.test(after)) return false
  if (after === ',' && /^\p{Lu}/u.test(surface(document, Math.min(to + 1, document.size - 1))) && /^[A-Z]\.?[A-Z]?\.?/.test(after))
    return false
  return true
}
