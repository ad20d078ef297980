import { type Document, markSpans } from '../document/document.ts'
import type { Span } from '../text/span.ts'

export const EVIDENCE_RULES = [
  'attribute', // “the disastrous treaty”: a judging word right before the target
  'predicate', // “the treaty is a disaster”
  'frame-agent', // what a verb or noun says of who does it
  'frame-patient', // … and of whom it is done to
  'apposition', // “Ulm, a coward, …”
  'possession', // “China’s coercive policy”
  'speech-act', // one actor accuses, praises, backs another
  'loaded-phrase', // a lexicon finding about the target
  'introduction', // how the author introduces a source: “claimed”, “pointed out”
  'scare-quote', // words held at arm's length
  'contrast', // “unlike Kenya, Poland keeps its word”
  'comparison', // “fairer than Poland”
  'rhetorical-question', // “who could trust Poland?”
  'irony', // “so much for Poland’s promises”
  'in-group', // “our friends in Kenya”
  'valence', // a judging word near the target, in its clause
  'learned', // a word's weight from the fitted model
] as const
export type EvidenceRule = (typeof EVIDENCE_RULES)[number]

/** One piece of evidence: what a span says of a holder's stance to a target. */
export interface Evidence {
  /** `author`, `unknown` or an actor's id. */
  readonly holder: string
  /** An actor's id. */
  readonly target: string
  readonly span: Span
  /** The sentence it stands in: the unit of the bootstrap. */
  readonly sentence: number
  /** −1..1, negative against the target. */
  readonly score: number
  readonly rule: EvidenceRule
  readonly reason: string
  readonly finding: string | null
}

/** Which cell of the matrix something belongs to, as a key. */
export const cellOf = ({ holder, target }: { readonly holder: string; readonly target: string }): string => `${holder}\0${target}`

/** 1 for each token that the evidence stands on. */
export function spokenWords(document: Document, evidence: readonly Evidence[]): Uint8Array {
  const spoken = new Uint8Array(document.size)
  markSpans(
    document,
    spoken,
    evidence.map(({ span }) => span),
    1,
  )
  return spoken
}
