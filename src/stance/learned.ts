import type { Document } from '../document/document.ts'
import type { TokenRange } from '../document/phrases.ts'
import { valenceOf } from './valence.ts'

/** A word as the fitted model sees it: on which side of the target it stands, and whether close by. */
export interface WordFeature {
  readonly name: string
  readonly token: number
  /** What its weight is multiplied by: 1 for a word, the valence for a judging word. */
  readonly value: number
}

const NEAR = 4
const NEGATION = /^(?:not|n't|never|no|without|nor|neither)$/

/**
 * Features of the words in a target's sentence: lemma by side, by nearness, and under negation; AFINN's valence. Names and numbers
 * are left out, so that nothing is learned about persons.
 */
export function wordFeatures(document: Document, target: TokenRange): WordFeature[] {
  const sentence = document.sentence[target.from] as number
  const [from, to] = [document.sentences.from[sentence] as number, document.sentences.to[sentence] as number]
  const features: WordFeature[] = []
  for (let token = from; token < to; token++) {
    if (token >= target.from && token < target.to) continue
    const pos = document.pos[token]
    if (pos === 'PROPN' || pos === 'NUM' || pos === 'PUNCT' || pos === 'SPACE' || pos === 'SYM' || pos === 'X') continue
    const lemma = document.lemma[token] as string
    const side = token < target.from ? 'l' : 'r'
    const distance = side === 'l' ? target.from - token : token - target.to + 1
    const negated = NEGATION.test(document.normal[token - 1] ?? '') || NEGATION.test(document.normal[token - 2] ?? '') ? '!' : ''
    features.push({ name: `${side}:${lemma}`, token, value: 1 }, { name: `w${negated}:${lemma}`, token, value: 1 })
    if (distance <= NEAR) features.push({ name: `n${side}:${lemma}`, token, value: 1 })
    const valence = (valenceOf(document.normal[token] as string, lemma) ?? 0) / (negated ? -5 : 5)
    if (valence !== 0)
      features.push(
        { name: `valence-${side}`, token, value: valence },
        { name: `valence-${distance <= NEAR ? 'near' : 'far'}`, token, value: valence },
      )
  }
  return features
}
