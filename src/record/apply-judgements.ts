import type { Evidence } from '../stance/evidence.ts'
import { basisOf, labelStance } from '../stance/label.ts'
import { scoreStance } from '../stance/matrix.ts'
import type { Judgement, Judgements } from './judgements.ts'
import { countUsage } from './render.ts'
import type { Analysis, AnalysisFinding, StanceCell } from './schema.ts'

/**
 * The analysis as the reviewer sees it: dismissed phrases and their evidence gone, changed kinds, holders, targets and
 * signs put in, scores and measures recomputed. Stale verdicts and skipped phrases change nothing. The tool's own
 * figures stay in `review.tool`; targets that the input named are not touched.
 */
export function applyJudgements(analysis: Analysis, { byFinding }: Judgements, reviewers: readonly string[]): Analysis {
  const fresh = new Map([...byFinding].filter(([, { stale }]) => !stale))
  const findings = analysis.findings.flatMap((finding) => changed(finding, fresh.get(finding.id)))
  const stance = restance(analysis, findings, fresh)
  const verdicts = [...fresh.values()].map(({ verdict }) => verdict)
  const count = (verdict: Judgement['verdict']): number => verdicts.filter((given) => given === verdict).length
  return {
    ...analysis,
    findings,
    stance,
    measures: remeasure(analysis, findings, stance),
    review: {
      reviewers: [...reviewers],
      accepted: count('accepted'),
      dismissed: count('dismissed'),
      skipped: count('skipped'),
      changed: [...fresh.values()].filter(isChanged).length,
      undecided: analysis.findings.length - count('accepted') - count('dismissed'),
      stale: byFinding.size - fresh.size,
      tool: {
        findings: analysis.findings.length,
        loadedPerThousandWords: analysis.measures.loadedPerThousandWords,
        quotedLoadedPerThousandWords: analysis.measures.quotedLoadedPerThousandWords,
        polarisation: analysis.measures.polarisation,
        stance: analysis.stance.map(({ holder, target, score, n }) => ({ holder, target, score, n })),
      },
    },
  }
}

/** Whether a judgement says something else than the tool. */
export const isChanged = ({ category, holder, about, polarity }: Judgement): boolean =>
  category !== undefined || holder !== undefined || about !== undefined || polarity !== undefined

function changed(finding: AnalysisFinding, judgement: Judgement | undefined): AnalysisFinding[] {
  if (!judgement) return [finding]
  if (judgement.verdict === 'dismissed') return []
  const { category = finding.category, holder, about, polarity = finding.polarity } = judgement
  return [
    {
      ...finding,
      category,
      polarity,
      holder: holder?.id ?? finding.holder,
      about: about === undefined ? finding.about : (about?.id ?? null),
    },
  ]
}

/** What a loaded phrase about somebody weighs where the tool saw no target for it: as in `gatherEvidence`. */
const PHRASE_WEIGHT = 0.5

function restance(analysis: Analysis, findings: readonly AnalysisFinding[], judgements: ReadonlyMap<string, Judgement>): StanceCell[] {
  const kept = new Map(findings.map((finding) => [finding.id, finding]))
  const touched = new Set<string>()
  const placed = new Set<string>()
  const evidence: Evidence[] = []
  for (const cell of analysis.stance) {
    for (const item of cell.evidence) {
      const { start, end, sentence, score, rule, reason, finding } = item
      const judgement = finding === null ? undefined : judgements.get(finding)
      const from = `${cell.holder}\0${cell.target}`
      const base: Evidence = { holder: cell.holder, target: cell.target, span: [start, end], sentence, score, rule, reason, finding }
      const moved = judgement ? judged(base, judgement) : base
      if (moved !== base) touched.add(from)
      if (!moved) continue
      if (moved !== base) touched.add(`${moved.holder}\0${moved.target}`)
      if (finding !== null) placed.add(finding)
      evidence.push(moved)
    }
  }
  for (const [id, judgement] of judgements) {
    const finding = kept.get(id)
    if (!finding?.about || finding.polarity === 0 || placed.has(id) || (judgement.about === undefined && judgement.polarity === undefined))
      continue
    const { start, end, holder, about, polarity, intensity, text: words } = finding
    const reason = `“${words}” ${polarity < 0 ? 'is against' : 'is for'} the target, says the reviewer`
    evidence.push({
      holder,
      target: about,
      span: [start, end],
      sentence: sentenceAt(analysis, start),
      score: round(polarity * intensity * PHRASE_WEIGHT),
      rule: 'loaded-phrase',
      reason,
      finding: id,
    })
    touched.add(`${holder}\0${about}`)
  }
  const own = new Map(analysis.stance.map((cell) => [`${cell.holder}\0${cell.target}`, cell]))
  return scoreStance(evidence).map((cell) => {
    const key = `${cell.holder}\0${cell.target}`
    const before = own.get(key)
    if (before && !touched.has(key)) return before
    return {
      holder: cell.holder,
      target: cell.target,
      score: cell.score,
      interval: cell.interval && [cell.interval[0], cell.interval[1]],
      n: cell.evidence.length,
      label: labelStance(cell.score, cell.evidence.length),
      basis: cell.holder === 'author' ? basisOf(cell.evidence) : null,
      evidence: cell.evidence.map(({ span: [start, end], sentence, score, rule, reason, finding }) => ({
        start,
        end,
        sentence,
        score,
        rule,
        reason,
        finding,
      })),
    }
  })
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

/** The sentence of the evidence at the same words; one after all others where the tool saw none there. */
function sentenceAt({ stance, counts }: Analysis, start: number): number {
  const here = stance.flatMap(({ evidence }) => evidence).find((item) => item.start <= start && start < item.end)
  return here?.sentence ?? counts.sentences + start
}

function remeasure({ measures }: Analysis, findings: readonly AnalysisFinding[], stance: readonly StanceCell[]): Analysis['measures'] {
  const count = (holds: (holder: string) => boolean): number => findings.filter(({ holder }) => holds(holder)).length
  const words = (holds: (holder: string) => boolean): number =>
    measures.voices.reduce((sum, voice) => sum + (holds(voice.holder) ? voice.words : 0), 0)
  const rate = (holds: (holder: string) => boolean): number | null =>
    words(holds) === 0 ? null : round(Math.min(1000, (1000 * count(holds)) / words(holds)))
  const author = stance.filter(({ holder }) => holder === 'author')
  const categories: Record<string, number> = {}
  for (const { category } of findings) categories[category] = (categories[category] ?? 0) + 1
  return {
    ...measures,
    loadedPerThousandWords: rate((holder) => holder === 'author'),
    quotedLoadedPerThousandWords: rate((holder) => holder !== 'author'),
    polarisation: author.length === 0 ? null : round(author.reduce((total, { score }) => total + Math.abs(score), 0) / author.length),
    voices: measures.voices.map((voice) => ({ ...voice, loadedPerThousandWords: rate((holder) => holder === voice.holder) })),
    categories,
    usage: countUsage(findings),
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000
