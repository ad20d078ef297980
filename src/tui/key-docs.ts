import { keyLabel } from './key-map.ts'
import { KEY_GROUPS, type KeyBinding } from './keys.ts'

/** docs/keys.md, from the key table. */
export function renderKeyDocs(): string {
  return [
    '# Keys of the review',
    '',
    'Made from `src/tui/keys.ts` by `npm run docs:keys`; a test keeps it true. Any key can be changed in the config file, by the name of its command:',
    '',
    '```yaml',
    '# .scarequoterc.yaml',
    'review:',
    '  keys:',
    '    accept: [y, a]',
    '    skip: s',
    '  theme: light        # dark, light, colour-blind, none',
    '  reviewer: ana       # the name on your decisions; your user name when left out',
    '```',
    '',
    'Menus (kinds, holders, targets, filters, commands) take `↑` and `↓`, `1` to `9` for what stands there, letters to narrow the list, `Enter` and `Esc`.',
    ...KEY_GROUPS.flatMap(({ name, bindings }) => [
      '',
      `## ${name}`,
      '',
      '| key | command | what it does |',
      '| --- | --- | --- |',
      ...bindings.map(
        (binding: KeyBinding) =>
          `| ${binding.keys.map((key) => `\`${keyLabel(key)}\``).join(' ')} | ${binding.command} | ${help(binding)} |`,
      ),
    ]),
    '',
  ].join('\n')
}

function help({ help: everywhere, helpIn = {}, panes }: KeyBinding): string {
  const elsewhere = Object.entries(helpIn).map(([pane, text]) => `in ${pane}: ${text}`)
  const where = panes ? ` (only in ${panes.join(', ')})` : ''
  return [everywhere + where, ...elsewhere].join('; ')
}
