import type { Analysis, AnalysisFinding } from '../../record/schema.ts'

/** The findings of an analysis in the order of the text. */
export interface Order {
  readonly findings: readonly AnalysisFinding[]
  /** The place of a finding in this order; −1 where it is none of them. */
  placeOf(id: string | null): number
}

const memory = new WeakMap<Analysis, Order>()

export function orderOf(analysis: Analysis): Order {
  const known = memory.get(analysis)
  if (known) return known
  const findings = [...analysis.findings].sort((a, b) => a.start - b.start || b.end - a.end)
  const places = new Map(findings.map(({ id }, place) => [id, place]))
  const order: Order = { findings, placeOf: (id) => (id === null ? -1 : (places.get(id) ?? -1)) }
  memory.set(analysis, order)
  return order
}

/** The place of a finding in some of the findings, kept in the order of the text; −1 where it is none of them. */
export function placeAmong(some: readonly AnalysisFinding[], id: string | null, { placeOf }: Pick<Order, 'placeOf'>): number {
  const wanted = placeOf(id)
  let [low, high] = [0, some.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const place = placeOf((some[middle] as AnalysisFinding).id)
    if (place === wanted) return wanted < 0 ? -1 : middle
    if (place < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
