import { type Item, reviewed } from './item.ts'
import { type FileState, fileAt, type ReviewState, type Scenery } from './state.ts'

/** Judged phrases of a file, and all of them; null while it is unread or where it cannot be read. */
export function progressOf(item: Item, { log }: FileState): { readonly judged: number; readonly total: number } | null {
  if (item.kind !== 'article') return null
  const { findings, judged } = reviewed(item, log)
  return { judged, total: findings.length }
}

/** Unread files count as open: nobody knows yet. Broken ones have nothing to decide. */
export function isOpenFile(state: ReviewState, file: number, { items }: Pick<Scenery, 'items'>): boolean {
  const item = items[file]
  if (!item || item.kind === 'broken') return false
  const progress = progressOf(item, fileAt(state, file))
  return progress === null || progress.judged < progress.total
}

/** The files that the list shows. */
export const listedFiles = (state: ReviewState, scenery: Pick<Scenery, 'items'>): number[] =>
  scenery.items.map((_, file) => file).filter((file) => !state.openFilesOnly || file === state.file || isOpenFile(state, file, scenery))
