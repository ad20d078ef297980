import { zOfTwoSidedP } from './normal.ts'

/** Uses of a term in an article and in the base it is held against, with the sizes of both in terms. */
export interface TermUse {
  readonly inArticle: number
  readonly articleSize: number
  readonly inBase: number
  readonly baseSize: number
}

/**
 * The z-score of the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, equations 15, 16, 19,
 * 20 and 22): above zero the article uses the term more than the base does. The prior is the two together, and weighs as much
 * as the article: α₀ = articleSize. Null where the term or either side is missing.
 */
export function logOddsZ({ inArticle, articleSize, inBase, baseSize }: TermUse): number | null {
  if (articleSize === 0 || baseSize === 0 || inArticle + inBase === 0) return null
  const prior = articleSize
  const weight = (prior * (inArticle + inBase)) / (articleSize + baseSize)
  const logOdds = (uses: number, size: number): number => Math.log((uses + weight) / (size + prior - uses - weight))
  const variance = 1 / (inArticle + weight) + 1 / (inBase + weight)
  return (logOdds(inArticle, articleSize) - logOdds(inBase, baseSize)) / Math.sqrt(variance)
}

const ERROR = 0.05

/** The |z| that one of so many terms passes by chance in one case of twenty (Bonferroni), two-sided. */
export const surprisingZ = (tests: number): number => zOfTwoSidedP(ERROR / Math.max(1, tests))
