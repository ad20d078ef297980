import { type Command, PANES, type Pane } from '../keys.ts'
import { layoutOf, SMALLEST } from '../layout.ts'
import { THEMES, type Theme } from '../theme.ts'
import { changeSide, jumpToCounterpart, openAt, stepFile, toggleCompare } from './files.ts'
import { EMPTY_FILTER, isFiltered, toggle } from './filter.ts'
import { reviewed } from './item.ts'
import { giveVerdict, keepStale, takeBack } from './judge.ts'
import { matrixOf } from './matrix.ts'
import { openNote, pressMenuKey } from './menu.ts'
import { move, moveColumn, refit, step, walkTo } from './move.ts'
import { mostLoadedParagraph } from './paragraphs.ts'
import { listedFiles } from './queue.ts'
import { articleAt, changeFile, fileAt, type MenuKind, type ReviewState, type Scenery } from './state.ts'
import { currentFinding } from './stops.ts'

/** The state after a key. Pure: decisions go into the log, whatever else is to be done into `effect`. */
export function pressKey(before: ReviewState, key: string, scenery: Scenery): ReviewState {
  const state = before.message || before.effect ? { ...before, message: null, effect: null } : before
  const command = scenery.keys.commandOf(key, state.pane)
  if (tooSmall(scenery))
    return command === 'quit' || command === 'interrupt' || command === 'suspend' ? { ...state, effect: command } : state
  if (state.menu) return pressMenuKey(state, key, scenery, runCommand)
  if (state.help !== null) return pressHelpKey(state, state.help, command, scenery)
  return command === null ? state : runCommand(state, command, scenery)
}

const tooSmall = ({ size }: Scenery): boolean => size.columns < SMALLEST.columns || size.rows < SMALLEST.rows

/** In the help, what scrolls scrolls; any other key closes it, and what leaves leaves. */
function pressHelpKey(state: ReviewState, help: number, command: Command | null, { size }: Scenery): ReviewState {
  const by = { down: 1, up: -1, pageDown: size.rows - 5, pageUp: 5 - size.rows, top: -999, bottom: 999 }[command as string]
  if (by !== undefined) return { ...state, help: Math.max(0, Math.min(60, help + by)) }
  if (command === 'interrupt' || command === 'suspend') return { ...state, effect: command }
  return { ...state, help: null }
}

export function runCommand(state: ReviewState, command: Command, scenery: Scenery): ReviewState {
  switch (command) {
    case 'next':
    case 'previous':
      return step(state, command === 'next' ? 1 : -1, scenery)
    case 'accept':
    case 'dismiss':
    case 'skip':
      return giveVerdict(state, command, scenery)
    case 'undo':
    case 'redo':
      return takeBack(state, command, scenery)
    case 'keep':
      return keepStale(state, scenery)
    case 'relabel':
    case 'rehold':
    case 'retarget':
    case 'filter':
    case 'palette':
      return openMenu(state, command, scenery)
    case 'note':
      return scenery.hasEditor ? { ...state, effect: 'edit' } : openNote(state, currentNote(state, scenery), scenery)
    case 'search':
      return { ...state, menu: { kind: 'search', value: '', top: fileAt(state, state.file).top }, pane: 'text' }
    case 'clear':
      return clear(state, scenery)
    case 'select':
      return select(state, scenery)
    case 'quit':
    case 'interrupt':
    case 'suspend':
      return { ...state, effect: command }
    case 'help':
      return { ...state, help: 0 }
    case 'theme':
      return changeTheme(state, scenery)
    case 'nextFile':
    case 'previousFile':
      return stepFile(state, command === 'nextFile' ? 1 : -1, scenery)
    case 'nextOpenFile':
      return stepFile(state, 1, scenery, true)
    case 'openFilesOnly':
      return { ...state, openFilesOnly: !state.openFilesOnly, selected: { ...state.selected, files: 0 } }
    case 'compare':
      return toggleCompare(state, scenery)
    case 'otherSide':
      return changeSide(state, scenery)
    case 'counterpart':
      return jumpToCounterpart(state, scenery)
    default:
      return runMovement(state, command, scenery)
  }
}

function runMovement(state: ReviewState, command: Command, scenery: Scenery): ReviewState {
  const page = Math.max(1, layoutOf(scenery.size, state.other !== null).articleHeight - 1)
  switch (command) {
    case 'down':
      return move(state, { by: 1 }, scenery)
    case 'up':
      return move(state, { by: -1 }, scenery)
    case 'pageDown':
      return move(state, { by: page }, scenery)
    case 'pageUp':
      return move(state, { by: -page }, scenery)
    case 'top':
    case 'bottom':
      return move(state, { end: command }, scenery)
    case 'left':
    case 'right':
      return moveColumn(state, command === 'left' ? -1 : 1, scenery)
    case 'pane':
    case 'paneBack':
      return turnPane(state, command === 'pane' ? 1 : -1, scenery)
    default:
      return showPane(state, command as Pane, scenery)
  }
}

