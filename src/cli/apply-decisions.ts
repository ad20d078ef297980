import { basename, join } from 'node:path'
import { applyJudgements } from '../record/apply-judgements.ts'
import { judge, standingDecisions } from '../record/judgements.ts'
import type { Analysis } from '../record/schema.ts'
import type { Article } from '../text/article.ts'
import { readDecisions, storeOf } from '../tui/decision-store.ts'

export interface ApplyOptions {
  readonly apply?: boolean
  /** Whose decisions; everybody's when left out, the later of two counting. */
  readonly reviewer?: string
  /** Where decisions are kept, if not beside the articles. */
  readonly decisions?: string
}

/** Where the decisions on a file are. */
export const storeIn = (file: string, folder: string | undefined): string =>
  storeOf(folder === undefined ? file : join(folder, basename(file)))

/** The analysis with the stored decisions on its file applied; as it is where there are none. */
export function applyStored(analysis: Analysis, { id, text }: Article, { apply, reviewer, decisions: folder }: ApplyOptions): Analysis {
  if (!apply) return analysis
  const store = storeIn(id, folder)
  const { decisions, broken } = readDecisions(store)
  if (broken > 0) console.error(`scarequote: ${store}: ${broken} unreadable lines left out`)
  const standing = standingDecisions(decisions, reviewer ?? null)
  if (standing.length === 0) return analysis
  const judgements = judge(analysis, text, standing)
  const applied = applyJudgements(analysis, judgements, [...new Set(standing.map(({ reviewer }) => reviewer))])
  const unused = (applied.review?.stale ?? 0) + judgements.orphans
  if (unused > 0) console.error(`scarequote: ${id}: ${unused} decisions on an earlier text or lexicon left out; the review shows them`)
  return applied
}
