import { cellOf, type Evidence } from './evidence.ts'

/** One cell of the holder × target matrix. */
export interface Cell {
  readonly holder: string
  readonly target: string
  /** The bounded sum of the evidence, −1..1. */
  readonly score: number
  /** A 90 % bootstrap interval over sentences; null below three pieces of evidence. */
  readonly interval: readonly [number, number] | null
  readonly evidence: readonly Evidence[]
}

const RESAMPLES = 200

/** Sums evidence to cells, in order of their first evidence. */
export function scoreStance(evidence: readonly Evidence[]): Cell[] {
  const cells = new Map<string, Evidence[]>()
  for (const item of evidence) {
    const key = cellOf(item)
    const list = cells.get(key)
    if (list) list.push(item)
    else cells.set(key, [item])
  }
  return [...cells.values()].map((items) => ({
    holder: items[0]?.holder as string,
    target: items[0]?.target as string,
    score: round(bound(sum(items))),
    interval: interval(items),
    evidence: items,
  }))
}

/** Clipping keeps every piece answerable: within the bounds, leaving one out changes the score by what it says. */
const bound = (value: number): number => Math.max(-1, Math.min(1, value))
const sum = (items: readonly Evidence[]): number => items.reduce((total, item) => total + item.score, 0)
const round = (value: number): number => Math.round(value * 1000) / 1000

function interval(items: readonly Evidence[]): [number, number] | null {
  if (items.length < 3) return null
  const bySentence = new Map<number, number>()
  for (const item of items) bySentence.set(item.sentence, (bySentence.get(item.sentence) ?? 0) + item.score)
  const sums = [...bySentence.values()]
  const random = generator(items.length * 7919 + sums.length)
  const totals = new Float64Array(RESAMPLES)
  for (let r = 0; r < RESAMPLES; r++) {
    let total = 0
    for (let i = 0; i < sums.length; i++) total += sums[Math.floor(random() * sums.length)] as number
    totals[r] = bound(total)
  }
  totals.sort()
  return [round(totals[Math.floor(RESAMPLES * 0.05)] as number), round(totals[Math.floor(RESAMPLES * 0.95)] as number)]
}

/** Mulberry32: small, seeded, the same on every machine. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
