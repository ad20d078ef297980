import { evidenceFrom } from '../../record/apply-stance.ts'
import type { Verdict } from '../../record/judgements.ts'
import type { AnalysisFinding, StanceCell } from '../../record/schema.ts'
import { basisWords, signed } from '../../report/label.ts'
import { clip, columnsOf, shownLine } from '../display.ts'
import { type Line, pad, segment, type Tone } from '../line.ts'
import { wrapText } from '../rows.ts'
import { counterparts } from '../state/files.ts'
import { type ArticleItem, reviewed } from '../state/item.ts'
import { matrixOf } from '../state/matrix.ts'
import { orderOf } from '../state/order.ts'
import { articleAt, fileAt, type ReviewState, type Scenery } from '../state/state.ts'
import { currentFinding, walkedCell } from '../state/stops.ts'
import { namesOf, STATUS_LOOKS } from './names.ts'
import { selectedCell } from './stance.ts'

/** What there is to say of the phrase, cell or match looked at. */
export function renderDetail(state: ReviewState, scenery: Scenery, width: number, height: number): Line[] {
  const item = articleAt(scenery, state.file)
  if (!item) return pad([], height)
  if (state.walk?.kind === 'evidence') {
    const cell = walkedCell(state.walk, item, state)
    return pad(cell ? renderCell(item, cell, width, height, state.walk.index) : [], height)
  }
  if (state.pane === 'stance') {
    const cell = selectedCell(item, state)
    if (cell) return pad(renderCell(item, cell, width, height, null), height)
    return pad([[segment('Nothing is said here. The arrows go to another cell.', 'faint')]], height)
  }
  return pad(renderFinding(item, state, scenery, width), height)
}

const LEAST_WORDS = 14

/** The phrase looked at: what it is, whose words, about whom, why it is loaded, what could stand instead. */
export function renderFinding(item: ArticleItem, state: ReviewState, scenery: Scenery, width: number): Line[] {
  const finding = currentFinding(state, scenery)
  if (!finding) return [[segment('No loaded phrase was found in this text.', 'faint')]]
  const { byFinding, statusOf } = reviewed(item, fileAt(state, state.file).log)
  const nameOf = namesOf(item.analysis)
  const status = statusOf(finding.id)
  const judgement = byFinding.get(finding.id)
  const verdict = `  ${STATUS_LOOKS[status].glyph} ${STATUS_LOOKS[status].words}`
  const roomBefore = (tail: string): number => width - columnsOf(tail) - columnsOf(verdict) - 2
  const kind = `  ${finding.category}`
  const kindAndStrength = `${kind}, strength ${finding.intensity.toFixed(1)}`
  const tail = roomBefore(kindAndStrength) < LEAST_WORDS ? kind : kindAndStrength
  const words = clip(shownLine(finding.text), Math.max(LEAST_WORDS, roomBefore(tail)))
  const evidence = evidenceFrom(item.analysis, finding, judgement?.stale ? undefined : judgement)
  return [
    [
      segment(`“${words}”`, 'current'),
      segment(tail),
      segment(verdict, status === 'accepted' ? 'for' : status === 'stale' ? 'alert' : 'faint'),
    ],
    ...(judgement?.stale ? labelled('earlier', staleWords(judgement.verdict, scenery), width) : []),
    ...labelled('words of', `${nameOf(finding.holder)}${finding.about ? `, about ${nameOf(finding.about)}` : ''}`, width),
    ...toolSaid(item, finding, width),
    ...labelled('why', finding.why, width),
    ...(finding.plain ? labelled('plainly', finding.plain, width) : []),
    ...(judgement?.note ? labelled('note', judgement.note, width) : []),
    ...evidence.flatMap(({ score, holder, target }) =>
      labelled(
        'counts',
        `${score < 0 ? 'against' : 'for'} ${nameOf(target)}, in ${possessive(nameOf, holder)} words (${signed(score).trim()})`,
        width,
      ),
    ),
    ...otherSide(finding, state, scenery, width),
  ]
}

const possessive = (nameOf: (id: string) => string, holder: string): string => `${nameOf(holder)}’s`

function staleWords(verdict: Verdict | null, { keys: { keyOf } }: Scenery): string {
  const said =
    verdict === 'accepted'
      ? 'you agreed'
      : verdict === 'dismissed'
        ? 'you disagreed'
        : verdict === 'skipped'
          ? 'you skipped it'
          : 'you changed it'
  return `${said}; text or lexicon have changed since: ${keyOf('accept')} or ${keyOf('dismiss')} anew, ${keyOf('keep')} keeps all`
}

