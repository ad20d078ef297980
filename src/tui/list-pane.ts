import type { Analysis, StanceCell } from '../record/schema.ts'
import { signed, stanceLabel } from '../report/label.ts'
import { oneLine } from '../report/printable.ts'
import { actorNames } from '../report/text-report.ts'
import { pad } from './detail-pane.ts'
import { type Line, segment } from './line.ts'
import type { Pane, ReviewState } from './state.ts'
import { fit } from './wrap.ts'

const TITLES: Record<Pane, string> = {
  phrases: 'Loaded phrases',
  stance: 'Who stands where on whom',
  sources: 'Who is quoted, and how they are introduced',
}

/** The lower or right-hand list that Tab changes. */
export function renderList(analysis: Analysis, state: ReviewState, width: number, height: number): Line[] {
  const body = { phrases, stance, sources }[state.pane](analysis, state, width, height - 1)
  return pad([[segment(fit(TITLES[state.pane], width), 'title')], ...body], height)
}

function phrases(analysis: Analysis, state: ReviewState, width: number, height: number): Line[] {
  const nameOf = actorNames(analysis)
  const first = Math.max(0, Math.min(state.current - Math.floor(height / 2), analysis.findings.length - height))
  return analysis.findings.slice(first, first + height).map((finding, i): Line => {
    const verdict = state.verdicts.get(finding.id)
    const status = verdict === 'accepted' ? '✓' : verdict === 'dismissed' ? '✗' : ' '
    const isCurrent = first + i === state.current
    const who = nameOf(finding.holder)
    const tone = isCurrent
      ? 'current'
      : verdict === 'accepted' || verdict === 'dismissed'
        ? verdict
        : finding.holder !== 'author'
          ? 'quoted'
          : 'loaded'
    const room = Math.max(10, width - 34)
    return [
      segment(`${isCurrent ? '›' : ' '}${status} `, isCurrent ? 'key' : 'plain'),
      segment(fit(oneLine(finding.text), room), tone),
      segment(` ${fit(finding.category, 14)} ${fit(who, 14)}`, 'faint'),
    ]
  })
}

function stance(analysis: Analysis, _: ReviewState, width: number, height: number): Line[] {
  const nameOf = actorNames(analysis)
  const ranked = [...analysis.stance].sort((a, b) => Number(b.holder === 'author') - Number(a.holder === 'author') || b.n - a.n)
  if (ranked.length === 0) return [[segment('  no evidence', 'faint')]]
  return ranked.slice(0, height).map((cell): Line => {
    const tone = cell.score < 0 ? 'against' : 'for'
    return [
      segment(fit(`${nameOf(cell.holder)} on ${nameOf(cell.target)}`, Math.max(12, width - 34))),
      segment(` ${signed(cell.score)} `, tone),
      segment(bar(cell), tone),
      segment(` ${fit(stanceLabel(cell), 15)}`, 'faint'),
    ]
  })
}

/** Eleven columns with the middle at nought: `   ◄──┼     `. */
function bar({ score }: StanceCell): string {
  const steps = Math.round(Math.abs(score) * 5)
  return score < 0 ? `${' '.repeat(5 - steps)}${'█'.repeat(steps)}│     ` : `     │${'█'.repeat(steps)}${' '.repeat(5 - steps)}`
}

function sources(analysis: Analysis, _: ReviewState, width: number, height: number): Line[] {
  const { sources: list } = analysis.measures
  if (list.length === 0) return [[segment('  nobody', 'faint')]]
  return list.slice(0, height).map((source): Line => {
    const slant = source.cueSlant < -0.2 ? 'doubted' : source.cueSlant > 0.2 ? 'believed' : 'neutral'
    const count = `${source.quotations} quotation${source.quotations === 1 ? '' : 's'}, ${Math.round(source.share * 100)} % of the quoted words`
    return [segment(fit(oneLine(source.name), Math.max(12, width - 52))), segment(` ${fit(count, 40)} ${slant}`, 'faint')]
  })
}
