import { clip, columnsOf, fit } from '../display.ts'
import { type Line, pad, segment } from '../line.ts'
import { MENU_TITLES, menuItems } from '../state/menu-items.ts'
import type { ChoiceMenu, ReviewState, Scenery } from '../state/state.ts'
import { visibleFindings } from '../state/stops.ts'

/** Rows that a menu wants, its title included. */
export const menuHeight = (menu: ChoiceMenu, state: ReviewState, scenery: Scenery, most: number): number =>
  Math.min(most, Math.max(4, menuItems(menu, state, scenery).length + 2))

/** A list to choose from: the first nine by number. */
export function renderMenu(menu: ChoiceMenu, state: ReviewState, scenery: Scenery, width: number, height: number): Line[] {
  const items = menuItems(menu, state, scenery)
  const room = height - 2
  const first = Math.max(0, Math.min(menu.index - Math.floor(room / 2), items.length - room))
  const detailed = items.some(({ detail }) => detail !== '')
  const labelWidth = Math.min(Math.max(12, ...items.map(({ label }) => columnsOf(label))), Math.floor(width * 0.6))
  const lines = items.slice(first, first + room).map(({ label, detail, chosen }, i): Line => {
    const at = first + i
    return [
      segment(at === menu.index ? '›' : ' ', 'key'),
      segment(`${at < 9 ? at + 1 : ' '} `, 'key'),
      segment(chosen ? '● ' : '  ', 'key'),
      segment(detailed ? fit(label, labelWidth) : clip(label, width - 6), at === menu.index ? 'current' : 'plain'),
      segment(detailed ? `  ${clip(detail, Math.max(4, width - labelWidth - 8))}` : '', 'faint'),
    ]
  })
  const left = menu.kind === 'filter' ? `; ${visibleFindings(state, scenery).length} phrases left` : ''
  const title: Line = [
    segment(`── ${MENU_TITLES[menu.kind]} `, 'title'),
    segment(menu.query === '' ? '' : `/${menu.query} `, 'key'),
    segment(
      `(${items.length}${left}) ${'─'.repeat(width)}`.slice(
        0,
        Math.max(0, width - columnsOf(MENU_TITLES[menu.kind]) - columnsOf(menu.query) - 6),
      ),
      'faint',
    ),
  ]
  return pad([title, ...(items.length === 0 ? [[segment('   nothing of that name; Esc starts over', 'faint')]] : lines)], height)
}
