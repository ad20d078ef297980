import { firstFrom } from '../../annotate/hits.ts'
import { modifierFactor } from '../../annotate/modifiers.ts'
import { isTagged } from '../../document/document.ts'
import { TAG } from '../../document/tags.ts'
import { cellOf, type Evidence, spokenWords } from '../evidence.ts'
import { addPiece, idOf, nameOf, type StanceScene } from '../scene.ts'
import { reachedByDeeds } from './deeds.ts'
import { describe } from './describe.ts'
import { LARGEST as STRONGEST } from './features.ts'
import type { StanceModel } from './model.ts'
import type { Named } from './named.ts'
import { type PlacedWord, placedWords } from './positions.ts'
import { namedInSpeech } from './quoted.ts'
import { wordsAround } from './surroundings.ts'

/** No word counts for more. */
const LARGEST = 0.2
/** A hint beside what a rule says. */
const WEIGHT = 0.1

const TELLING = TAG.NOUN | TAG.VERB | TAG.ADJ | TAG.ADV

/**
 * Adds what the fitted model says of the words around somebody who is named in others’ words, or whom another’s deed reaches, where no rule
 * tells how those stand to him: a piece for each word that has a share.
 * @param said what the rules say: a word that they read counts no more
 */
export function addHints(scene: StanceScene, evidence: Evidence[], said: readonly Evidence[]): void {
  const named = [...namedInSpeech(scene), ...reachedByDeeds(scene)]
  if (named.length === 0) return
  const judged = new Set(said.map(cellOf))
  const unjudged = named.filter(({ holder, target }) => !judged.has(cellOf({ holder, target: idOf(scene, target) })))
  const model = unjudged.length === 0 ? null : scene.model()
  if (model === null) return
  const read = spokenWords(scene.document, said)
  for (const one of unjudged) addWordsOn(scene, evidence, model, one, read)
}

function addWordsOn(
  scene: StanceScene,
  evidence: Evidence[],
  model: StanceModel,
  { holder, target, mention, within, clue }: Named,
  read: Uint8Array,
): void {
  const { document, actors } = scene
  const around = wordsAround(scene, actors.list[target]?.id as string, mention, within)
  const isContent = (token: number): boolean =>
    read[token] === 0 && isTelling(scene, token) && around.isContent(token) && model.rowAt(document, token) !== -1
  for (const word of placedWords(scene, { ...around, isContent }, clue.shared)) {
    const { token } = word
    const share = shareOf(scene, model, word, model.rowAt(document, token))
    if (Math.abs(share) < clue.smallest) continue
    const score = Math.max(-LARGEST, Math.min(LARGEST, share)) * WEIGHT
    addPiece(
      scene,
      evidence,
      holder,
      target,
      { from: token, to: token + 1 },
      score,
      'learned',
      describe(around, token, nameOf(scene, target)),
    )
  }
}

/** Nouns, verbs, adjectives and adverbs, and what bends them: “not”, “should”. */
function isTelling({ document, hits: { modifier } }: StanceScene, token: number): boolean {
  return isTagged(document, token, TELLING) || modifier[firstFrom(modifier, token)]?.from === token
}

function shareOf({ document, hits }: StanceScene, model: StanceModel, word: PlacedWord, row: number): number {
  const said = model.word(row).score * model.gate(word).score
  const valence = model.valence(row) * modifierFactor(document, hits, word.token)
  return said + model.judging(valence < 0 ? 'bad' : 'good', word) * Math.min(STRONGEST, Math.abs(valence))
}
