import { basename } from 'node:path'
import { CATEGORIES } from '../../lexicon/schema.ts'
import type { Person } from '../../record/decision.ts'
import { actorNames } from '../../report/text-report.ts'
import { keyLabel } from '../key-map.ts'
import type { Command } from '../keys.ts'
import { compareWith } from './files.ts'
import { filterChoices, toggle } from './filter.ts'
import { type ArticleItem, reviewed } from './item.ts'
import { decide } from './judge.ts'
import { refit } from './move.ts'
import { articleAt, type ChoiceMenu, changeFile, fileAt, type MenuKind, type ReviewState, type Scenery } from './state.ts'
import { currentFinding, placeIn, visibleFindings } from './stops.ts'

/** How the palette runs a command. */
export type RunCommand = (state: ReviewState, command: Command, scenery: Scenery) => ReviewState

/** A line of a menu; `choose` gives the state after it. */
export interface MenuItem {
  readonly label: string
  /** Shown after the label, in a quieter tone. */
  readonly detail: string
  readonly chosen: boolean
  choose(state: ReviewState): ReviewState
}

export const MENU_TITLES: Record<MenuKind, string> = {
  relabel: 'What kind of phrase is it?',
  rehold: 'Whose words are they?',
  retarget: 'Whom is it about, and is it for or against?',
  filter: 'Show only …',
  palette: 'Commands',
  compare: 'Side by side with …',
}

/** The lines of a menu that its query leaves. */
export function menuItems({ kind, query }: ChoiceMenu, state: ReviewState, scenery: Scenery, run: RunCommand = (from) => from): MenuItem[] {
  const item = articleAt(scenery, state.file)
  const wanted = query.toLowerCase()
  const items =
    kind === 'palette'
      ? commands(scenery, run)
      : kind === 'compare'
        ? others(state, scenery)
        : item
          ? choices(kind, item, state, scenery)
          : []
  return items.filter(({ label, detail }) => `${label} ${detail}`.toLowerCase().includes(wanted))
}

function choices(kind: 'relabel' | 'rehold' | 'retarget' | 'filter', item: ArticleItem, state: ReviewState, scenery: Scenery): MenuItem[] {
  const review = reviewed(item, fileAt(state, state.file).log)
  const finding = currentFinding(state, scenery)
  const nameOf = actorNames(item.analysis)
  if (kind === 'filter')
    return filterChoices(item, review, state.filter).map(({ part, value, label, n, chosen }) => ({
      label,
      detail: `${n}`,
      chosen,
      choose: (from) => showFiltered({ ...from, filter: toggle(from.filter, part, value) }, scenery),
    }))
  if (!finding) return []
  if (kind === 'relabel')
    return CATEGORIES.map((category) => ({
      label: category,
      detail: '',
      chosen: finding.category === category,
      choose: (from) => said(decide(from, { action: 'relabel', category }, scenery), `Kind: ${category}. a agrees, x disagrees.`),
    }))
  const people: Person[] = item.analysis.actors.map(({ id, name }) => ({ id, name }))
  if (kind === 'rehold')
    return [{ id: 'author', name: 'author' }, { id: 'unknown', name: 'unknown' }, ...people].map((holder) => ({
      label: nameOf(holder.id),
      detail: '',
      chosen: finding.holder === holder.id,
      choose: (from) => said(decide(from, { action: 'rehold', holder }, scenery), `Words of ${nameOf(holder.id)}.`),
    }))
  const signs = ([-1, 1, 0] as const).map((polarity): MenuItem => {
    const label = polarity < 0 ? 'against' : polarity > 0 ? 'for' : 'neither for nor against'
    return {
      label,
      detail: 'sign',
      chosen: finding.polarity === polarity,
      choose: (from) => said(decide(from, { action: 'resign', polarity }, scenery), `Counts as: ${label}.`),
    }
  })
  const targets = [null, ...people].map(
    (about): MenuItem => ({
      label: about ? `about ${nameOf(about.id)}` : 'about nobody',
      detail: '',
      chosen: finding.about === (about?.id ?? null),
      choose: (from) => said(decide(from, { action: 'retarget', about }, scenery), about ? `About ${nameOf(about.id)}.` : 'About nobody.'),
    }),
  )
  return [...signs, ...targets]
}

const said = (state: ReviewState, text: string): ReviewState => (state.message ? state : { ...state, message: { text, tone: 'key' } })

/** After a change of the filter, a phrase that it leaves is looked at. */
function showFiltered(state: ReviewState, scenery: Scenery): ReviewState {
  const item = articleAt(scenery, state.file)
  if (!item) return state
  const visible = visibleFindings(state, scenery)
  const [first] = visible
  if (!first || placeIn(state, scenery, visible) >= 0) return state
  const start = currentFinding(state, scenery)?.start ?? 0
  const next = visible.find((finding) => finding.start >= start) ?? first
  return refit(changeFile(state, { current: next.id }), scenery)
}

const commands = (scenery: Scenery, run: RunCommand): MenuItem[] =>
  scenery.keys.bindings
    .filter(({ command }) => command !== 'palette')
    .map(({ command, help, keys: bound }) => ({
      label: `${bound.map(keyLabel).join(' ').padEnd(10)} ${command.padEnd(13)}`,
      detail: help,
      chosen: false,
      choose: (from) => run(from, command, scenery),
    }))

const others = (state: ReviewState, scenery: Scenery): MenuItem[] =>
  scenery.items.flatMap((item, file) =>
    file === state.file || item.kind === 'broken'
      ? []
      : [
          {
            label: basename(item.file),
            detail: item.kind === 'article' ? (item.analysis.title ?? '') : '',
            chosen: false,
            choose: (from) => compareWith(from, file, scenery),
          },
        ],
  )
