import { type Actor, mentionAt } from '../../annotate/actors/actor.ts'
import { firstFrom } from '../../annotate/hits.ts'
import { modifierFactor } from '../../annotate/modifiers.ts'
import { isTagged } from '../../document/document.ts'
import type { TokenRange } from '../../document/phrases.ts'
import { TAG } from '../../document/tags.ts'
import type { Evidence } from '../evidence.ts'
import { placesOf } from '../parties.ts'
import { piece, type StanceScene } from '../scene.ts'
import { describe } from './describe.ts'
import { valenceFeatures } from './features.ts'
import type { StanceModel } from './model.ts'
import { type PlacedWord, placedWords } from './positions.ts'
import { wordsAround } from './surroundings.ts'

/** A smaller share shows nothing, and no word counts for more than the largest. */
const SMALLEST = 0.08
const LARGEST = 0.1
/** What all words together make of a cell, at most. */
const BOUND = 0.3

/** Who is named but once in a text is named in passing. */
const FEWEST_MENTIONS = 2

const TELLING = TAG.NOUN | TAG.VERB | TAG.ADJ | TAG.ADV

/** Somebody named in somebody else's words, which a quotation or a report gives. */
interface Spoken {
  readonly holder: string
  readonly target: number
  readonly mention: TokenRange
  /** The words of the holder in that sentence. */
  readonly within: TokenRange
}

/**
 * What the fitted model says of the words around somebody who is named in others' words, where no rule tells how those stand to him.
 * @param said what the rules say
 */
export function quotedEvidence(scene: StanceScene, said: readonly Evidence[]): Evidence[] {
  const spoken = spokenOf(scene, said)
  const model = spoken.length === 0 ? null : scene.model()
  if (model === null) return []
  const found = spoken.flatMap((one) => wordsOn(scene, model, one))
  return [...Map.groupBy(found, cellOf).values()].flatMap(bounded)
}

function spokenOf({ document, actors, voices, requested }: StanceScene, said: readonly Evidence[]): Spoken[] {
  const spoken: Spoken[] = []
  let judged: Set<string> | null = null
  const seen = new Set<string>()
  for (const { from, to, holder } of voices.runs) {
    if (holder === 'author' || holder === 'unknown') continue
    if (!speaksForItself(actors.list[placesOf(actors).get(holder) as number])) continue
    for (let token = from; token < to; token++) {
      const target = actors.at[token] as number
      const actor = actors.list[target]
      if (!actor || actor.id === holder || actor.type === 'place' || requested.has(actor.id)) continue
      if (actor.mentions.length < FEWEST_MENTIONS) continue
      judged ??= new Set(said.map(cellOf))
      const cell = cellOf({ holder, target: actor.id })
      if (judged.has(cell)) continue
      const mention = mentionAt(actors, token)
      if (mention === null || mention.kind === 'pronoun') continue
      const sentence = document.sentence[token] as number
      if (seen.has(`${cell}\0${sentence}`)) continue
      seen.add(`${cell}\0${sentence}`)
      const { sentences } = document
      const within = {
        from: Math.max(from, sentences.from[sentence] as number),
        to: Math.min(to, sentences.to[sentence] as number),
      }
      spoken.push({ holder, target, mention, within })
    }
  }
  return spoken
}

const cellOf = ({ holder, target }: Pick<Evidence, 'holder' | 'target'>): string => `${holder}\0${target}`

/** What a place or a group is said to say is nobody's word in particular. */
const speaksForItself = (actor: Actor | undefined): boolean => actor !== undefined && actor.type !== 'group' && actor.type !== 'place'

function wordsOn(scene: StanceScene, model: StanceModel, { holder, target, mention, within }: Spoken): Evidence[] {
  const { id, name } = scene.actors.list[target] as Actor
  const surroundings = wordsAround(scene, id, mention, within)
  return placedWords(scene, surroundings, ['anywhere', 'target-inside']).flatMap((word) => {
    const { token } = word
    if (!isTelling(scene, token)) return []
    const share = shareOf(scene, model, word)
    if (Math.abs(share) < SMALLEST) return []
    const score = Math.max(-LARGEST, Math.min(LARGEST, share))
    return piece(scene, holder, target, { from: token, to: token + 1 }, score, 'learned', describe(surroundings, token, name))
  })
}

/** Nouns, verbs, adjectives and adverbs, and what bends them: “not”, “should”. */
function isTelling({ document, hits: { modifier } }: StanceScene, token: number): boolean {
  return isTagged(document, token, TELLING) || modifier[firstFrom(modifier, token)]?.from === token
}

function shareOf({ document, hits }: StanceScene, model: StanceModel, word: PlacedWord): number {
  const { token, at } = word
  const row = model.rowOf(document.normal[token] as string, document.lemma[token] as string)
  if (row < 0) return 0
  let share = model.word(row).score * model.gate(at).score
  const valence = model.valence(row) * modifierFactor(document, hits, token)
  for (const { name, value } of valenceFeatures([word], () => valence)) share += model.named(name).score * value
  return share
}

/** Keeps the sum of a cell's pieces within the bound. */
function bounded(pieces: readonly Evidence[]): Evidence[] {
  const sum = Math.abs(pieces.reduce((total, { score }) => total + score, 0))
  const factor = Math.min(1, BOUND / sum)
  return sum === 0 ? [] : pieces.map((one) => ({ ...one, score: Math.round(one.score * factor * 1000) / 1000 }))
}
