import { surfaceOf } from '../../../document/document.ts'
import type { Evidence, EvidenceRule } from '../../evidence.ts'
import { holderAt } from '../../holder.ts'
import type { Party } from '../../parties.ts'
import { nameOf, piece, type StanceScene } from '../../scene.ts'
import { type Bend, bendAt, bent } from '../../scope.ts'

/** A word with a valence in its place. What bends it is found out when something is said with it: with most nothing is. */
export class JudgingWord {
  readonly token: number
  /** AFINN's valence in fifths, −1..1. */
  readonly valence: number
  readonly isAuthors: boolean
  readonly #scene: StanceScene
  #bend: Bend | null = null

  constructor(scene: StanceScene, token: number, valence: number) {
    this.#scene = scene
    this.token = token
    this.valence = valence
    this.isAuthors = scene.voices.at[token] === 'author'
  }

  get bend(): Bend {
    this.#bend ??= bendAt(this.#scene, this.token)
    return this.#bend
  }

  /** The word as it stands, and what bends it. */
  get text(): string {
    return `“${surfaceOf(this.#scene.document, this.token, this.token + 1)}”${this.bend.note}`
  }
}

/** What a judging word says by its place; null where it does not stand in such a place. */
export type Reading = (scene: StanceScene, word: JudgingWord) => Evidence[] | null

/** @param how goes between the word and the party: “is said of” */
export const say = (
  scene: StanceScene,
  word: JudgingWord,
  parties: readonly Party[],
  weight: number,
  rule: EvidenceRule,
  how: string,
): Evidence[] =>
  parties.flatMap(({ actor, share }) =>
    piece(
      scene,
      holderAt(scene, word.token),
      actor,
      { from: word.token, to: word.token + 1 },
      bent(word.valence, word.bend) * weight * share,
      rule,
      `${word.text} ${how} ${nameOf(scene, actor)}`,
    ),
  )
