import type { StanceCell } from '../record/schema.ts'

export const signed = (score: number): string => `${score > 0 ? '+' : score < 0 ? '−' : ' '}${Math.abs(score).toFixed(2)}`

const BASES = { ownVoice: 'own words', introductions: 'how it is introduced as a source', distance: 'words at arm’s length' } as const

/** What the author’s stance rests on: “own words −0.62, words at arm’s length −0.25”; empty for other holders. */
export function basisWords({ basis }: Pick<StanceCell, 'basis'>): string {
  if (basis === null) return ''
  const parts = (Object.keys(BASES) as (keyof typeof BASES)[]).filter((part) => basis[part] !== 0)
  const [only] = parts
  if (only && parts.length === 1) return `${BASES[only]} alone`
  return parts.map((part) => `${BASES[part]} ${signed(basis[part])}`).join(', ')
}
