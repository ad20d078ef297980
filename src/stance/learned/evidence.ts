import type { Actor } from '../../annotate/actors/actor.ts'
import { modifierFactor } from '../../annotate/modifiers.ts'
import type { Span } from '../../text/span.ts'
import type { Evidence } from '../evidence.ts'
import type { StanceScene } from '../scene.ts'
import { describe } from './describe.ts'
import { buildFeatures, evidenceFeatures, frameFeatures, neighbourFeatures, ruleFeatures, valenceFeatures } from './features.ts'
import { crowding, type Share, type StanceModel } from './model.ts'
import { placedWords } from './positions.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

/** Between these sums of evidence a target is neither blamed nor praised. */
export type Bounds = readonly [low: number, high: number]

/** What the model says of each token about a target; `null` stands for how the sentence is built. */
type Shares = Map<number | null, Share>

/**
 * What the fitted model says of each word about a requested target, word by word.
 * @param said what the rules say
 */
export function learnedEvidence(scene: StanceScene, said: readonly Evidence[]): Evidence[] {
  if (scene.requested.size === 0) return []
  const saidOf = Map.groupBy(said, ({ target }) => target)
  return requestedActors(scene).flatMap(({ actor, model }) => {
    const surroundings = surroundingsOf(scene, actor)
    return [...sharesOf(scene, actor, surroundings, model, saidOf.get(actor.id) ?? [])].flatMap(([token, share]): Evidence[] => {
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
          reason: describe(surroundings, token, actor.name),
          finding: null,
        },
      ]
    })
  })
}

const NO_BOUNDS: ReadonlyMap<string, Bounds> = new Map()

/** For each requested target the sums that its evidence must leave before the model sees a stance: wide where a sentence only reports. */
export function targetBounds(scene: StanceScene, evidence: readonly Evidence[]): ReadonlyMap<string, Bounds> {
  if (scene.requested.size === 0) return NO_BOUNDS
  const saidOf = Map.groupBy(
    evidence.filter(({ rule }) => rule !== 'learned'),
    ({ target }) => target,
  )
  return new Map(
    requestedActors(scene).map(({ actor, model }) => {
      const said = saidOf.get(actor.id) ?? []
      const { intercept, named } = model
      const surroundings = surroundingsOf(scene, actor)
      const shares = sharesOf(scene, actor, surroundings, model, said)
      // What no word shows, as that the sentence begins with the target, moves the bounds.
      const unshown = intercept.score + (shares.get(null)?.score ?? 0)
      let weight = intercept.weight
      for (const share of shares.values()) weight += share.weight
      for (const { name, value } of ruleFeatures(scene, surroundings, said, actor.id)) weight += named(name).weight * value
      const width = Math.max(0, -2 * weight)
      return [actor.id, [-width - unshown, width - unshown]]
    }),
  )
}

/**
 * The evidence for the matrix. The model knows what a sentence makes of its target, not what one named target thinks of another:
 * in the words of a requested target it counts for no cell.
 */
export const matrixEvidence = (evidence: readonly Evidence[], requested: ReadonlySet<string>): readonly Evidence[] =>
  requested.size === 0 ? evidence : evidence.filter(({ rule, holder }) => rule !== 'learned' || !requested.has(holder))

/** All that is said of the requested targets. */
export const evidenceOn = (evidence: readonly Evidence[], requested: ReadonlySet<string>): readonly Evidence[] =>
  requested.size === 0 ? [] : evidence.filter(({ target }) => requested.has(target))

function requestedActors({ actors, requested, model }: StanceScene): { actor: Actor; model: StanceModel }[] {
  if (requested.size === 0) return []
  const opened = model()
  return opened === null ? [] : actors.list.filter(({ id }) => requested.has(id)).map((actor) => ({ actor, model: opened }))
}

function sharesOf(scene: StanceScene, { id }: Actor, surroundings: Surroundings, model: StanceModel, said: readonly Evidence[]): Shares {
  const { document, hits, voices } = scene
  const shares: Shares = new Map()
  const add = (token: number | null, { score, weight }: Share, value: number, gate: Share = WHOLE): void => {
    const old = shares.get(token) ?? { score: 0, weight: 0 }
    shares.set(token, { score: old.score + score * value * gate.score, weight: old.weight + weight * value * gate.weight })
  }
  const words = placedWords(scene, surroundings).flatMap((word) => {
    const row = model.rowOf(document.normal[word.token] as string, document.lemma[word.token] as string)
    return row < 0 ? [] : { ...word, row }
  })
  const crowded = crowding(words)
  for (const word of words) add(word.token, model.word(word.row), crowded, model.gate(word))
  const valences = new Map(words.map(({ token, row }) => [token, model.valence(row) * modifierFactor(document, hits, token)]))
  const features = [
    ...valenceFeatures(words, (token) => valences.get(token) ?? 0),
    ...frameFeatures(scene, surroundings),
    ...evidenceFeatures(scene, surroundings, said),
    ...neighbourFeatures(surroundings),
    ...buildFeatures(surroundings, voices, id),
  ]
  for (const { name, token, value } of features) add(token, model.named(name), value)
  return shares
}

const WHOLE: Share = { score: 1, weight: 1 }