function openMenu(state: ReviewState, kind: MenuKind, scenery: Scenery): ReviewState {
  const isOnPhrase = kind === 'relabel' || kind === 'rehold' || kind === 'retarget'
  if (isOnPhrase && !currentFinding(state, scenery))
    return { ...state, message: { text: 'There is no phrase to judge here.', tone: 'key' } }
  if (kind === 'filter' && !articleAt(scenery, state.file)) return state
  return { ...state, menu: { kind, query: '', index: 0 } }
}

export function currentNote(state: ReviewState, scenery: Scenery): string {
  const item = articleAt(scenery, state.file)
  const { log, current } = fileAt(state, state.file)
  return (item && current !== null && reviewed(item, log).byFinding.get(current)?.note) || ''
}

/** Panes that there are: the list of files only where there are several. */
export const panesOf = ({ items }: Pick<Scenery, 'items'>): readonly Pane[] =>
  items.length > 1 ? PANES : PANES.filter((pane) => pane !== 'files')

function turnPane(state: ReviewState, by: 1 | -1, scenery: Scenery): ReviewState {
  const panes = panesOf(scenery)
  return showPane(state, panes[(panes.indexOf(state.pane) + by + panes.length) % panes.length] as Pane, scenery)
}

function showPane(state: ReviewState, pane: Pane, scenery: Scenery): ReviewState {
  if (!panesOf(scenery).includes(pane)) return { ...state, message: { text: 'There is only this file.', tone: 'key' } }
  const selected = pane === 'files' ? { ...state.selected, files: listedFiles(state, scenery).indexOf(state.file) } : state.selected
  return { ...state, pane, selected, walk: pane === 'text' || pane === state.pane ? state.walk : null }
}

/** Esc: the nearest thing that can be closed. */
function clear(state: ReviewState, scenery: Scenery): ReviewState {
  if (state.walk) return refit({ ...state, walk: null, pane: state.walk.kind === 'evidence' ? 'stance' : state.pane }, scenery)
  if (isFiltered(state.filter))
    return refit({ ...state, filter: EMPTY_FILTER, message: { text: 'All phrases are shown again.', tone: 'key' } }, scenery)
  return state.pane === 'text' ? state : { ...state, pane: 'text' }
}

/** Enter, by pane. */
function select(state: ReviewState, scenery: Scenery): ReviewState {
  const item = articleAt(scenery, state.file)
  if (state.pane === 'files') return openAt(state, listedFiles(state, scenery)[state.selected.files] ?? state.file, scenery)
  if (!item) return state
  if (state.pane === 'stance') {
    const { holders, targets, cell } = matrixOf(reviewed(item, fileAt(state, state.file).log).stance)
    const chosen = cell(holders[state.selected.stance] ?? '', targets[state.column] ?? '')
    if (!chosen) return { ...state, message: { text: 'Nothing is said here.', tone: 'key' } }
    const walk = { kind: 'evidence' as const, holder: chosen.holder, target: chosen.target, index: 0 }
    const wide = layoutOf(scenery.size, state.other !== null).mode === 'two'
    return walkTo({ ...state, walk, pane: wide ? 'stance' : 'text' }, 0, scenery)
  }
  if (state.pane === 'sources') {
    const source = item.analysis.measures.sources[state.selected.sources]
    if (!source) return state
    const name = source.actor === null ? 'somebody unnamed' : source.name
    return refit({ ...state, filter: toggle({ ...state.filter, holder: [] }, 'holder', name), pane: 'phrases' }, scenery)
  }
  if (state.pane === 'profile') {
    const paragraph = mostLoadedParagraph(item)
    const first = paragraph && reviewed(item, fileAt(state, state.file).log).findings.find(({ start }) => start >= paragraph.start)
    return first ? refit(changeFile({ ...state, pane: 'text' }, { current: first.id }), scenery) : { ...state, pane: 'text' }
  }
  return state.pane === 'phrases' ? { ...refit(state, scenery), pane: 'text' } : step(state, 1, scenery)
}

function changeTheme(state: ReviewState, scenery: Scenery): ReviewState {
  const theme = THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length] as Theme
  return refit(
    {
      ...state,
      theme,
      message: { text: `Colours: ${theme}. “theme: ${theme}” under “review:” in the config file keeps them.`, tone: 'key' },
    },
    scenery,
  )
}
