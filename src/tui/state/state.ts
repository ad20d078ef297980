import type { Draft } from '../../record/decision.ts'
import type { KeyMap } from '../key-map.ts'
import type { Pane } from '../keys.ts'
import type { Size } from '../layout.ts'
import { hasBrackets, type Theme } from '../theme.ts'
import { EMPTY_FILTER, type Filter } from './filter.ts'
import { type ArticleItem, type Item, reviewed } from './item.ts'
import { isOpen } from './judged.ts'

/** What the reducer must know besides the state: the articles, the window, the keys. */
export interface Scenery {
  readonly items: readonly Item[]
  readonly size: Size
  readonly keys: KeyMap
  /** Notes are written in the user's editor; in a line of the screen otherwise. */
  readonly hasEditor: boolean
}

/** One file of the queue. */
export interface FileState {
  /** This reviewer's decisions, oldest first: only ever appended to. */
  readonly log: readonly Draft[]
  /** The finding looked at; null before the article is read or where it has none. */
  readonly current: string | null
  /** The first visible row. */
  readonly top: number
}

/** A walk through the text that n and p follow instead of the phrases. */
export type Walk =
  | { readonly kind: 'evidence'; readonly holder: string; readonly target: string; readonly index: number }
  | { readonly kind: 'search'; readonly query: string; readonly index: number }

export type MenuKind = 'relabel' | 'rehold' | 'retarget' | 'filter' | 'palette' | 'compare'

/** A list to choose from; letters narrow it. */
export interface ChoiceMenu {
  readonly kind: MenuKind
  readonly query: string
  readonly index: number
}

/** A line to type in; `top` is where the text stood before. */
export interface InputMenu {
  readonly kind: 'search' | 'note'
  readonly value: string
  readonly top: number
}

/** Either takes all keys while it is open. */
export type Menu = ChoiceMenu | InputMenu

/** What the program outside must do: leave, stop for the shell, start the editor. */
export type Effect = 'quit' | 'interrupt' | 'suspend' | 'edit'

export interface Message {
  readonly text: string
  readonly tone: 'key' | 'alert'
}

export interface ReviewState {
  readonly files: readonly FileState[]
  readonly file: number
  /** The article beside this one; null while one is shown alone. */
  readonly other: number | null
  /** Whether the article with the keys stands on the right. */
  readonly onRight: boolean
  readonly pane: Pane
  readonly menu: Menu | null
  /** The first line of the help; null while it is closed. */
  readonly help: number | null
  readonly filter: Filter
  readonly walk: Walk | null
  /** The selected row (and, in the matrix, column) of a list pane. */
  readonly selected: Readonly<Record<Pane, number>>
  readonly column: number
  readonly openFilesOnly: boolean
  readonly theme: Theme
  readonly message: Message | null
  readonly effect: Effect | null
}

export const openReview = (files: readonly FileState[], theme: Theme, start = 0): ReviewState => ({
  files,
  file: start,
  other: null,
  onRight: false,
  pane: 'text',
  menu: null,
  help: null,
  filter: EMPTY_FILTER,
  walk: null,
  selected: { text: 0, phrases: 0, stance: 0, profile: 0, sources: 0, files: 0 },
  column: 0,
  openFilesOnly: false,
  theme,
  message: null,
  effect: null,
})

/** The article with the keys; null while it is unread or broken. */
export function articleAt({ items }: Pick<Scenery, 'items'>, file: number | null): ArticleItem | null {
  const item = file === null ? undefined : items[file]
  return item?.kind === 'article' ? item : null
}

export const fileAt = (state: ReviewState, file: number): FileState => state.files[file] as FileState

export const changeFile = (state: ReviewState, change: Partial<FileState>, file = state.file): ReviewState => ({
  ...state,
  files: state.files.map((old, i) => (i === file ? { ...old, ...change } : old)),
})

/** A file whose article has just been read: the first phrase that wants a verdict is looked at. */
export function openFile(item: ArticleItem, log: readonly Draft[]): FileState {
  const { findings, statusOf } = reviewed(item, log)
  const first = findings.find(({ id }) => statusOf(id) === 'undecided') ?? findings.find(({ id }) => isOpen(statusOf(id))) ?? findings[0]
  return { log, current: first?.id ?? null, top: 0 }
}

export const bracketed = ({ theme }: ReviewState): boolean => hasBrackets(theme)
