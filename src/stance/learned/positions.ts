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
  readonly at: readonly (readonly [Position, number])[]
  /** 1 / (1 + distance / 6) */
  readonly fading: number
}

const TAGS: Readonly<Record<string, Position>> = { NOUN: 'noun', VERB: 'verb', AUX: 'verb', ADJ: 'adjective', ADV: 'adverb' }

const LEFT = { side: 'left', fading: 'fading-left', next: 'next-left', near: 'near-left' } as const
const RIGHT = { side: 'right', fading: 'fading-right', next: 'next-right', near: 'near-right' } as const

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
    const at: [Position, number][] = []
    for (const position of shared) at.push([position, 1])
    at.push([side, 1], [fades, fading])
    if (distance <= 1) at.push([next, 1])
    if (distance <= 4) at.push([near, 1])
    if (token >= clause.from && token < clause.to) at.push(['clause', 1])
    if (syntax.clauseAt[token] === syntax.clauseAt[target.from]) at.push(['predication', 1])
    for (const role of roles.get(token) ?? []) at.push([role, 1])
    for (const tie of tiesAt(ties, token)) at.push([tie, 1])
    if (voices.at[token] !== 'author') at.push(['quoted', 1])
    if (voices.scare[token] === 1) at.push(['scare', 1])
    at.push([TAGS[document.pos[token] as string] ?? 'function', 1])
    if (modifierFactor(document, hits, token) < 0) at.push(['negated', 1])
    if (others.some((other) => Math.abs(surroundings.distance(other) - surroundings.distance(token)) < distance))
      at.push(['nearer-another', 1])
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
