import { CATEGORIES } from '../../lexicon/schema.ts'
import { keyLabel } from '../key-map.ts'
import { KEY_GROUPS, type KeyBinding, type Pane } from '../keys.ts'
import { type Line, pad, segment } from '../line.ts'
import { wrapText } from '../rows.ts'
import { STATUSES } from '../state/judged.ts'
import type { Scenery } from '../state/state.ts'
import { CODES, STATUS_LOOKS } from './names.ts'

const INTRO: Record<Pane, string> = {
  text: 'Loaded words are marked in the text. A name and a bar ▌ on the left mark words that are not the author’s; ~ marks a scare quote: the author’s own words, held at arm’s length.',
  phrases: 'Every loaded phrase of the text. Below stands why the one you look at is loaded.',
  stance: 'Each row is somebody whose words the text gives, each column somebody spoken of. Enter shows the words that a score rests on.',
  profile: 'The article in figures. Your own verdicts change “yours”, never the tool’s figure.',
  sources: 'Who gets to speak, how much, and whether the author introduces them with trust or doubt.',
  files: 'The files you opened. ✓: nothing left to decide.',
}

/** What the keys do in this pane, then what the signs mean. */
export function renderHelp(pane: Pane, first: number, { keys, size }: Scenery, height: number): Line[] {
  const lines: Line[] = [
    ...wrapped(INTRO[pane], size.columns, 2).map((text): Line => [segment(text)]),
    ...KEY_GROUPS.flatMap(({ name, bindings }): Line[] => {
      const here = bindings.filter(({ panes }: KeyBinding) => !panes || panes.includes(pane))
      return [
        [segment(`  ${name}`, 'title')],
        ...here.flatMap((binding: KeyBinding): Line[] => {
          const bound = keys.bindings.find(({ command }) => command === binding.command)?.keys ?? []
          const label = `  ${bound.map(keyLabel).join(' ').padEnd(12)} `
          return wrapped(binding.helpIn?.[pane] ?? binding.help, size.columns, label.length).map((text, i) => [
            segment(i === 0 ? label : ' '.repeat(label.length), 'key'),
            segment(text.trimStart()),
          ])
        }),
      ]
    }),
    [segment('  In the margin on the right: what you decided, and the kind of phrase', 'title')],
    ...STATUSES.map(
      (status): Line => [
        segment(`  ${STATUS_LOOKS[status].glyph === ' ' ? 'blank' : `${STATUS_LOOKS[status].glyph}    `}  ${STATUS_LOOKS[status].words}`),
      ],
    ),
    ...columns(
      CATEGORIES.map((category) => `${CODES[category]} ${category}`),
      Math.max(1, Math.floor((size.columns - 2) / 20)),
    ),
    ...wrapped('Where there is no colour: [not judged] +agreed+ (disagreed) :skipped: ?earlier text? >looked at<', size.columns, 2).map(
      (text): Line => [segment(text)],
    ),
  ]
  const top = Math.max(0, Math.min(first, lines.length - height))
  return pad(lines.slice(top, top + height), height)
}

/** Text in rows that begin after some blanks. */
const wrapped = (text: string, width: number, indent: number): string[] =>
  wrapText(text, Math.max(10, width - indent)).map(({ start, end }) => ' '.repeat(indent) + text.slice(start, end))

const columns = (cells: readonly string[], across: number): Line[] =>
  Array.from(
    { length: Math.ceil(cells.length / across) },
    (_, row): Line => [
      segment(
        `  ${cells
          .slice(row * across, row * across + across)
          .map((cell) => cell.padEnd(20))
          .join('')}`.trimEnd(),
      ),
    ],
  )
