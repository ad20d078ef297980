import { decide } from './judge.ts'
import { type MenuItem, menuItems, type RunCommand } from './menu-items.ts'
import { refit, walkTo } from './move.ts'
import { type ChoiceMenu, changeFile, fileAt, type InputMenu, type ReviewState, type Scenery } from './state.ts'
import { currentFinding } from './stops.ts'

/** A key while a menu is open. */
export function pressMenuKey(state: ReviewState, key: string, scenery: Scenery, run: RunCommand): ReviewState {
  const { menu } = state
  if (!menu) return state
  if (key === 'Ctrl+C') return { ...state, menu: null, effect: 'interrupt' }
  return 'value' in menu ? pressInputKey(state, menu, key, scenery) : pressChoiceKey(state, menu, key, scenery, run)
}

function pressChoiceKey(state: ReviewState, menu: ChoiceMenu, key: string, scenery: Scenery, run: RunCommand): ReviewState {
  const items = menuItems(menu, state, scenery, run)
  const show = (change: Partial<ChoiceMenu>): ReviewState => ({ ...state, menu: { ...menu, ...change } })
  const index = (by: number): ReviewState => show({ index: items.length === 0 ? 0 : (menu.index + by + items.length) % items.length })
  if (key === 'Esc') return menu.query === '' ? { ...state, menu: null } : show({ query: '', index: 0 })
  if (key === 'Down' || key === 'Tab') return index(1)
  if (key === 'Up' || key === 'Shift+Tab') return index(-1)
  if (key === 'PgDn') return show({ index: Math.max(0, Math.min(items.length - 1, menu.index + 9)) })
  if (key === 'PgUp') return show({ index: Math.max(0, menu.index - 9) })
  if (key === 'Enter') return choose(state, menu, items[menu.index])
  if (/^[1-9]$/.test(key)) return choose(state, menu, items[Number(key) - 1])
  return show({ query: typed(menu.query, key), index: 0 })
}

/** Filters stay open, so that several can be put together. */
const choose = (state: ReviewState, menu: ChoiceMenu, item: MenuItem | undefined): ReviewState =>
  item ? item.choose(menu.kind === 'filter' ? state : { ...state, menu: null }) : state

function pressInputKey(state: ReviewState, menu: InputMenu, key: string, scenery: Scenery): ReviewState {
  if (key === 'Esc') {
    const closed = { ...state, menu: null, walk: menu.kind === 'search' ? null : state.walk }
    return menu.kind === 'search' ? changeFile(closed, { top: menu.top }) : closed
  }
  if (key === 'Enter') {
    if (menu.kind === 'note') return writeNote({ ...state, menu: null }, menu.value, scenery)
    return menu.value === '' ? refit({ ...state, menu: null, walk: null }, scenery) : { ...state, menu: null }
  }
  const value = typed(menu.value, key)
  const shown = { ...state, menu: { ...menu, value } }
  if (menu.kind === 'note') return shown
  // The first match shows while the reader types.
  const { log, current } = fileAt(state, state.file)
  return walkTo({ ...changeFile(shown, { log, current, top: menu.top }), walk: { kind: 'search', query: value, index: 0 } }, 0, scenery)
}

/** A note on the phrase looked at; empty words take the note away. */
export function writeNote(state: ReviewState, note: string, scenery: Scenery): ReviewState {
  const text = note.replace(/\s+$/, '')
  const after = decide({ ...state, walk: null }, { action: 'note', note: text }, scenery)
  return after.message ? after : { ...after, message: { text: text === '' ? 'Note taken away.' : 'Note written.', tone: 'key' } }
}

/** The note that stands on the phrase looked at. */
export const openNote = (state: ReviewState, value: string, scenery: Scenery): ReviewState =>
  currentFinding(state, scenery) ? { ...state, menu: { kind: 'note', value, top: fileAt(state, state.file).top } } : state

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function typed(value: string, key: string): string {
  if (key === 'Space') return `${value} `
  if (key === 'Backspace' || key === 'Delete' || key === 'Ctrl+H')
    return [...graphemes.segment(value)]
      .slice(0, -1)
      .map(({ segment }) => segment)
      .join('')
  if (key === 'Ctrl+U') return ''
  if (key === 'Ctrl+W') return value.replace(/\S*\s*$/, '')
  return /^.$/su.test(key) || [...graphemes.segment(key)].length === 1 ? value + key : value
}
