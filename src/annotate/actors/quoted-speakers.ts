import { type Document, markSpans, tokenAt } from '../../document/document.ts'
import type { Quotation } from '../quotations/quotation.ts'
import { speakerOf } from '../speakers.ts'
import type { ByToken } from './actor.ts'
import type { Draft } from './draft.ts'

const NOT_QUOTED = -1

/** Who says the words between quotation marks, while pronouns are still being settled. */
export class QuotedSpeakers {
  readonly #document: Document
  readonly #quotations: readonly Quotation[]
  readonly #actors: ByToken<Draft>
  readonly #apart: ReadonlySet<string>
  /** By token, the quotation; made when it is first asked for. */
  #quoted: Int32Array | null = null

  constructor(document: Document, quotations: readonly Quotation[], list: readonly Draft[], at: Int32Array, apart: ReadonlySet<string>) {
    this.#document = document
    this.#quotations = quotations
    this.#actors = { list, at }
    this.#apart = apart
  }

  /** @param meantBy whom a source means that no name settles: “he” in “… , he said” */
  of(token: number, meantBy: (source: number, token: number) => Draft | null): Draft | null {
    this.#quoted ??= quotedTokens(this.#document, this.#quotations)
    const quotation = this.#quoted[token] as number
    const source = quotation === NOT_QUOTED ? null : this.#quotations[quotation]?.source
    if (!source) return null
    return speakerOf(this.#document, this.#actors, source, this.#apart) ?? meantBy(tokenAt(this.#document, source[0]), token)
  }
}

function quotedTokens(document: Document, quotations: readonly Quotation[]): Int32Array {
  const quoted = new Int32Array(document.size).fill(NOT_QUOTED)
  for (let q = 0; q < quotations.length; q++) {
    const { kind, source, marked } = quotations[q] as Quotation
    if (source && (kind === 'direct' || kind === 'mixed')) markSpans(document, quoted, marked, q)
  }
  return quoted
}
