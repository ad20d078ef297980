import { UserError } from '../text/user-error.ts'
import { BINDINGS, type Command, type CommandBinding, type Pane } from './keys.ts'

/** The keys as they are bound for this user. */
export interface KeyMap {
  readonly bindings: readonly CommandBinding[]
  commandOf(key: string, pane: Pane): Command | null
  /** The first key of a command, for hints; a dash where it has none. */
  keyOf(command: Command): string
}

/** Keys by command, as a config file gives them: they take the place of the command's own. */
export type Remaps = Readonly<Record<string, string | readonly string[]>>

const NAMED = [
  'Space',
  'Enter',
  'Tab',
  'Shift+Tab',
  'Esc',
  'Up',
  'Down',
  'Left',
  'Right',
  'PgUp',
  'PgDn',
  'Home',
  'End',
  'Backspace',
  'Delete',
]
const NAME = new RegExp(`^(?:${NAMED.map((name) => name.replace('+', '\\+')).join('|')}|Ctrl\\+[A-Z]|[^\\s\\p{C}])$`, 'u')
/** They close, confirm and leave in every menu, so that nobody can be locked in. */
const FIXED: readonly Command[] = ['interrupt', 'clear']

/** @throws UserError for a command or key that does not exist, and for a key with two meanings in one pane */
export function compileKeys(remaps: Remaps = {}, file?: string): KeyMap {
  const place = file === undefined ? {} : { file }
  for (const [command, keys] of Object.entries(remaps)) {
    const field = `review.keys.${command}`
    const binding = BINDINGS.find((candidate) => candidate.command === command)
    if (!binding) throw new UserError('no such command', { ...place, field, expected: 'a command of docs/keys.md' })
    if (FIXED.includes(binding.command)) throw new UserError('this key cannot be changed', { ...place, field })
    for (const key of [keys].flat())
      if (!NAME.test(key))
        throw new UserError('no such key', { ...place, field, expected: `a character, Ctrl+A to Ctrl+Z, ${NAMED.join(', ')}`, got: key })
  }
  const bindings = BINDINGS.map((binding): CommandBinding => {
    const keys = remaps[binding.command]
    return keys === undefined ? binding : { ...binding, keys: [keys].flat() }
  })
  const byKey = new Map<string, CommandBinding[]>()
  for (const binding of bindings) {
    for (const key of binding.keys) {
      const others = byKey.get(key) ?? []
      const other = others.find((candidate) => overlap(candidate.panes, binding.panes))
      if (other) {
        const [mine, theirs] = binding.command in remaps ? [binding, other] : [other, binding]
        throw new UserError(`${key} is already the key of “${theirs.command}”`, { ...place, field: `review.keys.${mine.command}` })
      }
      byKey.set(key, [...others, binding])
    }
  }
  return {
    bindings,
    commandOf: (key, pane) => byKey.get(key)?.find(({ panes }) => !panes || panes.includes(pane))?.command ?? null,
    keyOf: (command) => bindings.find((binding) => binding.command === command)?.keys[0] ?? '–',
  }
}

const overlap = (a: readonly Pane[] | undefined, b: readonly Pane[] | undefined): boolean => !a || !b || a.some((pane) => b.includes(pane))

const SPECIAL: Readonly<Record<string, string>> = {
  upArrow: 'Up',
  downArrow: 'Down',
  leftArrow: 'Left',
  rightArrow: 'Right',
  pageUp: 'PgUp',
  pageDown: 'PgDn',
  home: 'Home',
  end: 'End',
  return: 'Enter',
  escape: 'Esc',
  backspace: 'Backspace',
  delete: 'Delete',
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The names of the keys in one chunk of Ink's input: held keys arrive together (“jjj”). */
export function keyNames(input: string, flags: Readonly<Record<string, unknown>>): string[] {
  if (flags.tab) return [flags.shift ? 'Shift+Tab' : 'Tab']
  const special = Object.keys(SPECIAL).find((flag) => flags[flag] === true)
  if (special) return [SPECIAL[special] as string]
  if (flags.ctrl && input.length === 1) return [`Ctrl+${input.toUpperCase()}`]
  if (flags.meta) return []
  return [...graphemes.segment(input)].map(({ segment }) => nameOf(segment))
}

function nameOf(char: string): string {
  if (char === ' ') return 'Space'
  if (char === '\r' || char === '\n' || char === '\r\n') return 'Enter'
  if (char === '\t') return 'Tab'
  if (char === '\u007f' || char === '\b') return 'Backspace'
  const code = char.charCodeAt(0)
  return code > 0 && code < 27 ? `Ctrl+${String.fromCharCode(64 + code)}` : char
}

/** A key as a reader knows it. */
export const keyLabel = (key: string): string => ({ Up: '↑', Down: '↓', Left: '←', Right: '→' })[key] ?? key
