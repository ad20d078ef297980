import type { Analysis } from '../record/schema.ts'
import { oneLine } from '../report/printable.ts'
import { actorNames } from '../report/text-report.ts'
import { type Line, segment } from './line.ts'
import type { ReviewState } from './state.ts'
import { fit, wrapText } from './wrap.ts'

/** The phrase looked at: what it is, whose words, about whom, why it is loaded, what could stand instead. */
export function renderDetail(analysis: Analysis, state: ReviewState, width: number, height: number): Line[] {
  const finding = analysis.findings[state.current]
  if (!finding) return pad([[segment('No loaded phrase was found in this text.', 'faint')]], height)
  const nameOf = actorNames(analysis)
  const verdict = state.verdicts.get(finding.id)
  const evidence = analysis.stance.flatMap((cell) =>
    cell.evidence.filter((item) => item.finding === finding.id).map((item) => ({ ...item, holder: cell.holder, target: cell.target })),
  )
  const lines: Line[] = [
    [
      segment(`“${fit(oneLine(finding.text), Math.min(width - 30, oneLine(finding.text).length))}”`, 'current'),
      segment(`  ${finding.category}`, 'plain'),
      segment(
        verdict ? `  ${verdict === 'accepted' ? '✓ you agreed' : '✗ you disagreed'}` : '',
        verdict === 'accepted' ? 'accepted' : 'dismissed',
      ),
    ],
    ...labelled('words of', `${nameOf(finding.holder)}${finding.about ? `, about ${nameOf(finding.about)}` : ''}`, width),
    ...labelled('why', finding.why, width),
    ...(finding.plain ? labelled('plainly', finding.plain, width) : []),
    ...evidence.flatMap(({ holder, target, score }) =>
      labelled(
        'counts',
        `${score < 0 ? 'against' : 'for'} ${nameOf(target)}, in ${holder === 'author' ? 'the author’s' : `${nameOf(holder)}’s`} words (${score > 0 ? '+' : '−'}${Math.abs(score).toFixed(2)})`,
        width,
      ),
    ),
  ]
  return pad(lines, height)
}

const LABEL = 9

function labelled(label: string, text: string, width: number): Line[] {
  return wrapText(oneLine(text), Math.max(10, width - LABEL - 1)).map((row, i) => [
    segment(i === 0 ? label.padStart(LABEL - 1).padEnd(LABEL) : ' '.repeat(LABEL), 'faint'),
    segment(oneLine(text).slice(row.start, row.end)),
  ])
}

export const pad = (lines: readonly Line[], height: number): Line[] =>
  lines.length >= height ? lines.slice(0, height) : [...lines, ...Array.from({ length: height - lines.length }, (): Line => [])]
