import { sha256 } from '../text/sha256.ts'
import { CATEGORIES } from './categories.ts'
import type { Lexicons, ThemedPhrase } from './lexicons.ts'
import type { ActorEntry } from './schema.ts'

/** One lexicon laid over another: an entry of the same name replaces, an actor is added to, everything else is kept. */
export function layerLexicons(base: Lexicons, over: Lexicons): Lexicons {
  return {
    phrases: replace(base.phrases, over.phrases, ({ key }) => key),
    cues: replace(base.cues, over.cues, ({ kind, id }) => `${kind} ${id}`),
    modifiers: replace(base.modifiers, over.modifiers, ({ id }) => id),
    turns: replace(base.turns, over.turns, ({ id }) => id),
    frames: replace(base.frames, over.frames, ({ kind, id }) => `${kind} ${id}`),
    actors: layerActors(base.actors, over.actors),
    contexts: joinLists(base.contexts, over.contexts),
    abbreviations: [...new Set([...base.abbreviations, ...over.abbreviations])],
    plainWords: [...new Set([...base.plainWords, ...over.plainWords])],
    persons: joinLists(base.persons, over.persons),
    issues: joinLists(base.issues, over.issues),
    times: joinLists(base.times, over.times),
    pronouns: joinLists(base.pronouns, over.pronouns),
    provenance: [...base.provenance, ...over.provenance],
  }
}

function replace<T>(base: readonly T[], over: readonly T[], keyOf: (entry: T) => string): T[] {
  const byKey = new Map(base.map((entry) => [keyOf(entry), entry]))
  for (const entry of over) byKey.set(keyOf(entry), entry)
  return [...byKey.values()]
}

/** Lists of the same name, joined. */
function joinLists<T extends object>(base: T, over: T): T {
  const lists = { ...base } as Record<string, readonly string[]>
  for (const [name, words] of Object.entries(over) as [string, readonly string[]][])
    lists[name] = [...new Set([...(lists[name] ?? []), ...words])]
  return lists as T
}

/** An entry adds to the actor with its id or country code: names are joined, seats and the chief name replaced. */
export function layerActors(base: readonly ActorEntry[], over: readonly ActorEntry[]): ActorEntry[] {
  // Brussels is the Union’s seat in our own data, and so not Belgium’s.
  const claimed = new Set(over.filter(({ type }) => type !== 'state').flatMap(({ seats = [], metonyms = [] }) => [...seats, ...metonyms]))
  const actors = base.map((actor): ActorEntry => {
    const seats = actor.type === 'state' ? actor.seats?.filter((city) => !claimed.has(city)) : actor.seats
    return { ...actor, ...(seats && { seats }) }
  })
  const placeOf = new Map(actors.flatMap(({ id, country }, i) => [[id, i] as const, ...(country ? [[country, i] as const] : [])]))
  for (const entry of over) {
    const place = placeOf.get(entry.id) ?? (entry.country === undefined ? undefined : placeOf.get(entry.country))
    const known = place === undefined ? undefined : actors[place]
    if (!known || place === undefined) {
      placeOf.set(entry.id, actors.length)
      actors.push(entry)
      continue
    }
    actors[place] = {
      ...known,
      ...entry,
      aliases: unite([known.name], known.aliases, entry.aliases),
      demonyms: unite(known.demonyms, entry.demonyms),
    }
  }
  return actors
}

const unite = (...lists: (readonly string[] | undefined)[]): string[] => [...new Set(lists.flatMap((list) => list ?? []))]

/** Whether `pattern` switches the entry off: `theme/id`, `theme/*` or `category:name`. */
export const isSwitchedOff = ({ theme, key, category }: ThemedPhrase, pattern: string): boolean =>
  pattern === key || pattern === `${theme}/*` || pattern === `category:${category}`

/** What a pattern that switches nothing off should have been; null for a sound one. */
export function explainPattern(pattern: string, phrases: readonly ThemedPhrase[]): string | null {
  if (phrases.some((entry) => isSwitchedOff(entry, pattern))) return null
  return pattern.startsWith('category:')
    ? `a category: ${CATEGORIES.join(', ')}`
    : 'theme/id, theme/* or category:name, as scarequote lexicon list shows them'
}

/** Without the phrase entries that a pattern switches off. The provenance says so: the analyses differ. */
export function withoutPhrases(lexicons: Lexicons, off: readonly string[]): Lexicons {
  if (off.length === 0) return lexicons
  const patterns = [...new Set(off)].sort().join(' ')
  return {
    ...lexicons,
    phrases: lexicons.phrases.filter((entry) => !off.some((pattern) => isSwitchedOff(entry, pattern))),
    provenance: [...lexicons.provenance, { name: 'switched off', version: patterns, sha256: sha256(patterns) }],
  }
}
