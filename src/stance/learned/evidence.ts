import type { Actor } from '../../annotate/actors/actor.ts'
import { modifierFactor } from '../../annotate/modifiers.ts'
import { surfaceOf } from '../../document/document.ts'
import type { Span } from '../../text/span.ts'
import type { Evidence } from '../evidence.ts'
import type { StanceScene } from '../scene.ts'
import { buildFeatures, neighbourFeatures, placedWords, valenceFeatures } from './features.ts'
import type { Share, StanceModel } from './model.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

/** Between these sums of evidence a target is neither blamed nor praised. */
export type Bounds = readonly [low: number, high: number]

/** What the model says of each token about a target; `null` stands for how the sentence is built. */
type Shares = Map<number | null, Share>

/** What the fitted model says of each word about a requested target, word by word. */
export function learnedEvidence(scene: StanceScene): Evidence[] {
  return requestedActors(scene).flatMap(({ actor, model }) => {
    const surroundings = surroundingsOf(scene, actor)
    return [...sharesOf(scene, actor, surroundings, model)].flatMap(([token, share]): Evidence[] => {
      const score = Math.round(share.score * 1000) / 1000
      if (token === null || score === 0) return []
      const span: Span = [scene.document.start[token] as number, scene.document.end[token] as number]
      return [
        {
          holder: scene.voices.at[token] as string,
          target: actor.id,
          span,
          sentence: scene.document.sentence[token] as number,
          score: Math.max(-1, Math.min(1, score)),
          rule: 'learned',
          reason: `${describe(surroundings, token, actor.name)}: weight learned from marked news sentences`,
          finding: null,
        },
      ]
    })
  })
}

/** For each requested target the sums that its evidence must leave before the model sees a stance: wide where a sentence only reports. */
export function targetBounds(scene: StanceScene, evidence: readonly Evidence[]): ReadonlyMap<string, Bounds> {
  return new Map(
    requestedActors(scene).map(({ actor, model }) => {
      const { intercept, named } = model
      let weight = intercept.weight
      for (const share of sharesOf(scene, actor, surroundingsOf(scene, actor), model).values()) weight += share.weight
      for (const [name, value] of ruleFeatures(scene, evidence, actor.id)) weight += named(name).weight * value
      const width = Math.max(0, -2 * weight)
      return [actor.id, [-width - intercept.score, width - intercept.score]]
    }),
  )
}

/**
 * The evidence for the matrix. The model knows what a sentence makes of its target, not what one named target thinks of another:
 * in the words of a requested target it counts for no cell.
 */
export const matrixEvidence = (evidence: readonly Evidence[], requested: ReadonlySet<string>): Evidence[] =>
  evidence.filter(({ rule, holder }) => rule !== 'learned' || !requested.has(holder))

/** What the rules and lexicons found, as features that say whether there is a stance at all. */
export function ruleFeatures(
  { findings }: Pick<StanceScene, 'findings'>,
  evidence: readonly Evidence[],
  target: string,
): [string, number][] {
  const about = evidence.filter((item) => item.target === target && item.rule !== 'learned')
  const sum = (polarity: number): number =>
    findings.reduce((total, { entry }) => total + (entry.polarity === polarity ? entry.intensity : 0), 0)
  return [
    ['rules', about.reduce((total, { score }) => total + score, 0)],
    ['rules-strength', about.reduce((total, { score }) => total + Math.abs(score), 0)],
    ['loaded-bad', sum(-1)],
    ['loaded-good', sum(1)],
  ]
}

function requestedActors({ actors, requested, model }: StanceScene): { actor: Actor; model: StanceModel }[] {
  if (requested.size === 0) return []
  const opened = model()
  return opened === null ? [] : actors.list.filter(({ id }) => requested.has(id)).map((actor) => ({ actor, model: opened }))
}

function sharesOf({ document, hits, voices }: StanceScene, actor: Actor, surroundings: Surroundings, model: StanceModel): Shares {
  const shares: Shares = new Map()
  const add = (token: number | null, { score, weight }: Share, value: number): void => {
    const old = shares.get(token) ?? { score: 0, weight: 0 }
    shares.set(token, { score: old.score + score * value, weight: old.weight + weight * value })
  }
  const rowAt = (token: number): number => model.rowOf(document.normal[token] as string, document.lemma[token] as string)
  const valence = (token: number): number => {
    const row = rowAt(token)
    return row < 0 ? 0 : model.valence(row) * modifierFactor(document, hits, token)
  }
  for (const { place, token, weight } of placedWords(surroundings)) {
    const row = rowAt(token)
    if (row >= 0) add(token, model.placed(row, place), weight)
  }
  const features = [
    ...valenceFeatures(surroundings, valence, voices),
    ...neighbourFeatures(surroundings),
    ...buildFeatures(surroundings, voices, actor.id),
  ]
  for (const { name, token, value } of features) add(token, model.named(name), value)
  return shares
}

const TIES = {
  'subject-of': 'what it does',
  'passive-of': 'what is done to it',
  'object-of': 'its verb',
  by: 'done by it',
  head: 'what it is tied to',
  possessed: 'what it has',
} as const

/** “‘dismal’ right of the target, in its clause”. */
function describe({ document, target, clause, ties }: Surroundings, token: number, name: string): string {
  const tie = ties.find((found) => found.token === token)
  return [
    `“${surfaceOf(document, token, token + 1)}” ${token < target.from ? 'left' : 'right'} of ${name}`,
    ...(token >= clause.from && token < clause.to ? ['in its clause'] : []),
    ...(tie ? [TIES[tie.tie]] : []),
  ].join(', ')
}
