import { CATEGORIES } from '../lexicon/schema.ts'
import type { Analysis } from '../record/schema.ts'

/** Figures of one article that can be ranked among others; null where it has none. */
export interface Measure {
  readonly name: string
  /** In words, with the unit. */
  readonly label: string
  readonly of: (analysis: Analysis) => number | null
}

const perThousand = (count: number, { counts }: Analysis): number | null => (counts.words === 0 ? null : (count / counts.words) * 1000)

/** The measures of rhetoric: an article’s place among these is its rhetorical neighbourhood. */
export const RHETORIC: readonly Measure[] = [
  {
    name: 'loadedPerThousandWords',
    label: 'loaded phrases per 1,000 own words',
    of: ({ measures }) => measures.loadedPerThousandWords,
  },
  {
    name: 'quotedLoadedPerThousandWords',
    label: 'loaded phrases per 1,000 words of others',
    of: ({ measures }) => measures.quotedLoadedPerThousandWords,
  },
  { name: 'quotedShare', label: 'share of words that are not the author’s', of: ({ measures }) => measures.quotedShare },
  { name: 'polarisation', label: 'mean strength of own stances, 0 to 1', of: ({ measures }) => measures.polarisation },
  {
    name: 'sourcesPerThousandWords',
    label: 'people and bodies quoted per 1,000 words',
    of: (analysis) => perThousand(analysis.measures.sources.length, analysis),
  },
  {
    name: 'wordsPerSentence',
    label: 'words per sentence',
    of: ({ counts }) => (counts.sentences === 0 ? null : counts.words / counts.sentences),
  },
  { name: 'readingEase', label: 'reading ease (Flesch), 0 hard to 100', of: ({ measures }) => measures.readingEase },
  { name: 'sourceEvenness', label: 'evenness of sources, 0 to 1', of: ({ measures }) => measures.sourceEvenness },
  { name: 'hedgesPerThousandWords', label: 'hedges per 1,000 own words', of: ({ measures }) => measures.hedgesPerThousandWords },
  { name: 'certaintyPerThousandWords', label: 'certainty per 1,000 own words', of: ({ measures }) => measures.certaintyPerThousandWords },
  { name: 'usPerThousandWords', label: '“we” and “us” per 1,000 own words', of: ({ measures }) => measures.usPerThousandWords },
  { name: 'themPerThousandWords', label: '“they” and “them” per 1,000 own words', of: ({ measures }) => measures.themPerThousandWords },
  {
    name: 'positivePerThousandWords',
    label: 'positive words per 1,000 own words',
    of: ({ measures }) => measures.positivePerThousandWords,
  },
  {
    name: 'negativePerThousandWords',
    label: 'negative words per 1,000 own words',
    of: ({ measures }) => measures.negativePerThousandWords,
  },
  ...CATEGORIES.map((category) => ({
    name: `category:${category}`,
    label: `${category.replaceAll('-', ' ')} phrases per 1,000 words`,
    of: (analysis: Analysis) => perThousand(analysis.measures.categories[category] ?? 0, analysis),
  })),
]
