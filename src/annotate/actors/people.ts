import type { Draft } from './draft.ts'
import type { Gender } from './names.ts'

/** The person talked of, for each gender: whoever opens a sentence stays it though others are named after. */
export class People {
  readonly #male = new Talked('male')
  readonly #female = new Talked('female')
  #any: Draft | null = null
  readonly #byRole = new Map<string, Draft>()
  #paragraph = -1
  #openedSentence = -1

  see(draft: Draft, sentence: number, paragraph: number, opens: boolean): void {
    const stays = draft.targetId === null && this.#openedSentence === sentence
    const opener = this.#any === null ? null : this.#any.gender
    this.#male.see(draft, stays, opener)
    this.#female.see(draft, stays, opener)
    for (let r = 0; r < draft.roles.length; r++) this.#byRole.set(draft.roles[r] as string, draft)
    if (!stays) this.#any = draft
    if (opens) this.#openedSentence = sentence
    this.#paragraph = paragraph
  }

  keep(draft: Draft, paragraph: number): void {
    this.#male.keep(draft)
    this.#female.keep(draft)
    this.#paragraph = paragraph
  }

  /** @param speaker who says “he” or “she” of somebody else */
  of(gender: Gender, paragraph: number, speaker: Draft | null = null): Draft | null {
    if (paragraph > this.#paragraph + 1) return null
    return (gender === 'male' ? this.#male : this.#female).meant(speaker)
  }

  /** “The senator”: the last one of that title. */
  withRole(role: string): Draft | null {
    return this.#byRole.get(role) ?? null
  }
}

/** Who may be meant by the pronouns of one gender. */
class Talked {
  readonly #gender: Gender
  #last: Draft | null = null
  /** Talked of before or beside that one. */
  #other: Draft | null = null

  constructor(gender: Gender) {
    this.#gender = gender
  }

  /** @param stays whether another person, of a gender that may not be known, opened the sentence */
  see(draft: Draft, stays: boolean, opener: Gender | null): void {
    if ((draft.gender ?? this.#gender) !== this.#gender || this.#last === draft) return
    // Another gender's pronoun cannot mean whoever opened the sentence: then the next one named is meant.
    // One known to have it goes before an opener of whom that is not known.
    if (stays && (opener === this.#gender || (opener === null && draft.gender === null))) this.#other = draft
    else {
      this.#other = this.#last
      this.#last = draft
    }
  }

  keep(draft: Draft): void {
    if (this.#last === draft && draft.gender && draft.gender !== this.#gender) this.#last = null
  }

  meant(speaker: Draft | null): Draft | null {
    if (this.#last === null || this.#last !== speaker) return this.#last
    return (this.#other?.gender ?? this.#gender) === this.#gender ? this.#other : null
  }
}
