import { count, noCounts } from '../text/counts.ts'
import { applyToStance } from './apply-stance.ts'
import { changedFinding, isChanged, type Judgement, type Judgements } from './judgements.ts'
import { countUsage } from './render.ts'
import type { Analysis, AnalysisFinding, StanceCell } from './schema.ts'

/**
 * The analysis as the reviewer sees it: dismissed phrases and their evidence gone, changed kinds, holders, targets and
 * signs put in, scores and measures recomputed. Stale verdicts and skipped phrases change nothing. The tool's own
 * figures stay in `review.tool`; targets that the input named are not touched.
 */
export function applyJudgements(analysis: Analysis, { byFinding }: Judgements, reviewers: readonly string[]): Analysis {
  const fresh = freshOf(byFinding)
  const findings = keptFindings(analysis, fresh)
  const stance = [...applyToStance(analysis, fresh)]
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

export const freshOf = (byFinding: Judgements['byFinding']): ReadonlyMap<string, Judgement> =>
  new Map([...byFinding].filter(([, { stale }]) => !stale))

/** Without the dismissed ones, as the reviewer changed them. */
export const keptFindings = (analysis: Analysis, fresh: ReadonlyMap<string, Judgement>): AnalysisFinding[] =>
  analysis.findings.flatMap((finding) => {
    const judgement = fresh.get(finding.id)
    return judgement?.verdict === 'dismissed' ? [] : [changedFinding(finding, judgement)]
  })

/** The measures of an analysis for other findings and another matrix. */
export function remeasure(
  { measures }: Analysis,
  findings: readonly AnalysisFinding[],
  stance: readonly StanceCell[],
): Analysis['measures'] {
  const byHolder = noCounts()
  const categories = noCounts()
  for (const { holder, category } of findings) {
    count(byHolder, holder)
    count(categories, category)
  }
  const loaded = (holds: (holder: string) => boolean): number =>
    Object.entries(byHolder).reduce((sum, [holder, n]) => sum + (holds(holder) ? n : 0), 0)
  const words = (holds: (holder: string) => boolean): number =>
    measures.voices.reduce((sum, voice) => sum + (holds(voice.holder) ? voice.words : 0), 0)
  const rate = (holds: (holder: string) => boolean): number | null =>
    words(holds) === 0 ? null : round(Math.min(1000, (1000 * loaded(holds)) / words(holds)))
  const author = stance.filter(({ holder }) => holder === 'author')
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
