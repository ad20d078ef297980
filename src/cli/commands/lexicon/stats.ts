import { balanceByTheme, isBalanced, MOST_RATIO } from '../../../lexicon/fairness.ts'
import type { ThemedPhrase } from '../../../lexicon/lexicons.ts'
import { chosenLexicons } from '../../resources.ts'
import type { SettingsOptions } from '../../settings.ts'

/** What the lexicon holds, by theme and kind, and how many entries each camp favours. */
export async function stats(options: SettingsOptions): Promise<number> {
  const { phrases } = (await chosenLexicons(options)).lexicons
  const row = (name: string, entries: readonly ThemedPhrase[]): string => {
    const forms = entries.flatMap((entry) => entry.forms)
    const longer = forms.filter((form) => /[\s-]/.test(form)).length
    return `  ${name.padEnd(22)}${String(entries.length).padStart(8)}${String(forms.length).padStart(8)}${String(longer).padStart(18)}`
  }
  const groups = (by: (entry: ThemedPhrase) => string): string[] =>
    [...new Set(phrases.map(by))].sort().map((name) =>
      row(
        name,
        phrases.filter((entry) => by(entry) === name),
      ),
    )
  const balances = balanceByTheme(phrases)
  console.log(
    [
      `  ${'THEME'.padEnd(22)} entries   forms  of several words`,
      ...groups(({ theme }) => theme),
      row('all', phrases),
      '',
      `  ${'CATEGORY'.padEnd(22)} entries   forms  of several words`,
      ...groups(({ category }) => category),
      '',
      `  ENTRIES BY THE CAMP THAT FAVOURS THEM (within a theme at most ${MOST_RATIO} times the other side, or one more)`,
      ...balances.map((balance) => {
        const { theme, sides, counts } = balance
        return `  ${theme.padEnd(22)} ${sides[0]} ${counts[0]}, ${sides[1]} ${counts[1]}${theme === 'all' || isBalanced(balance) ? '' : '   uneven'}`
      }),
    ].join('\n'),
  )
  return 0
}
