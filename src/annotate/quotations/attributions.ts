import type { TokenRange } from '../../document/phrases.ts'
import type { CueHit } from '../hits.ts'
import type { QuotationKind } from './quotation.ts'

/** One attribution while it grows: quote–tag–quote and continued paragraphs add to its content. */
export interface Attribution {
  kind: QuotationKind
  readonly content: TokenRange[]
  readonly cue: CueHit | null
  source: TokenRange | null
  confidence: number
  paragraph: number
}

/** The attributions found so far, and which of them each token belongs to: every question costs the length of its range. */
export class Attributions {
  readonly #list: (Attribution | null)[] = []
  readonly #index = new Map<Attribution, number>()
  readonly #at: Int32Array

  constructor(tokens: number) {
    this.#at = new Int32Array(tokens).fill(-1)
  }

  /** Adds it, or takes note that its content has grown. */
  add(attribution: Attribution): void {
    const { content } = attribution
    const known = this.#index.get(attribution)
    const index = known ?? this.#list.push(attribution) - 1
    this.#index.set(attribution, index)
    for (let c = known === undefined ? 0 : content.length - 1; c < content.length; c++) {
      const { from, to } = content[c] as TokenRange
      this.#at.fill(index, from, to)
    }
  }

  addAll(attributions: readonly Attribution[]): void {
    for (let i = 0; i < attributions.length; i++) this.add(attributions[i] as Attribution)
  }

  covers({ from, to }: TokenRange): boolean {
    const index = this.#at[from] as number
    return index !== -1 && this.#at[to - 1] === index
  }

  /** Each of the ranges lies in one attribution. */
  coversEach(ranges: readonly TokenRange[]): boolean {
    for (let r = 0; r < ranges.length; r++) if (!this.covers(ranges[r] as TokenRange)) return false
    return true
  }

  /** Part of the ranges already has a speaker. */
  attributed(ranges: readonly TokenRange[]): boolean {
    for (let r = 0; r < ranges.length; r++) {
      const { from, to } = ranges[r] as TokenRange
      for (let i = from; i < to; i++) {
        const index = this.#at[i] as number
        const attribution = index === -1 ? null : this.#list[index]
        if (attribution && !isBare(attribution)) return true
      }
    }
    return false
  }

  /** Removes what lies in the ranges without a speaker of its own; how many marked spans that were. */
  takeBareWithin(ranges: readonly TokenRange[]): number {
    let taken = 0
    for (let r = 0; r < ranges.length; r++) {
      const { from, to } = ranges[r] as TokenRange
      for (let i = from; i < to; i++) {
        const index = this.#at[i] as number
        if (index === -1 || !this.#list[index]) continue
        this.#list[index] = null
        taken++
      }
    }
    return taken
  }

  /** Its parts too. */
  inOrder(): Attribution[] {
    const all: Attribution[] = []
    for (let i = 0; i < this.#list.length; i++) {
      const attribution = this.#list[i]
      if (!attribution) continue
      if (attribution.content.length > 1) attribution.content.sort((a, b) => a.from - b.from)
      all.push(attribution)
    }
    return all.sort((a, b) => firstOf(a) - firstOf(b))
  }
}

const firstOf = ({ content }: Attribution): number => (content[0] as TokenRange).from

/** Nobody is known to have said it. */
export const isBare = ({ kind, cue, source }: Attribution): boolean => kind === 'scare' || kind === 'title' || (!cue && !source)
