import { columnsOf } from '../display.ts'
import { keyLabel } from '../key-map.ts'
import type { Command } from '../keys.ts'
import { type Line, type Segment, segment } from '../line.ts'
import type { ReviewState, Scenery } from '../state/state.ts'

type Hint = readonly [key: string, does: string]

/** The last line: the keys that matter most now. */
export function renderHints(state: ReviewState, { keys, size }: Scenery): Line {
  const line: Segment[] = []
  const hints = hintsOf(state, keys)
  let used = 0
  // Help and the way out stand last, and must be there in every window.
  const must = hints.slice(-2)
  const reserve = must.reduce((sum, hint) => sum + hintWidth(hint), 0)
  for (const hint of hints) {
    const wide = hintWidth(hint)
    const isMust = must.includes(hint)
    if (used + wide + (isMust ? 0 : reserve) > size.columns + 2) continue
    line.push(segment(keyLabel(hint[0]), 'key'), segment(` ${hint[1]}  `, 'faint'))
    used += wide
  }
  return line.map((part, i) => (i === line.length - 1 ? { ...part, text: part.text.trimEnd() } : part))
}

const hintWidth = ([key, does]: Hint): number => columnsOf(keyLabel(key)) + columnsOf(does) + 3

function hintsOf({ help, menu, walk, pane }: ReviewState, { keyOf, bindings }: Scenery['keys']): readonly Hint[] {
  if (help !== null)
    return [
      [`${keyOf('down')} ${keyOf('up')}`, 'scroll'],
      ['any other key', 'closes'],
    ]
  if (menu && 'value' in menu)
    return [
      ['Enter', menu.kind === 'search' ? 'stay with n and p' : 'write it down'],
      ['Esc', 'leave it'],
    ]
  if (menu) {
    const enter = menu.kind === 'filter' ? 'on or off' : 'choose'
    return [
      ['↑ ↓', 'move'],
      ['1-9', 'choose'],
      ['Enter', enter],
      ['letters', 'narrow'],
      ['Esc', 'close'],
    ]
  }
  if (walk) {
    const end = walk.kind === 'search' ? 'end the search' : 'back to the matrix'
    return [
      [keyOf('next'), 'next'],
      [keyOf('previous'), 'back'],
      ['Esc', end],
      [keyOf('accept'), 'agree'],
      [keyOf('dismiss'), 'disagree'],
    ]
  }
  const away: readonly Hint[] = [
    ['Esc', 'to the text'],
    [keyOf('help'), 'help'],
    [keyOf('quit'), 'quit'],
  ]
  if (pane === 'stance') return [['← ↑ ↓ →', 'move'], ['Enter', 'show the words'], [keyOf('pane'), 'panes'], ...away]
  if (pane === 'files') return [['↑ ↓', 'move'], ['Enter', 'open'], [keyOf('openFilesOnly'), 'undecided only'], ...away]
  return bindings.flatMap(({ command, hint }) => (hint ? [[keyOf(command as Command), hint] as const] : []))
}
