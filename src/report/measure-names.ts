import type { ComparedMeasure } from '../compare/compare-analyses.ts'

/** The figures of an article in words, with their unit. */
export const MEASURE_NAMES: Readonly<Record<ComparedMeasure, string>> = {
  loadedPerThousandWords: 'loaded phrases per 1,000 of the author’s words',
  quotedLoadedPerThousandWords: '… and per 1,000 words of others',
  quotedShare: 'share of words that are not the author’s',
  polarisation: 'mean strength of the author’s stances',
}
