import { freshOf, keptFindings, remeasure } from '../../record/apply-judgements.ts'
import { applyToStance } from '../../record/apply-stance.ts'
import type { Draft } from '../../record/decision.ts'
import type { Analysis, StanceCell } from '../../record/schema.ts'
import { amended, type Judged, judgedAnew, type Status, statusOf } from './judged.ts'
import { orderOf } from './order.ts'

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

/** All that follows from an article and the decisions on it. */
export interface Reviewed extends Judged {
  /** The matrix with the decisions applied; made when first asked for. */
  readonly stance: readonly StanceCell[]
  /** The measures with the decisions applied; made when first asked for. */
  readonly measures: Analysis['measures']
  statusOf(id: string): Status
  /** The place of a finding in `findings`; −1 where it is none of them. */
  placeOf(id: string | null): number
}

const memory = new WeakMap<readonly Draft[], Reviewed>()
const latest = new WeakMap<ArticleItem, { readonly log: readonly Draft[]; readonly judged: Judged }>()

/** Derived once for each log: every view asks for it. A log that goes on from the latest one costs only what is new. */
export function reviewed(item: ArticleItem, log: readonly Draft[]): Reviewed {
  const known = memory.get(log)
  if (known) return known
  const before = latest.get(item)
  const goesOn = before && log.length >= before.log.length && before.log.every((draft, i) => draft === log[i])
  const judged =
    (goesOn && amended(item.analysis, before.judged, log.slice(before.log.length))) || judgedAnew(item.analysis, item.text, log)
  const review = withScores(item, judged)
  memory.set(log, review)
  latest.set(item, { log, judged })
  return review
}

/** The matrix scored last, so that the next one scores only what has changed. */
const lastStance = new WeakMap<Analysis, readonly StanceCell[]>()

function withScores({ analysis }: ArticleItem, judged: Judged): Reviewed {
  const { byFinding } = judged
  const { placeOf } = orderOf(analysis)
  let stance: readonly StanceCell[] | null = null
  let measures: Analysis['measures'] | null = null
  return {
    ...judged,
    statusOf: (id) => statusOf(byFinding.get(id)),
    placeOf,
    get stance() {
      if (stance) return stance
      stance = applyToStance(analysis, freshOf(byFinding), lastStance.get(analysis))
      lastStance.set(analysis, stance)
      return stance
    },
    get measures() {
      measures ??= byFinding.size === 0 ? analysis.measures : remeasure(analysis, keptFindings(analysis, freshOf(byFinding)), this.stance)
      return measures
    },
  }
}