/** Where the reviewer changed something: what the tool says. */
function toolSaid({ analysis }: ArticleItem, finding: AnalysisFinding, width: number): Line[] {
  const { findings, placeOf } = orderOf(analysis)
  const tool = findings[placeOf(finding.id)]
  if (!tool) return []
  const nameOf = namesOf(analysis)
  const changes = [
    tool.category !== finding.category ? tool.category : '',
    tool.holder !== finding.holder ? `words of ${nameOf(tool.holder)}` : '',
    tool.about !== finding.about ? (tool.about ? `about ${nameOf(tool.about)}` : 'about nobody') : '',
    tool.polarity !== finding.polarity ? (tool.polarity < 0 ? 'against' : tool.polarity > 0 ? 'for' : 'neither for nor against') : '',
  ].filter(Boolean)
  return changes.length === 0 ? [] : labelled('the tool', `says: ${changes.join(', ')}`, width)
}

function otherSide(finding: AnalysisFinding, state: ReviewState, scenery: Scenery, width: number): Line[] {
  const other = articleAt(scenery, state.other)
  if (state.other === null || !other) return []
  const found = counterparts(finding, reviewed(other, fileAt(state, state.other).log).findings)
  if (found.length === 0) return labelled('beside', 'no word for it in the other article', width)
  const words = [...new Set(found.map(({ text }) => text))].map((text) => `“${shownLine(text)}”`).join(', ')
  return labelled('beside', `${words}; ${scenery.keys.keyOf('counterpart')} jumps there`, width)
}

/** A cell of the matrix and the words that it rests on. */
export function renderCell(item: ArticleItem, cell: StanceCell, width: number, height: number, index: number | null): Line[] {
  const nameOf = namesOf(item.analysis)
  const tool = matrixOf(item.analysis.stance).cell(cell.holder, cell.target)
  const range = cell.interval ? ` [${cell.interval.map((bound) => signed(bound).trim()).join(', ')}]` : ''
  const beside = tool?.score === cell.score ? '' : tool ? `; the tool alone: ${signed(tool.score).trim()}` : '; the tool alone: nothing'
  const tone: Tone = cell.score < 0 ? 'against' : 'for'
  const names = `${nameOf(cell.holder)} on ${nameOf(cell.target)}`
  const score = segment(`  ${cell.label} ${signed(cell.score).trim()}${range}`, tone)
  const pieces = segment(`, ${cell.n} piece${cell.n === 1 ? '' : 's'} of evidence${beside}`, 'faint')
  const fits = columnsOf(names + score.text + pieces.text) <= width
  const head: Line[] =
    fits || height < 4
      ? [[segment(clip(names, Math.max(16, width - 44)), 'title'), score, pieces]]
      : [[segment(clip(names, width), 'title')], [score, pieces]]
  const basis = basisWords(cell)
  const below = basis && height > 1 + head.length ? [...head, [segment(`  rests on ${clip(basis, width - 11)}`, 'faint')]] : head
  const room = Math.max(1, height - below.length)
  const first = Math.max(0, Math.min((index ?? 0) - Math.floor(room / 2), cell.evidence.length - room))
  const entries = cell.evidence.slice(first, first + room).map((piece, i): Line => {
    const isHere = first + i === index
    const words = clip(`“${shownLine(item.text.slice(piece.start, piece.end))}”`, Math.max(14, Math.floor(width * 0.4)))
    const rest = width - columnsOf(words) - 12
    return [
      segment(isHere ? '› ' : '  ', 'key'),
      segment(`${signed(piece.score)} `, piece.score < 0 ? 'against' : 'for'),
      segment(words, isHere ? 'current' : 'plain'),
      segment(`  ${clip(shownLine(piece.reason), Math.max(8, rest))}`, 'faint'),
    ]
  })
  return [...below, ...entries]
}

const LABEL = 9

function labelled(label: string, text: string, width: number): Line[] {
  const line = shownLine(text)
  return wrapText(line, Math.max(10, width - LABEL - 1)).map((row, i) => [
    segment(i === 0 ? `${label.padStart(LABEL - 1)} ` : ' '.repeat(LABEL), 'faint'),
    segment(line.slice(row.start, row.end)),
  ])
}
