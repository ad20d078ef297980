import type { Analysis } from './schema.ts'

export const VOICE_FILTERS = ['author', 'quoted', 'all'] as const
export type VoiceFilter = (typeof VOICE_FILTERS)[number]

/** The findings and stances of the author alone, or of everybody else; texts, quotations and measures stay whole. */
export function filterVoice(analysis: Analysis, voice: VoiceFilter): Analysis {
  if (voice === 'all') return analysis
  const keeps = ({ holder }: { readonly holder: string }): boolean => (holder === 'author') === (voice === 'author')
  return { ...analysis, findings: analysis.findings.filter(keeps), stance: analysis.stance.filter(keeps) }
}
