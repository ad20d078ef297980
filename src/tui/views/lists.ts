import { basename } from 'node:path'
import { clip, fit, shownLine } from '../display.ts'
import { type Line, segment } from '../line.ts'
import { isFiltered } from '../state/filter.ts'
import { type ArticleItem, reviewed } from '../state/item.ts'
import { listedFiles, progressOf } from '../state/queue.ts'
import { fileAt, type ReviewState, type Scenery } from '../state/state.ts'
import { placeIn, visibleFindings } from '../state/stops.ts'
import { CODES, namesOf, STATUS_LOOKS, toneOf } from './names.ts'

/** The first row of a list that keeps the selected one in the middle. */
const firstOf = (selected: number, length: number, height: number): number =>
  Math.max(0, Math.min(selected - Math.floor(height / 2), length - height))

/** The loaded phrases that the filter leaves. */
export function renderPhrases(
  item: ArticleItem,
  state: ReviewState,
  file: number,
  scenery: Scenery,
  width: number,
  height: number,
): Line[] {
  const { statusOf } = reviewed(item, fileAt(state, file).log)
  const findings = visibleFindings(state, scenery, file)
  if (findings.length === 0)
    return [
      [
        segment(
          isFiltered(state.filter) ? 'The filter leaves no phrase. Esc clears it.' : 'No loaded phrase was found in this text.',
          'faint',
        ),
      ],
    ]
  const nameOf = namesOf(item.analysis)
  const at = placeIn(state, scenery, findings, file)
  const first = firstOf(at, findings.length, height)
  const whoWidth = Math.max(8, Math.floor(width * 0.28))
  return findings.slice(first, first + height).map((finding, i): Line => {
    const isCurrent = first + i === at
    const status = statusOf(finding.id)
    return [
      segment(isCurrent ? '›' : ' ', 'key'),
      segment(`${STATUS_LOOKS[status].glyph}${CODES[finding.category]} `, status === 'accepted' ? 'for' : 'faint'),
      segment(fit(shownLine(finding.text), Math.max(8, width - whoWidth - 6)), isCurrent ? 'current' : toneOf(status, finding.holder)),
      segment(` ${fit(nameOf(finding.holder), whoWidth)}`, 'faint'),
    ]
  })
}

/** Who is quoted, how much, and how they are introduced; in a narrow pane the last under the one looked at alone. */
export function renderSources(item: ArticleItem, state: ReviewState, width: number, height: number): Line[] {
  const { sources } = item.analysis.measures
  if (sources.length === 0) return [[segment('Nobody is quoted.', 'faint')]]
  const isNarrow = width < ALL_COLUMNS
  const selected = Math.min(state.selected.sources, sources.length - 1)
  const room = Math.max(1, height - (isNarrow ? 2 : 1))
  const first = firstOf(selected, sources.length, room)
  const nameWidth = isNarrow ? width - 16 : width - 38
  return [
    [segment(fit('  source', nameWidth + 2), 'faint'), segment(isNarrow ? ' quoted  share' : ' quoted  words  share  introduced', 'faint')],
    ...sources.slice(first, first + room).flatMap((source, i): Line[] => {
      const isSelected = first + i === selected
      const slant = source.cueSlant < -0.2 ? 'with doubt' : source.cueSlant > 0.2 ? 'with trust' : 'neutrally'
      const share = `${Math.round(source.share * 100)} %`.padStart(6)
      const words = isNarrow ? '' : ` ${String(source.words).padStart(6)}`
      const line: Line = [
        segment(isSelected ? '› ' : '  ', 'key'),
        segment(fit(shownLine(source.name), nameWidth), isSelected ? 'current' : 'plain'),
        segment(` ${String(source.quotations).padStart(5)}×${words} ${share}${isNarrow ? '' : `  ${slant}`}`, 'faint'),
      ]
      const below = `    ${source.words} words, ${slant}`
      return isNarrow && isSelected ? [line, [segment(clip(below, width), 'faint')]] : [line]
    }),
  ]
}

const ALL_COLUMNS = 52

/** The queue: files with their progress. */
export function renderFiles(state: ReviewState, scenery: Scenery, width: number, height: number): Line[] {
  const listed = listedFiles(state, scenery)
  const selected = Math.min(state.selected.files, listed.length - 1)
  const first = firstOf(selected, listed.length, height - 1)
  const done = scenery.items.filter((item, i) => {
    const progress = progressOf(item, fileAt(state, i))
    return progress !== null && progress.judged === progress.total
  }).length
  const count = `${done} of ${scenery.items.length} files done`
  return [
    [segment(`  ${count}${state.openFilesOnly ? '; only those with phrases to decide' : ''}`, 'faint')],
    ...listed.slice(first, first + height - 1).map((file, i): Line => {
      const item = scenery.items[file] ?? { kind: 'unread' as const, file: '' }
      const progress = progressOf(item, fileAt(state, file))
      const isSelected = first + i === selected
      const isDone = progress !== null && progress.judged === progress.total
      const standing = item.kind === 'broken' ? 'cannot be read' : progress ? `${progress.judged} of ${progress.total}` : '…'
      return [
        segment(`${isSelected ? '›' : ' '}${isDone ? '✓' : item.kind === 'broken' ? '!' : ' '} `, 'key'),
        segment(fit(label(item), Math.max(10, width - 20)), isSelected ? 'current' : file === state.file ? 'title' : 'plain'),
        segment(` ${clip(standing, 15)}`, item.kind === 'broken' ? 'alert' : 'faint'),
      ]
    }),
  ]
}

const label = (item: Scenery['items'][number]): string =>
  shownLine(item.kind === 'article' && item.analysis.title ? `${basename(item.file)}  ${item.analysis.title}` : basename(item.file))
