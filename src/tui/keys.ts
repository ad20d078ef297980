export const PANES = ['text', 'phrases', 'stance', 'profile', 'sources', 'files'] as const
export type Pane = (typeof PANES)[number]

export interface KeyBinding {
  readonly command: string
  /** A character, or `Space`, `Enter`, `Tab`, `Shift+Tab`, `Esc`, `Up` …, `PgDn`, `Home`, `Ctrl+F`. */
  readonly keys: readonly string[]
  readonly help: string
  /** What it does in one pane, where that differs. */
  readonly helpIn?: Partial<Record<Pane, string>>
  /** A word for the line at the foot of the screen; left out where there is no room for it. */
  readonly hint?: string
  /** Only in these panes; everywhere when left out. */
  readonly panes?: readonly Pane[]
}

interface KeyGroup {
  readonly name: string
  readonly bindings: readonly KeyBinding[]
}

/** The one key table: the matcher, the help, the palette, the line at the foot and docs/keys.md are made from it. */
export const KEY_GROUPS = [
  {
    name: 'Judging',
    bindings: [
      { command: 'next', keys: ['n'], help: 'go to the next phrase (or match, or piece of evidence)', hint: 'next' },
      { command: 'previous', keys: ['p', 'N'], help: 'go to the previous one', hint: 'back' },
      { command: 'accept', keys: ['a'], help: 'agree: this phrase is loaded; go on to the next', hint: 'agree' },
      { command: 'dismiss', keys: ['x'], help: 'disagree: not loaded here; go on to the next', hint: 'disagree' },
      { command: 'skip', keys: ['Space'], help: 'skip: decide later; skipped phrases come again at the end', hint: 'skip' },
      { command: 'undo', keys: ['u'], help: 'take back the last decision, also one from an earlier day', hint: 'undo' },
      { command: 'redo', keys: ['U'], help: 'bring back what u took back' },
      { command: 'relabel', keys: ['r'], help: 'change the kind of the phrase' },
      { command: 'rehold', keys: ['h'], help: 'give the words to somebody else' },
      { command: 'retarget', keys: ['t'], help: 'change whom it is about, or whether it is for or against' },
      { command: 'note', keys: ['e'], help: 'write a note on the phrase, in $VISUAL or $EDITOR where one is set' },
      { command: 'keep', keys: ['K'], help: 'keep every earlier verdict that a changed text or lexicon has made stale' },
    ],
  },
  {
    name: 'Moving',
    bindings: [
      {
        command: 'down',
        keys: ['j', 'Down'],
        help: 'scroll the text down a line',
        helpIn: {
          phrases: 'the next phrase of the list',
          stance: 'a row down',
          sources: 'a line down',
          files: 'a line down',
          profile: 'scroll down',
        },
      },
      {
        command: 'up',
        keys: ['k', 'Up'],
        help: 'scroll the text up a line',
        helpIn: { phrases: 'the phrase before', stance: 'a row up', sources: 'a line up', files: 'a line up', profile: 'scroll up' },
      },
      { command: 'left', keys: ['Left'], help: 'a column to the left', panes: ['stance'] },
      { command: 'right', keys: ['Right'], help: 'a column to the right', panes: ['stance'] },
      { command: 'pageDown', keys: ['PgDn', 'Ctrl+F'], help: 'a page down' },
      { command: 'pageUp', keys: ['PgUp', 'Ctrl+B'], help: 'a page up' },
      { command: 'top', keys: ['g', 'Home'], help: 'to the beginning' },
      { command: 'bottom', keys: ['G', 'End'], help: 'to the end' },
      {
        command: 'select',
        keys: ['Enter'],
        help: 'go to the next phrase',
        helpIn: {
          phrases: 'show the phrase in the text',
          stance: 'list the words that a cell rests on; n and p walk through them',
          sources: 'show only what this source says',
          files: 'open the file',
          profile: 'go to the most loaded paragraph',
        },
      },
      { command: 'counterpart', keys: ['c'], help: 'side by side: jump to the other article’s word for the same thing' },
    ],
  },
  {
    name: 'Looking',
    bindings: [
      { command: 'pane', keys: ['Tab'], help: 'the next pane', hint: 'panes' },
      { command: 'paneBack', keys: ['Shift+Tab'], help: 'the pane before' },
      { command: 'text', keys: ['1'], help: 'the text' },
      { command: 'phrases', keys: ['2'], help: 'the list of loaded phrases' },
      { command: 'stance', keys: ['3'], help: 'who stands where on whom' },
      { command: 'profile', keys: ['4'], help: 'the figures of the article' },
      { command: 'sources', keys: ['5'], help: 'who is quoted' },
      { command: 'files', keys: ['6'], help: 'the files under review' },
      { command: 'filter', keys: ['f'], help: 'show only some phrases: by kind, holder, target, status, strength', hint: 'filter' },
      { command: 'search', keys: ['/'], help: 'search the text for words as they are written', hint: 'search' },
      { command: 'clear', keys: ['Esc'], help: 'close, end the search, clear the filter' },
    ],
  },
  {
    name: 'Files',
    bindings: [
      { command: 'nextFile', keys: [']'], help: 'the next file' },
      { command: 'previousFile', keys: ['['], help: 'the previous file' },
      { command: 'nextOpenFile', keys: ['}'], help: 'the next file with a phrase to decide' },
      { command: 'openFilesOnly', keys: ['o'], help: 'list only files with phrases to decide', panes: ['files'] },
      { command: 'compare', keys: ['v'], help: 'side by side with another file; once more: alone again' },
      { command: 'otherSide', keys: ['w'], help: 'side by side: to the other article' },
    ],
  },
  {
    name: 'Program',
    bindings: [
      { command: 'help', keys: ['?'], help: 'the keys of this pane', hint: 'help' },
      { command: 'palette', keys: [':'], help: 'every command by name' },
      { command: 'theme', keys: ['T'], help: 'other colours: dark, light, colour-blind, none' },
      { command: 'suspend', keys: ['Ctrl+Z'], help: 'back to the shell for a while; fg returns' },
      { command: 'quit', keys: ['q'], help: 'leave; every decision is already saved', hint: 'quit' },
      { command: 'interrupt', keys: ['Ctrl+C'], help: 'leave at once, with exit code 130' },
    ],
  },
] as const satisfies readonly KeyGroup[]

/** Everything a key can ask for. */
export type Command = (typeof KEY_GROUPS)[number]['bindings'][number]['command']

export interface CommandBinding extends KeyBinding {
  readonly command: Command
}

export const BINDINGS: readonly CommandBinding[] = KEY_GROUPS.flatMap(({ bindings }): readonly CommandBinding[] => bindings)
