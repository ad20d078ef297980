import { balanceByTheme, MOST_RATIO } from '../lexicon/fairness.ts'
import type { ThemedPhrase } from '../lexicon/lexicons.ts'
import { phraseName } from '../lexicon/phrase-name.ts'

/** docs/lexicon.md: every entry, its reason, its plain alternative and its counterpart, by theme. */
export function renderLexiconDocs(phrases: readonly ThemedPhrase[]): string {
  const themes = [...new Set(phrases.map(({ theme }) => theme))].sort()
  const forms = phrases.flatMap((entry) => entry.forms)
  const byKey = new Map(phrases.map((entry) => [entry.key, entry]))
  return [
    '# The lexicon of loaded phrases',
    '',
    'Made from the data in `lexicons/phrases/` by `npm run build`: change it there.',
    '',
    `${phrases.length} entries with ${forms.length} forms, ${forms.filter((form) => /[\s-]/.test(form)).length} of them of more than one word.`,
    `Within a theme no camp has more than ${MOST_RATIO} times the entries of its opposite (one more is allowed); a test counts them.`,
    '',
    '| theme | sides | entries that each favours |',
    '| --- | --- | --- |',
    ...balanceByTheme(phrases).map(({ theme, sides, counts }) => `| ${theme} | ${sides.join(' / ')} | ${counts.join(' / ')} |`),
    ...themes.flatMap((theme) => [
      '',
      `## ${theme}`,
      '',
      '| phrase | kind | why it is loaded | plainly | the other side’s word |',
      '| --- | --- | --- | --- | --- |',
      ...phrases
        .filter((entry) => entry.theme === theme)
        .map((entry) => {
          const others = (entry.counterpart ?? []).map((key) => byKey.get(key)).filter((other) => other !== undefined)
          const cells = [phraseName(entry), entry.category, entry.why, entry.plain ?? '', others.map(phraseName).join(', ')]
          return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
        }),
    ]),
    '',
  ].join('\n')
}
