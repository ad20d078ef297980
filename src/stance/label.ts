import type { Evidence } from './evidence.ts'

export const STANCE_LABELS = ['against', 'leaning against', 'unclear', 'leaning for', 'for', 'not enough'] as const
export type StanceLabel = (typeof STANCE_LABELS)[number]

const ENOUGH = 2
/** A smaller piece is a hint and shows no stance. */
const TRIFLE = 0.05
const FIRM = 0.35
const LEANING = 0.1

/** A cell in plain words. “Not enough” below two pieces of evidence that weigh something, whatever the score. */
export function labelStance(score: number, evidence: readonly Evidence[]): StanceLabel {
  let weighty = 0
  for (const piece of evidence) if (Math.abs(piece.score) >= TRIFLE) weighty++
  if (weighty < ENOUGH) return 'not enough'
  if (Math.abs(score) < LEANING) return 'unclear'
  const direction = score < 0 ? 'against' : 'for'
  return Math.abs(score) < FIRM ? `leaning ${direction}` : direction
}

/** The author's evidence, by whether it is own words, the way sources are introduced, or words at arm's length. */
export function basisOf(evidence: readonly Evidence[]): { ownVoice: number; introductions: number; distance: number } {
  let [ownVoice, introductions, distance] = [0, 0, 0]
  for (const { rule, score } of evidence) {
    if (rule === 'introduction') introductions += score
    else if (rule === 'scare-quote') distance += score
    else ownVoice += score
  }
  return { ownVoice: bounded(ownVoice), introductions: bounded(introductions), distance: bounded(distance) }
}

const bounded = (sum: number): number => Math.max(-1, Math.min(1, Math.round(sum * 1000) / 1000))
