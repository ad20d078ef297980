import { phraseName } from '../../../lexicon/phrase-name.ts'
import { CATEGORIES } from '../../../lexicon/schema.ts'
import { UserError } from '../../../text/user-error.ts'
import { chosenLexicons } from '../../resources.ts'
import type { SettingsOptions } from '../../settings.ts'

export interface ListOptions extends SettingsOptions {
  readonly theme?: string
  readonly category?: string
  readonly camp?: string
}

/** One line an entry: key, kind, direction, intensity, and the words it is known by. */
export async function list({ theme, category, camp, ...settings }: ListOptions): Promise<number> {
  const { phrases } = (await chosenLexicons(settings)).lexicons
  oneOf('--theme', theme, [...new Set(phrases.map((entry) => entry.theme))])
  oneOf('--category', category, CATEGORIES)
  oneOf('--camp', camp, [...new Set(phrases.flatMap(({ camps = [] }) => camps))])
  const shown = phrases.filter(
    (entry) =>
      (theme === undefined || entry.theme === theme) &&
      (category === undefined || entry.category === category) &&
      (camp === undefined || (entry.camps as readonly string[] | undefined)?.includes(camp)),
  )
  const width = Math.max(0, ...shown.map(({ key }) => key.length))
  for (const entry of shown) {
    const sign = entry.polarity < 0 ? '−' : entry.polarity > 0 ? '+' : '·'
    console.log(`${entry.key.padEnd(width)}  ${entry.category.padEnd(14)} ${sign} ${entry.intensity.toFixed(1)}  ${phraseName(entry)}`)
  }
  return 0
}

function oneOf(field: string, value: string | undefined, allowed: readonly string[]): void {
  if (value !== undefined && !allowed.includes(value))
    throw new UserError('no such name', { field, expected: [...allowed].sort().join(', '), got: value })
}
