import { surfaceOf } from '../../../document/document.ts'
import type { TokenRange } from '../../../document/phrases.ts'
import type { Evidence, EvidenceRule } from '../../evidence.ts'
import { holderAt } from '../../holder.ts'
import type { Party } from '../../parties.ts'
import { addPiece, nameOf, type StanceScene } from '../../scene.ts'
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

  get range(): TokenRange {
    return { from: this.token, to: this.token + 1 }
  }

  /** The word as it stands, and what bends it. */
  get text(): string {
    return `“${surfaceOf(this.#scene.document, this.token, this.token + 1)}”${this.bend.note}`
  }
}

/** Adds what a judging word says by its place; false where it does not stand in such a place. */
export type Reading = (scene: StanceScene, evidence: Evidence[], word: JudgingWord) => boolean

/**
 * Adds what a judging word says of each party.
 * @param how goes between the word and the party: “is said of”
 */
export function say(
  scene: StanceScene,
  evidence: Evidence[],
  word: JudgingWord,
  parties: readonly Party[],
  weight: number,
  rule: EvidenceRule,
  how: string,
): void {
  if (parties.length === 0) return
  const holder = holderAt(scene, word.token)
  const value = bent(word.valence, word.bend) * weight
  for (const { actor, share } of parties)
    addPiece(scene, evidence, holder, actor, word.range, value * share, rule, `${word.text} ${how} ${nameOf(scene, actor)}`)
}
