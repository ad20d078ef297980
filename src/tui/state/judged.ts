import type { Draft } from '../../record/decision.ts'
import {
  changedFinding,
  type Judgement,
  type Judgements,
  judge,
  judgementAfter,
  type PhraseFinder,
  phraseFinder,
  type Replay,
  replay,
} from '../../record/judgements.ts'
import type { Analysis, AnalysisFinding } from '../../record/schema.ts'
import { orderOf } from './order.ts'

export type Status = 'undecided' | 'accepted' | 'dismissed' | 'skipped' | 'stale'
export const STATUSES: readonly Status[] = ['undecided', 'accepted', 'dismissed', 'skipped', 'stale']

/** A stale judgement changes nothing until it is given anew. */
export const shownFinding = (finding: AnalysisFinding, judgement: Judgement | undefined): AnalysisFinding =>
  judgement?.stale ? finding : changedFinding(finding, judgement)

export function statusOf(judgement: Judgement | undefined): Status {
  if (!judgement?.verdict) return judgement?.stale ? 'stale' : 'undecided'
  return judgement.stale ? 'stale' : judgement.verdict
}

/** Phrases that still want a verdict; skipped and stale ones do. */
export const isOpen = (status: Status): boolean => status !== 'accepted' && status !== 'dismissed'

/** What the decisions come to, finding by finding; one more decision changes it without a look at the others. */
export interface Judged extends Judgements, Replay<Draft> {
  /** Findings in the order of the text, dismissed ones included, as the reviewer changed them. */
  readonly findings: readonly AnalysisFinding[]
  /** How many want no verdict any more. */
  readonly judged: number
  readonly find: PhraseFinder
}

export function judgedAnew(analysis: Analysis, text: string, log: readonly Draft[]): Judged {
  const find = phraseFinder(analysis, text)
  const replayed = replay(log)
  const judgements = judge(analysis, text, replayed.standing, find)
  const { byFinding } = judgements
  return {
    ...replayed,
    ...judgements,
    find,
    findings: orderOf(analysis).findings.map((finding) => shownFinding(finding, byFinding.get(finding.id))),
    judged: [...byFinding.values()].filter((judgement) => !isOpen(statusOf(judgement))).length,
  }
}

/** The judgements after further decisions; null where only judging all anew can tell. */
export const amended = (analysis: Analysis, before: Judged, drafts: readonly Draft[]): Judged | null =>
  drafts.reduce<Judged | null>((judged, draft) => judged && amendedOnce(analysis, judged, draft), before)

function amendedOnce(analysis: Analysis, before: Judged, draft: Draft): Judged | null {
  const { action } = draft.act
  const after = { ...before, ...replay([draft], before) }
  const changed = action === 'undo' ? before.standing.at(-1) : action === 'redo' ? before.undone.at(-1) : draft
  if (!changed) return after
  // Which phrase a decision on an earlier text goes to hangs on the decisions before it.
  const finding = changed.textSha256 === analysis.textSha256 ? before.find(changed.phrase, changed.textSha256) : null
  if (!finding) return null
  const old = before.byFinding.get(finding.id)
  const judgement =
    action === 'undo'
      ? standingOn(finding, after, analysis.textSha256).reduce<Judgement | undefined>(
          (so, each) => judgementAfter(so, each, finding, analysis),
          undefined,
        )
      : judgementAfter(old, changed, finding, analysis)
  const byFinding = new Map(before.byFinding)
  if (judgement) byFinding.set(finding.id, judgement)
  else byFinding.delete(finding.id)
  const closed = (given: Judgement | undefined): number => (isOpen(statusOf(given)) ? 0 : 1)
  return {
    ...after,
    byFinding,
    findings: before.findings.with(orderOf(analysis).placeOf(finding.id), shownFinding(finding, judgement)),
    judged: before.judged - closed(old) + closed(judgement),
  }
}

/** The standing decisions on a finding, oldest first. */
const standingOn = (finding: AnalysisFinding, { standing, find }: Judged, textSha256: string): Draft[] =>
  standing.filter(
    (draft) =>
      (draft.textSha256 !== textSha256 || draft.phrase.start === finding.start) && find(draft.phrase, draft.textSha256) === finding,
  )
