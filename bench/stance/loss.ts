/**
 * A softmax of three classes, written so that each class's logit is made of two sums, `score` and `weight`:
 * against = weight − score / 2, neutral = 0, for = weight + score / 2.
 * @param pass takes the derivatives by score and by weight
 * @returns the negative log-likelihood of the label
 */
export function addLoss(label: number, score: number, weight: number, pass: (dScore: number, dWeight: number) => void): number {
  const logits = [weight - score / 2, 0, weight + score / 2] as const
  const top = Math.max(...logits)
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - top), 0)
  const [against, , favour] = logits.map((logit) => Math.exp(logit - top) / total) as [number, number, number]
  const dAgainst = against - (label === -1 ? 1 : 0)
  const dFavour = favour - (label === 1 ? 1 : 0)
  pass((dFavour - dAgainst) / 2, dFavour + dAgainst)
  return top + Math.log(total) - (logits[label + 1] as number)
}

export const labelOf = ([score, weight]: readonly [number, number]): number => (weight + Math.abs(score) / 2 <= 0 ? 0 : Math.sign(score))
