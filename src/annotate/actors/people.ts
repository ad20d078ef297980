import type { Draft } from './draft.ts'
import type { Gender } from './names.ts'

const GENDERS = ['male', 'female'] as const

/** The person talked of, for each gender: whoever opens a sentence stays it though others are named after. */
export class People {
  readonly #last: Record<Gender, Draft | null> = { male: null, female: null }
  /** Talked of before or beside that one. */
  readonly #other: Record<Gender, Draft | null> = { male: null, female: null }
  #any: Draft | null = null
  readonly #byRole = new Map<string, Draft>()
  #paragraph = -1
  #openedSentence = -1

  see(draft: Draft, sentence: number, paragraph: number, opens: boolean): void {
    const stays = draft.targetId === null && this.#openedSentence === sentence
    const opener = this.#any === null ? null : this.#any.gender
    for (const gender of GENDERS) {
      const agrees = (draft.gender ?? gender) === gender
      // Another gender's pronoun cannot mean whoever opened the sentence: then the next one named is meant.
      // One known to have it goes before an opener of whom that is not known.
      const taken = stays && (opener === gender || (opener === null && draft.gender === null))
      if (!agrees || this.#last[gender] === draft) continue
      this.#other[gender] = taken ? draft : this.#last[gender]
      if (!taken) this.#last[gender] = draft
    }
    for (const role of draft.roles) this.#byRole.set(role, draft)
    if (!stays) this.#any = draft
    if (opens) this.#openedSentence = sentence
    this.#paragraph = paragraph
  }

  keep(draft: Draft, paragraph: number): void {
    for (const gender of GENDERS) if (this.#last[gender] === draft && draft.gender && draft.gender !== gender) this.#last[gender] = null
    this.#paragraph = paragraph
  }

  /** @param speaker who says “he” or “she” of somebody else */
  of(gender: Gender, paragraph: number, speaker: Draft | null = null): Draft | null {
    if (paragraph > this.#paragraph + 1) return null
    const last = this.#last[gender]
    if (last === null || last !== speaker) return last
    const other = this.#other[gender]
    return (other?.gender ?? gender) === gender ? other : null
  }

  /** “The senator”: the last one of that title. */
  withRole(role: string): Draft | null {
    return this.#byRole.get(role) ?? null
  }
}
