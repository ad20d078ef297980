import { applyJudgements } from '../../record/apply-judgements.ts'
import type { Draft } from '../../record/decision.ts'
import { type Judgement, type Judgements, judge, type Replay, replay } from '../../record/judgements.ts'
import type { Analysis, AnalysisFinding } from '../../record/schema.ts'

/** Where an article stands in a corpus: per cent of its articles that are lower, by measure. */
export interface Baseline {
  readonly corpus: string
  readonly n: number
  readonly percentiles: Readonly<Record<string, number>>
}

/** An article under review. */
export interface ArticleItem {
  readonly kind: 'article'
  readonly file: string
  readonly text: string
  readonly analysis: Analysis
  readonly baseline?: Baseline | null
}

/** A file of the queue: not read yet, unreadable, or an article. */
export type Item =
  | ArticleItem
  | { readonly kind: 'unread'; readonly file: string }
  | { readonly kind: 'broken'; readonly file: string; readonly error: string }

export type Status = 'undecided' | 'accepted' | 'dismissed' | 'skipped' | 'stale'
export const STATUSES: readonly Status[] = ['undecided', 'accepted', 'dismissed', 'skipped', 'stale']

/** All that follows from an article and the decisions on it. */
export interface Reviewed extends Judgements, Replay<Draft> {
  /** With the decisions applied. */
  readonly applied: Analysis
  /** Findings in the order of the text, dismissed ones included, as the reviewer changed them. */
  readonly findings: readonly AnalysisFinding[]
  statusOf(id: string): Status
}

const memory = new WeakMap<readonly Draft[], Reviewed>()

/** Derived once for each log: every view asks for it. */
export function reviewed({ analysis, text }: ArticleItem, log: readonly Draft[]): Reviewed {
  const known = memory.get(log)
  if (known) return known
  const replayed = replay(log)
  const judgements = judge(analysis, text, replayed.standing)
  const result: Reviewed = {
    ...replayed,
    ...judgements,
    applied: judgements.byFinding.size === 0 ? analysis : applyJudgements(analysis, judgements, []),
    findings: [...analysis.findings]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map((finding) => changedFinding(finding, judgements.byFinding.get(finding.id))),
    statusOf: (id) => statusOf(judgements.byFinding.get(id)),
  }
  memory.set(log, result)
  return result
}

function changedFinding(finding: AnalysisFinding, judgement: Judgement | undefined): AnalysisFinding {
  if (!judgement || judgement.stale) return finding
  const { category = finding.category, polarity = finding.polarity, holder, about } = judgement
  return {
    ...finding,
    category,
    polarity,
    holder: holder?.id ?? finding.holder,
    about: about === undefined ? finding.about : (about?.id ?? null),
  }
}

function statusOf(judgement: Judgement | undefined): Status {
  if (!judgement?.verdict) return judgement?.stale ? 'stale' : 'undecided'
  return judgement.stale ? 'stale' : judgement.verdict
}

/** Phrases that still want a verdict; skipped and stale ones do. */
export const isOpen = (status: Status): boolean => status !== 'accepted' && status !== 'dismissed'
