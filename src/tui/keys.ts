/** Everything a key can ask for. */
export type Command =
  | 'down'
  | 'up'
  | 'pageDown'
  | 'pageUp'
  | 'top'
  | 'bottom'
  | 'next'
  | 'previous'
  | 'accept'
  | 'dismiss'
  | 'undo'
  | 'pane'
  | 'nextFile'
  | 'previousFile'
  | 'help'
  | 'quit'

interface KeyBinding {
  readonly command: Command
  /** Characters, or names Ink gives to special keys. */
  readonly keys: readonly string[]
  readonly shown: string
  readonly help: string
  /** A word for the line at the foot of the screen; left out where there is no room for it. */
  readonly hint?: string
}

/** The one key table: matcher, help screen and foot line are made from it. */
export const KEYS: readonly KeyBinding[] = [
  { command: 'next', keys: ['n', 'return'], shown: 'n', help: 'go to the next loaded phrase', hint: 'next phrase' },
  { command: 'previous', keys: ['p'], shown: 'p', help: 'go to the previous loaded phrase', hint: 'back' },
  { command: 'accept', keys: ['a'], shown: 'a', help: 'agree: this phrase is loaded; go on to the next', hint: 'agree' },
  { command: 'dismiss', keys: ['x'], shown: 'x', help: 'disagree: not loaded here; go on to the next', hint: 'disagree' },
  { command: 'undo', keys: ['u'], shown: 'u', help: 'take back the last verdict', hint: 'undo' },
  { command: 'pane', keys: ['tab'], shown: 'Tab', help: 'change the lower list: phrases, who stands where, sources', hint: 'lists' },
  { command: 'down', keys: ['j', 'downArrow'], shown: 'j ↓', help: 'scroll the article down a line' },
  { command: 'up', keys: ['k', 'upArrow'], shown: 'k ↑', help: 'scroll the article up a line' },
  { command: 'pageDown', keys: [' ', 'pageDown'], shown: 'Space', help: 'scroll down a page' },
  { command: 'pageUp', keys: ['b', 'pageUp'], shown: 'b', help: 'scroll up a page' },
  { command: 'top', keys: ['g', 'home'], shown: 'g', help: 'go to the beginning' },
  { command: 'bottom', keys: ['G', 'end'], shown: 'G', help: 'go to the end' },
  { command: 'nextFile', keys: [']'], shown: ']', help: 'open the next file' },
  { command: 'previousFile', keys: ['['], shown: '[', help: 'open the previous file' },
  { command: 'help', keys: ['?', 'escape'], shown: '?', help: 'show or hide this help', hint: 'help' },
  { command: 'quit', keys: ['q'], shown: 'q', help: 'leave; every verdict is already saved', hint: 'quit' },
]

const byKey = new Map(KEYS.flatMap(({ command, keys }) => keys.map((key) => [key, command] as const)))

/** The commands in one chunk of input: held keys arrive together (“jjj”). */
export function commandsOf(input: string, special: Readonly<Record<string, unknown>>): Command[] {
  const name = Object.keys(special).find((key) => special[key] === true && byKey.has(key))
  const command = name === undefined ? undefined : byKey.get(name)
  if (command) return [command]
  return [...input].flatMap((char) => byKey.get(char) ?? [])
}
