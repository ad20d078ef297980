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
  const scored: Cell[] = []
  for (const items of cells.values()) {
    const { holder, target } = items[0] as Evidence
    scored.push({ holder, target, score: round(bound(sum(items))), interval: interval(items), evidence: items })
  }
  return scored
}

/** Clipping keeps every piece answerable: within the bounds, leaving one out changes the score by what it says. */
const bound = (value: number): number => Math.max(-1, Math.min(1, value))
const round = (value: number): number => Math.round(value * 1000) / 1000

function sum(items: readonly Evidence[]): number {
  let total = 0
  for (const { score } of items) total += score
  return total
}

function interval(items: readonly Evidence[]): [number, number] | null {
  if (items.length < 3) return null
  const bySentence = new Map<number, number>()
  for (const { sentence, score } of items) bySentence.set(sentence, (bySentence.get(sentence) ?? 0) + score)
  const sums: number[] = []
  for (const total of bySentence.values()) sums.push(total)
  const totals = new Float64Array(RESAMPLES)
  // A number and no generator, which would make each state anew on the heap.
  let state = items.length * 7919 + sums.length
  for (let r = 0; r < RESAMPLES; r++) {
    let total = 0
    for (let i = 0; i < sums.length; i++) {
      state = (state + STEP) | 0
      total += sums[Math.floor(fractionOf(state) * sums.length)] as number
    }
    totals[r] = bound(total)
  }
  totals.sort()
  return [round(totals[Math.floor(RESAMPLES * 0.05)] as number), round(totals[Math.floor(RESAMPLES * 0.95)] as number)]
}

/** Mulberry32: small, seeded, the same on every machine. */
export function generator(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + STEP) | 0
    return fractionOf(state)
  }
}

const STEP = 0x6d2b79f5

/** What Mulberry32 makes of a state: 0 up to, but not, 1. */
function fractionOf(state: number): number {
  let t = Math.imul(state ^ (state >>> 15), state | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
