import type { AnalysisFinding } from '../../record/schema.ts'
import { reviewed } from './item.ts'
import { lookAt, refit } from './move.ts'
import { isOpenFile } from './queue.ts'
import { articleAt, fileAt, type ReviewState, type Scenery } from './state.ts'
import { currentFinding } from './stops.ts'

/** Goes to a file of the queue; what is not read yet is read by the program outside. */
export function openAt(state: ReviewState, file: number, scenery: Scenery): ReviewState {
  const other = state.other === file ? state.file : state.other
  return refit({ ...state, file, other, walk: null, pane: state.pane === 'files' ? 'text' : state.pane }, scenery, file)
}

/** The next or previous file, round the queue; only files with something to decide where the reader asked for those. */
export function stepFile(state: ReviewState, by: 1 | -1, scenery: Scenery, openOnly = state.openFilesOnly): ReviewState {
  const count = scenery.items.length
  if (count < 2) return { ...state, message: { text: 'There is only this file.', tone: 'key' } }
  for (let k = 1; k < count; k++) {
    const file = (state.file + by * k + count * k) % count
    if (!openOnly || isOpenFile(state, file, scenery)) return openAt(state, file, scenery)
  }
  return { ...state, message: { text: 'No other file has a phrase to decide.', tone: 'key' } }
}

/** v: another article beside this one, or alone again. */
export function toggleCompare(state: ReviewState, scenery: Scenery): ReviewState {
  if (state.other !== null) return refit({ ...state, other: null, onRight: false }, scenery)
  if (scenery.items.length < 2)
    return { ...state, message: { text: 'For two side by side open two files: scarequote review one.md two.md', tone: 'key' } }
  if (scenery.items.length === 2) return compareWith(state, 1 - state.file, scenery)
  return { ...state, menu: { kind: 'compare', query: '', index: 0 } }
}

export function compareWith(state: ReviewState, other: number, scenery: Scenery): ReviewState {
  const pane = state.pane === 'files' ? 'text' : state.pane
  const beside = { ...state, other, onRight: false, pane, menu: null }
  return refit(refit(beside, scenery), scenery, other)
}

/** w: the keys go to the article on the other side. */
export function changeSide(state: ReviewState, scenery: Scenery): ReviewState {
  if (state.other === null) return { ...state, message: { text: 'v sets another article beside this one first.', tone: 'key' } }
  return refit({ ...state, file: state.other, other: state.file, onRight: !state.onRight, walk: null }, scenery, state.other)
}

/** What was found for an entry and its words, kept while the other article is judged no further. */
const memory = new WeakMap<readonly AnalysisFinding[], Map<string, readonly AnalysisFinding[]>>()

/** Findings of the other article for the same thing: the same entry, a linked one, or the same words. */
export function counterparts(finding: AnalysisFinding, others: readonly AnalysisFinding[]): readonly AnalysisFinding[] {
  const known = memory.get(others) ?? new Map<string, readonly AnalysisFinding[]>()
  memory.set(others, known)
  const key = `${finding.entry}\0${finding.text}`
  const before = known.get(key)
  if (before) return before
  const linked = others.filter(
    (other) => other.entry === finding.entry || finding.counterparts.includes(other.entry) || other.counterparts.includes(finding.entry),
  )
  const these = linked.length > 0 ? linked : others.filter(({ text }) => text.toLowerCase() === finding.text.toLowerCase())
  known.set(key, these)
  return these
}

/** c: to the counterpart, with the keys; c again comes back. */
export function jumpToCounterpart(state: ReviewState, scenery: Scenery): ReviewState {
  const current = currentFinding(state, scenery)
  const item = articleAt(scenery, state.other)
  if (state.other === null || !item || !current) return changeSide(state, scenery)
  const found = counterparts(current, reviewed(item, fileAt(state, state.other).log).findings)
  if (found.length === 0)
    return { ...state, message: { text: `The other article has no word for what “${current.text}” names.`, tone: 'key' } }
  const there = fileAt(state, state.other).current
  const to = found.find(({ id }) => id === there) ?? (found[0] as AnalysisFinding)
  const moved = lookAt(changeSide(state, scenery), scenery, to)
  const more = found.length > 1 ? ` (one of ${found.length})` : ''
  return { ...moved, message: { text: `“${current.text}” ↔ “${to.text}”${more}`, tone: 'key' } }
}
