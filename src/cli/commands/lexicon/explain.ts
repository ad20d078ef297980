import { findHits } from '../../../annotate/hits.ts'
import { createReader } from '../../../document/reader.ts'
import { compileLexicons, openLexicons } from '../../../lexicon/compile.ts'
import { renderPhraseEntry } from '../../../report/entries/phrase.ts'
import { oneLine } from '../../../report/printable.ts'
import { UserError } from '../../../text/user-error.ts'
import type { LexiconResources } from '../../built-lexicons.ts'
import { chosenLexicons } from '../../resources.ts'
import type { SettingsOptions } from '../../settings.ts'
import { type Explained, listEntries } from './entries.ts'
import { nearestNames } from './nearest.ts'

/** Prints entries with their counterparts, found by key, by id, or by words that they match. */
export async function explain(query: string, options: SettingsOptions): Promise<number> {
  const resources = await chosenLexicons(options)
  const entries = listEntries(resources.lexicons)
  const named = entries.filter(({ key, id }) => key === query || id === query)
  const shown = named.length > 0 ? named : matching(resources, entries, query)
  if (shown.length === 0) throw unknown(query, entries)
  const phrases = new Map(resources.lexicons.phrases.map((phrase) => [phrase.key, phrase]))
  const told = new Set<string>()
  for (const { key, render } of shown) {
    if (told.has(key)) continue
    told.add(key)
    process.stdout.write(`${told.size > 1 ? '\n' : ''}${render()}`)
    for (const counterpart of phrases.get(key)?.counterpart ?? []) {
      const other = phrases.get(counterpart)
      if (!other || told.has(counterpart)) continue
      told.add(counterpart)
      process.stdout.write(`\nThe other side’s word for it:\n\n${renderPhraseEntry(other)}`)
    }
  }
  return 0
}

/** Entries that match words: phrases anywhere in them, frames and cues the whole of them; “frames/” or “cues/” before them names the kind. */
function matching({ lexicons, ahead }: LexiconResources, entries: readonly Explained[], query: string): Explained[] {
  const [kind, words] = /^[a-z0-9-]+\/[a-z0-9-]+$/.test(query) ? (query.split('/') as [string, string]) : [undefined, query]
  const reader = createReader(new Set())
  const compiled = openLexicons(lexicons, ahead ?? compileLexicons(lexicons, reader.normalize))
  const document = reader.read(words)
  const { phrase, frame, cue, modifier, turn } = findHits(document, compiled)
  const found = new Set(phrase.map(({ value }) => value.entry.key))
  for (const { from, to, value } of [...frame, ...cue, ...modifier, ...turn])
    if (from === 0 && to === document.size) found.add(`${value.kind === 'frame' ? 'frames' : 'cues'}/${value.entry.id}`)
  return entries.filter(({ key }) => found.has(key) && (kind === undefined || (KINDS.has(kind) && key.startsWith(`${kind}/`))))
}

/** What stands before the slash in the key of an entry that is no phrase. */
const KINDS: ReadonlySet<string> = new Set(['frames', 'cues'])

function unknown(query: string, entries: readonly Explained[]): UserError {
  const names = entries.map(({ key, id }) => (query.includes('/') ? key : id))
  const nearest = nearestNames(query, [...new Set(names)])
  return new UserError(
    `no entry has the key or matches the words “${oneLine(query)}”; the nearest are ${nearest.join(', ')} (scarequote lexicon list shows all phrases)`,
  )
}
