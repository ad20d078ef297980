import type { AnalysisFinding, StanceCell } from '../../record/schema.ts'
import { filtered } from './filter.ts'
import { type ArticleItem, reviewed } from './item.ts'
import { matrixOf } from './matrix.ts'
import { orderOf, placeAmong } from './order.ts'
import { articleAt, fileAt, type ReviewState, type Scenery, type Walk } from './state.ts'

/** The findings that n and p visit in this file. */
export function visibleFindings(state: ReviewState, scenery: Pick<Scenery, 'items'>, file = state.file): readonly AnalysisFinding[] {
  const item = articleAt(scenery, file)
  return item ? filtered(item, reviewed(item, fileAt(state, file).log), state.filter) : []
}

/** The finding looked at, as the reviewer changed it. */
export function currentFinding(state: ReviewState, scenery: Pick<Scenery, 'items'>, file = state.file): AnalysisFinding | null {
  const item = articleAt(scenery, file)
  if (!item) return null
  const { current, log } = fileAt(state, file)
  const { findings, placeOf } = reviewed(item, log)
  return findings[placeOf(current)] ?? null
}

/** The place of the finding looked at among the visible ones; −1 where the filter hides it. */
export function placeIn(
  state: ReviewState,
  scenery: Pick<Scenery, 'items'>,
  visible: readonly AnalysisFinding[],
  file = state.file,
): number {
  const item = articleAt(scenery, file)
  return item ? placeAmong(visible, fileAt(state, file).current, orderOf(item.analysis)) : -1
}

const searches = new WeakMap<ArticleItem, { query: string; found: readonly (readonly [number, number])[] }>()

/** Where the words stand, letter by letter; capitals count only where the query has some. */
export function searchText(item: ArticleItem, query: string): readonly (readonly [number, number])[] {
  const known = searches.get(item)
  if (known?.query === query) return known.found
  const found: (readonly [number, number])[] = []
  if (query !== '') {
    // Lower case of one letter may be two (İ): then offsets would shift, and capitals are left alone.
    const lower = item.text.toLowerCase()
    const folds = query === query.toLowerCase() && lower.length === item.text.length
    const text = folds ? lower : item.text
    for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) found.push([at, at + query.length])
  }
  searches.set(item, { query, found })
  return found
}

/** The cell of the matrix that a walk goes through, as it stands after the reviewer's decisions. */
export function walkedCell(walk: Walk, item: ArticleItem, state: ReviewState): StanceCell | null {
  if (walk.kind !== 'evidence') return null
  return matrixOf(reviewed(item, fileAt(state, state.file).log).stance).cell(walk.holder, walk.target)
}

const spans = new WeakMap<StanceCell, readonly (readonly [number, number])[]>()

/** The spans that n and p visit on a walk, in the order of the text. */
export function walkStops(walk: Walk, item: ArticleItem, state: ReviewState): readonly (readonly [number, number])[] {
  if (walk.kind === 'search') return searchText(item, walk.query)
  const cell = walkedCell(walk, item, state)
  if (!cell) return []
  const stops = spans.get(cell) ?? cell.evidence.map(({ start, end }) => [start, end] as const)
  spans.set(cell, stops)
  return stops
}
