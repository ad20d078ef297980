import type { Evidence } from '../stance/evidence.ts'
import { scoreStance } from '../stance/matrix.ts'
import { changedFinding, isChanged, type Judgement } from './judgements.ts'
import { renderCell } from './render-cell.ts'
import type { Analysis, AnalysisFinding, StanceCell } from './schema.ts'

/** What a loaded phrase about somebody weighs where the tool saw no target for it: as in `gatherEvidence`. */
const PHRASE_WEIGHT = 0.5

/** Whole cells of the tool where no judgement touches them, single pieces of evidence elsewhere. */
type Part = StanceCell | Evidence

/**
 * The matrix with fresh judgements applied, cells in the order of their first evidence. A cell whose evidence is as in
 * the tool's matrix, or as in `known`, a matrix made earlier, is taken from there: scoring is the dear part.
 */
export function applyToStance(
  analysis: Analysis,
  judgements: ReadonlyMap<string, Judgement>,
  known: readonly StanceCell[] = [],
): readonly StanceCell[] {
  const changing = new Map([...judgements].filter(([, judgement]) => judgement.verdict === 'dismissed' || isChanged(judgement)))
  if (changing.size === 0) return analysis.stance
  const { findings, places } = linksOf(analysis)
  const touched = new Set([...changing.keys()].flatMap((id) => (places.get(id) ?? []).map(({ cell }) => cell)))
  const parts = new Map<string, Part[]>()
  const put = (part: Part): void => {
    const list = parts.get(keyOf(part))
    if (list) list.push(part)
    else parts.set(keyOf(part), [part])
  }
  const placed = new Set<string>()
  for (const cell of analysis.stance) {
    if (!touched.has(cell)) put(cell)
    else
      for (const item of evidenceOf(cell)) {
        const judgement = item.finding === null ? undefined : changing.get(item.finding)
        const moved = judgement ? judged(item, judgement) : item
        if (moved) put(moved)
        if (moved && item.finding !== null) placed.add(item.finding)
      }
  }
  for (const [id, judgement] of changing) {
    const finding = findings.get(id)
    const piece = finding && !placed.has(id) ? brought(analysis, finding, judgement) : null
    if (piece) put(piece)
  }
  const earlier = [byKey(analysis.stance), byKey(known)]
  return [...parts].map(([key, list]) => {
    const [first] = list
    if (first && list.length === 1 && 'evidence' in first) return first
    const evidence = list.flatMap((part) => ('evidence' in part ? evidenceOf(part) : [part]))
    return earlier.map((cells) => cells.get(key)).find((cell) => cell && isMadeOf(cell, evidence)) ?? scored(evidence)
  })
}

const keyOf = ({ holder, target }: { readonly holder: string; readonly target: string }): string => `${holder}\0${target}`
const byKey = (cells: readonly StanceCell[]): ReadonlyMap<string, StanceCell> => new Map(cells.map((cell) => [keyOf(cell), cell]))

interface Place {
  readonly cell: StanceCell
  readonly piece: StanceCell['evidence'][number]
}

interface Links {
  readonly findings: ReadonlyMap<string, AnalysisFinding>
  /** Where the evidence from a finding stands. */
  readonly places: ReadonlyMap<string, readonly Place[]>
}

const memory = new WeakMap<Analysis, Links>()

function linksOf(analysis: Analysis): Links {
  const known = memory.get(analysis)
  if (known) return known
  const places = new Map<string, Place[]>()
  for (const cell of analysis.stance)
    for (const piece of cell.evidence) {
      if (piece.finding === null) continue
      const list = places.get(piece.finding)
      if (list) list.push({ cell, piece })
      else places.set(piece.finding, [{ cell, piece }])
    }
  const links: Links = { findings: new Map(analysis.findings.map((finding) => [finding.id, finding])), places }
  memory.set(analysis, links)
  return links
}

const evidenceOf = (cell: StanceCell): Evidence[] => cell.evidence.map((piece) => evidenceAt({ cell, piece }))

const evidenceAt = ({ cell: { holder, target }, piece: { start, end, ...rest } }: Place): Evidence => ({
  holder,
  target,
  span: [start, end],
  ...rest,
})

/** Whether the cell rests on this very evidence. */
const isMadeOf = (cell: StanceCell, evidence: readonly Evidence[]): boolean =>
  cell.evidence.length === evidence.length &&
  cell.evidence.every(({ start, end, sentence, score, rule, reason, finding }, i) => {
    const other = evidence[i] as Evidence
    return (
      start === other.span[0] &&
      end === other.span[1] &&
      sentence === other.sentence &&
      score === other.score &&
      rule === other.rule &&
      reason === other.reason &&
      finding === other.finding
    )
  })

function scored(items: readonly Evidence[]): StanceCell {
  const [cell] = scoreStance(items)
  if (!cell) throw new Error('a cell without evidence')
  return renderCell(cell)
}

/** What a finding counts for in the matrix, with a fresh judgement on it. */
export function evidenceFrom(analysis: Analysis, { id }: AnalysisFinding, judgement: Judgement | undefined): Evidence[] {
  const { findings, places } = linksOf(analysis)
  const own = (places.get(id) ?? []).map(evidenceAt)
  const finding = findings.get(id)
  if (!judgement || !finding) return own
  const kept = own.flatMap((piece) => judged(piece, judgement) ?? [])
  const piece = kept.length === 0 ? brought(analysis, finding, judgement) : null
  return piece ? [piece] : kept
}

/** The evidence as the reviewer has it; the same object where nothing changes, null where it is gone. */
function judged(item: Evidence, { verdict, holder, about, polarity }: Judgement): Evidence | null {
  if (verdict === 'dismissed' || about === null || polarity === 0) return null
  if (!holder && !about && (polarity === undefined || Math.sign(item.score) === polarity)) return item
  return {
    ...item,
    holder: holder?.id ?? item.holder,
    target: about?.id ?? item.target,
    score: polarity === undefined ? item.score : polarity * Math.abs(item.score),
  }
}

/** Evidence that the tool did not see: the reviewer gave the phrase a target or a sign. */
function brought(analysis: Analysis, finding: AnalysisFinding, judgement: Judgement): Evidence | null {
  if (judgement.verdict === 'dismissed' || (judgement.about === undefined && judgement.polarity === undefined)) return null
  const { start, end, holder, about, polarity, intensity, text: words, id } = changedFinding(finding, judgement)
  if (!about || polarity === 0) return null
  return {
    holder,
    target: about,
    span: [start, end],
    sentence: sentenceAt(analysis, start),
    score: round(polarity * intensity * PHRASE_WEIGHT),
    rule: 'loaded-phrase',
    reason: `“${words}” ${polarity < 0 ? 'is against' : 'is for'} the target, says the reviewer`,
    finding: id,
  }
}

/** The sentence of the evidence at the same words; one after all others where the tool saw none there. */
function sentenceAt({ stance, counts }: Analysis, start: number): number {
  for (const { evidence } of stance) {
    const here = evidence.find((item) => item.start <= start && start < item.end)
    if (here) return here.sentence
  }
  return counts.sentences + start
}

const round = (value: number): number => Math.round(value * 1000) / 1000
