import type { Actor } from '../../annotate/actors/actor.ts'
import { firstFrom } from '../../annotate/hits.ts'
import { modifierFactor } from '../../annotate/modifiers.ts'
import { isTagged, tokenAt } from '../../document/document.ts'
import type { TokenRange } from '../../document/phrases.ts'
import { TAG } from '../../document/tags.ts'
import { onceFor } from '../../text/once-for.ts'
import type { Evidence } from '../evidence.ts'
import { nameOf, piece, type StanceScene } from '../scene.ts'
import { describe } from './describe.ts'
import { LARGEST as STRONGEST } from './features.ts'
import type { StanceModel } from './model.ts'
import { type PlacedWord, type Position, placedWords } from './positions.ts'
import { type Surroundings, wordsAround } from './surroundings.ts'

/** A smaller share shows nothing, and no word counts for more than the largest. */
const SMALLEST = 0.08
const LARGEST = 0.1
/** What all words together make of a cell, at most. */
const BOUND = 0.3

const TELLING = TAG.NOUN | TAG.VERB | TAG.ADJ | TAG.ADV

/** Somebody named in words that tell how a holder stands to him, though no rule says how. */
export interface Named {
  readonly holder: string
  readonly target: number
  readonly mention: TokenRange
  /** The words that tell it: a part of one sentence, in one voice. */
  readonly within: TokenRange
}

export const cellOf = ({ holder, target }: { readonly holder: string; readonly target: string | number }): string => `${holder}\0${target}`

/** The cells that rules judge. */
export const judgedCells = onceFor((said: readonly Evidence[]): ReadonlySet<string> => new Set(said.map(cellOf)))

/** What a place or a group is said to do or say is nobody's stance in particular. */
export const speaksForItself = (actor: Actor | undefined): boolean =>
  actor !== undefined && actor.type !== 'group' && actor.type !== 'place' && actor.type !== 'issue'

/**
 * A piece for each word that has a share.
 * @param said what the rules say: a word that they read counts no more
 * @param least what the words of a cell must come to, −1..1 without its sign
 */
export function learnedOf(
  scene: StanceScene,
  said: readonly Evidence[],
  named: readonly Named[],
  shared: Position[],
  least: number,
): Evidence[] {
  const model = named.length === 0 ? null : scene.model()
  if (model === null) return []
  const { document } = scene
  const read = new Uint8Array(document.size)
  for (const { span } of said) read.fill(1, tokenAt(document, span[0]), tokenAt(document, span[1] - 1) + 1)
  const found = named.flatMap((one) => wordsOn(scene, model, one, shared, read))
  return [...Map.groupBy(found, cellOf).values()].flatMap((words) => bounded(scene, words, least))
}

interface Word extends Named {
  readonly token: number
  readonly share: number
  readonly around: Surroundings
}

function wordsOn(scene: StanceScene, model: StanceModel, one: Named, shared: Position[], read: Uint8Array): Word[] {
  const { document, actors } = scene
  const around = wordsAround(scene, actors.list[one.target]?.id as string, one.mention, one.within)
  const rowOf = (token: number): number => model.rowOf(document.normal[token] as string, document.lemma[token] as string)
  const isContent = (token: number): boolean =>
    read[token] === 0 && isTelling(scene, token) && around.isContent(token) && rowOf(token) !== -1
  return placedWords(scene, { ...around, isContent }, shared).flatMap((word) => {
    const share = shareOf(scene, model, word, rowOf(word.token))
    if (Math.abs(share) < SMALLEST) return []
    return [{ ...one, token: word.token, share: Math.max(-LARGEST, Math.min(LARGEST, share)), around }]
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

/** Keeps the sum of a cell's words within the bound; nothing where they come to less than the least. */
function bounded(scene: StanceScene, words: readonly Word[], least: number): Evidence[] {
  const sum = Math.abs(words.reduce((total, { share }) => total + share, 0))
  if (sum < least) return []
  const factor = Math.min(1, BOUND / sum)
  return words.flatMap(({ holder, target, token, share, around }) => {
    const reason = describe(around, token, nameOf(scene, target))
    return piece(scene, holder, target, { from: token, to: token + 1 }, share * factor, 'learned', reason)
  })
}
