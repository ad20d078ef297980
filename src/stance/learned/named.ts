import type { Actor } from '../../annotate/actors/actor.ts'
import { firstFrom } from '../../annotate/hits.ts'
import { modifierFactor } from '../../annotate/modifiers.ts'
import { isTagged, tokenAt } from '../../document/document.ts'
import type { TokenRange } from '../../document/phrases.ts'
import { TAG } from '../../document/tags.ts'
import type { Evidence } from '../evidence.ts'
import { idOf, nameOf, piece, type StanceScene } from '../scene.ts'
import { describe } from './describe.ts'
import { LARGEST as STRONGEST } from './features.ts'
import type { StanceModel } from './model.ts'
import { type PlacedWord, type Position, placedWords } from './positions.ts'
import { wordsAround } from './surroundings.ts'

/** No word counts for more. */
const LARGEST = 0.2
/** A hint beside what a rule says. */
const WEIGHT = 0.1

const TELLING = TAG.NOUN | TAG.VERB | TAG.ADJ | TAG.ADV

/** Somebody named in words that may tell how a holder stands to him. */
export interface Named {
  readonly holder: string
  readonly target: number
  readonly mention: TokenRange
  /** The words that tell it: a part of one sentence, in one voice. */
  readonly within: TokenRange
}

const cellOf = ({ holder, target }: { readonly holder: string; readonly target: string }): string => `${holder}\0${target}`

/** What a place or a group is said to do or say is nobody's stance in particular. */
export const speaksForItself = (actor: Actor | undefined): boolean =>
  actor !== undefined && actor.type !== 'group' && actor.type !== 'place' && actor.type !== 'issue'

/**
 * A piece for each word that has a share, where no rule tells how the holder stands to whom it names.
 * @param said what the rules say: a word that they read counts no more
 * @param smallest a smaller share shows nothing
 */
export function learnedOf(
  scene: StanceScene,
  said: readonly Evidence[],
  named: readonly Named[],
  shared: Position[],
  smallest: number,
): Evidence[] {
  const judged = new Set(said.map(cellOf))
  const unjudged = named.filter(({ holder, target }) => !judged.has(cellOf({ holder, target: idOf(scene, target) })))
  const model = unjudged.length === 0 ? null : scene.model()
  if (model === null) return []
  const { document } = scene
  const read = new Uint8Array(document.size)
  for (const { span } of said) read.fill(1, tokenAt(document, span[0]), tokenAt(document, span[1] - 1) + 1)
  return unjudged.flatMap((one) => wordsOn(scene, model, one, shared, smallest, read))
}

function wordsOn(
  scene: StanceScene,
  model: StanceModel,
  { holder, target, mention, within }: Named,
  shared: Position[],
  smallest: number,
  read: Uint8Array,
): Evidence[] {
  const { document, actors } = scene
  const around = wordsAround(scene, actors.list[target]?.id as string, mention, within)
  const rowOf = (token: number): number => model.rowOf(document.normal[token] as string, document.lemma[token] as string)
  const isContent = (token: number): boolean =>
    read[token] === 0 && isTelling(scene, token) && around.isContent(token) && rowOf(token) !== -1
  return placedWords(scene, { ...around, isContent }, shared).flatMap((word) => {
    const share = shareOf(scene, model, word, rowOf(word.token))
    if (Math.abs(share) < smallest) return []
    const score = Math.max(-LARGEST, Math.min(LARGEST, share)) * WEIGHT
    const reason = describe(around, word.token, nameOf(scene, target))
    return piece(scene, holder, target, { from: word.token, to: word.token + 1 }, score, 'learned', reason)
  })
}

/** Nouns, verbs, adjectives and adverbs, and what bends them: “not”, “should”. */
function isTelling({ document, hits: { modifier } }: StanceScene, token: number): boolean {
  return isTagged(document, token, TELLING) || modifier[firstFrom(modifier, token)]?.from === token
}

function shareOf({ document, hits }: StanceScene, model: StanceModel, { token, at }: PlacedWord, row: number): number {
  const said = model.word(row).score * model.gate(at).score
  const valence = model.valence(row) * modifierFactor(document, hits, token)
  return said + model.judging(valence < 0 ? 'bad' : 'good', at) * Math.min(STRONGEST, Math.abs(valence))
}
