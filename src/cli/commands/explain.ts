import { createReader } from '../../document/reader.ts'
import { streamWords } from '../../document/word-stream.ts'
import type { ThemedPhrase } from '../../lexicon/lexicons.ts'
import { compileMatcher, findMatches } from '../../lexicon/matcher.ts'
import { oneLine } from '../../report/printable.ts'
import { UserError } from '../../text/user-error.ts'
import { builtInLexicons } from '../resources.ts'

/** Prints an entry and its counterparts, found by key, by id, or by words that it matches. */
export async function explain(query: string): Promise<number> {
  const { phrases } = await builtInLexicons()
  const found = phrases.filter(({ key, id }) => key === query || id === query)
  const shown = found.length > 0 ? found : matching(phrases, query)
  if (shown.length === 0) throw new UserError(`no entry matches “${oneLine(query)}”`)
  const byKey = new Map(phrases.map((entry) => [entry.key, entry]))
  for (const entry of shown) {
    process.stdout.write(describe(entry))
    for (const key of entry.counterpart ?? []) {
      const other = byKey.get(key)
      if (other) process.stdout.write(`\nThe other side’s word:\n\n${describe(other)}`)
    }
  }
  return 0
}

function matching(phrases: readonly ThemedPhrase[], query: string): ThemedPhrase[] {
  const reader = createReader(new Set())
  const matcher = compileMatcher(
    phrases.flatMap((entry) => entry.forms.map((form) => ({ form, value: entry }))),
    reader.normalize,
  )
  return [...new Set(findMatches(matcher, streamWords(reader.read(query))).map(({ value }) => value))]
}

function describe({ key, forms, category, polarity, intensity, why, plain, camps, matches }: ThemedPhrase): string {
  const side = polarity < 0 ? 'blames' : polarity > 0 ? 'praises' : 'neither blames nor praises'
  return [
    key,
    `  forms      ${forms.join(', ')}`,
    `  kind       ${category}; ${side}; intensity ${intensity}`,
    `  why        ${why}`,
    `  plainly    ${plain ?? '–'}`,
    ...(camps ? [`  favoured   ${camps.join(', ')}`] : []),
    `  for example  ${matches[0] ?? ''}`,
    '',
  ].join('\n')
}
