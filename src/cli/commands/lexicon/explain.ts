import { findHits } from '../../../annotate/hits.ts'
import { createReader } from '../../../document/reader.ts'
import { compileLexiconTrie, openLexicons } from '../../../lexicon/compile.ts'
import type { ThemedPhrase } from '../../../lexicon/lexicons.ts'
import { phraseName } from '../../../lexicon/phrase-name.ts'
import { oneLine } from '../../../report/printable.ts'
import { UserError } from '../../../text/user-error.ts'
import { chosenLexicons, type LexiconResources } from '../../resources.ts'
import type { SettingsOptions } from '../../settings.ts'

/** Prints entries with their counterparts, found by key, by id, or by words that they match. */
export async function explain(query: string, options: SettingsOptions): Promise<number> {
  const resources = await chosenLexicons(options)
  const { phrases } = resources.lexicons
  const named = phrases.filter(({ key, id }) => key === query || id === query)
  const shown = named.length > 0 ? named : matching(resources, query)
  if (shown.length === 0) throw new UserError(`no entry matches “${oneLine(query)}”: scarequote lexicon list shows all`)
  const byKey = new Map(phrases.map((entry) => [entry.key, entry]))
  const told = new Set<string>()
  for (const entry of shown) {
    if (told.has(entry.key)) continue
    told.add(entry.key)
    process.stdout.write(`${told.size > 1 ? '\n' : ''}${describe(entry)}`)
    for (const key of entry.counterpart ?? []) {
      const other = byKey.get(key)
      if (!other || told.has(key)) continue
      told.add(key)
      process.stdout.write(`\nThe other side’s word for it:\n\n${describe(other)}`)
    }
  }
  return 0
}

function matching({ lexicons, trie }: LexiconResources, query: string): ThemedPhrase[] {
  const reader = createReader(new Set())
  const compiled = openLexicons(lexicons, trie ?? compileLexiconTrie(lexicons, reader.normalize))
  return [...new Set(findHits(reader.read(query), compiled).phrase.map(({ value }) => value.entry))]
}

function describe(entry: ThemedPhrase): string {
  const { key, forms, category, polarity, intensity, why, plain, camps, matches, when, unless } = entry
  const side = polarity < 0 ? 'blames' : polarity > 0 ? 'praises' : 'neither blames nor praises'
  return [
    `${phraseName(entry)}   (${key})`,
    `  why        ${why}`,
    `  plainly    ${plain ?? '–'}`,
    `  kind       ${category}; ${side}; intensity ${intensity} of 1`,
    `  forms      ${forms.join(' · ')}`,
    ...(when ? [`  only       ${condition(when)}`] : []),
    ...(unless ? [`  never      ${condition(unless)}`] : []),
    ...(camps ? [`  favoured   ${camps.join(', ')}`] : []),
    `  for example  ${matches[0] ?? ''}`,
    '',
  ].join('\n')
}

const condition = (keys: object): string =>
  Object.entries(keys)
    .map(([key, value]) => (value === true ? key : `${key} ${(value as string[]).join(', ')}`))
    .join('; ')
