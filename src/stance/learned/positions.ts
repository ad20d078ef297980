import { modifierFactor } from '../../annotate/modifiers.ts'
import type { StanceScene } from '../scene.ts'
import { ROLES } from './roles.ts'
import { type Surroundings, TIES, type Tie } from './surroundings.ts'

/** What the model weighs of where a word stands: how much a word counts is a sum over these. */
export const POSITIONS = [
  'anywhere',
  'left',
  'right',
  'fading-left', // 1 / (1 + distance / 6)
  'fading-right',
  'next-left',
  'next-right',
  'near-left',
  'near-right',
  'clause', // between the same commas and conjunctions
  'predication', // in the same clause of the syntax
  ...ROLES,
  ...TIES,
  'quoted',
  'scare',
  'noun',
  'verb',
  'adjective',
  'adverb',
  'function',
  'negated',
  'nearer-another', // another name is nearer than the target
  'target-speaks',
  'target-inside', // the target is spoken of inside a quotation
] as const
export type Position = (typeof POSITIONS)[number]

/** A word that may carry weight, and where it stands. */
export interface PlacedWord {
  readonly token: number
  /** Indexes into POSITIONS. */
  readonly at: readonly number[]
  /** 1 / (1 + distance / 6) */
  readonly fading: number
}

const AT = Object.fromEntries(POSITIONS.map((position, i) => [position, i])) as Readonly<Record<Position, number>>
const LEFT = { side: AT.left, fading: AT['fading-left'], next: AT['next-left'], near: AT['near-left'] }
const RIGHT = { side: AT.right, fading: AT['fading-right'], next: AT['next-right'], near: AT['near-right'] }

/** How much a word is at one of its positions: less than 1 where that fades. */
export const shareAt = ({ fading }: Pick<PlacedWord, 'fading'>, position: number): number =>
  position === LEFT.fading || position === RIGHT.fading ? fading : 1

const TAGS: Readonly<Record<string, number>> = { NOUN: AT.noun, VERB: AT.verb, AUX: AT.verb, ADJ: AT.adjective, ADV: AT.adverb }

type Annotated = Pick<StanceScene, 'document' | 'syntax' | 'hits' | 'voices'>

/** Positions that all words around a target share. */
function sharedPositions({ document, voices }: Annotated, { target }: Surroundings): Position[] {
  const targetStart = document.start[target.from] as number
  const holdsTarget = ([start, end]: readonly [number, number]): boolean => start <= targetStart && targetStart < end
  const shared: Position[] = ['anywhere']
  if (voices.attributions.some(({ quotation: { source } }) => source && holdsTarget(source))) shared.push('target-speaks')
  if (voices.attributions.some(({ quotation: { spans } }) => spans.some(holdsTarget))) shared.push('target-inside')
  return shared
}

/** The words around a target, from left to right. */
export function placedWords(scene: Annotated, surroundings: Surroundings, shared = sharedPositions(scene, surroundings)): PlacedWord[] {
  const { document, syntax, hits, voices } = scene
  const { from, to, target, clause, roles, ties } = surroundings
  const others = otherNames(surroundings)
  const words: PlacedWord[] = []
  for (let token = from; token < to; token++) {
    if (!surroundings.isContent(token)) continue
    const { side, fading: fades, next, near } = token < target.from ? LEFT : RIGHT
    const distance = Math.abs(surroundings.distance(token))
    const fading = 1 / (1 + distance / 6)
    const at: number[] = []
    for (const position of shared) at.push(AT[position])
    at.push(side, fades)
    if (distance <= 1) at.push(next)
    if (distance <= 4) at.push(near)
    if (token >= clause.from && token < clause.to) at.push(AT.clause)
    if (syntax.clauseAt[token] === syntax.clauseAt[target.from]) at.push(AT.predication)
    for (const role of roles.get(token) ?? []) at.push(AT[role])
    for (const tie of tiesAt(ties, token)) at.push(AT[tie])
    if (voices.at[token] !== 'author') at.push(AT.quoted)
    if (voices.scare[token] === 1) at.push(AT.scare)
    at.push(TAGS[document.pos[token] as string] ?? AT.function)
    if (modifierFactor(document, hits, token) < 0) at.push(AT.negated)
    if (others.some((other) => Math.abs(surroundings.distance(other) - surroundings.distance(token)) < distance))
      at.push(AT['nearer-another'])
    words.push({ token, at, fading })
  }
  return words
}

const tiesAt = (ties: Surroundings['ties'], token: number): Iterable<Tie> =>
  ties.length === 0 ? [] : new Set(ties.flatMap((found) => (found.token === token ? found.tie : [])))

/** Tokens of names other than the target. */
function otherNames({ document, from, to, target, isName }: Surroundings): number[] {
  const found: number[] = []
  for (let token = from; token < to; token++)
    if ((token < target.from || token >= target.to) && document.pos[token] === 'PROPN' && isName(token)) found.push(token)
  return found
}
