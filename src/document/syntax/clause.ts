import { onceFor } from '../../text/once-for.ts'
import type { TokenRange } from '../phrases.ts'

/** A base noun phrase, or an adjective phrase after a copula: tokens `[from, to)` and the word that the rest belongs to. */
export interface Chunk extends TokenRange {
  readonly head: number
  /** “Moscow” in “Moscow’s war”, “his” in “his war”. */
  readonly possessor: TokenRange | null
  /** What stands after it with a preposition: “of Kent” in “the nurses of Kent”. */
  readonly post: readonly Oblique[]
}

export interface Oblique {
  readonly preposition: string
  readonly chunk: Chunk
}

/** Who does what to whom, as far as word order and tags tell it. A parser could stand behind this. */
export interface Clause {
  readonly sentence: number
  /** The main verb’s token. */
  readonly predicate: number
  /** The verb group: auxiliaries, negation, adverbs and the main verb. */
  readonly verbs: TokenRange
  readonly form: 'finite' | 'participle' | 'infinitive'
  readonly kind: 'main' | 'relative' | 'subordinate' | 'complement'
  readonly passive: boolean
  readonly negated: boolean
  /** “X is, becomes, remains …”: the complement says what the subject is. */
  readonly copula: boolean
  /** Who or what stands before the verb; several where coordinated. */
  readonly subject: readonly Chunk[]
  /** Who does it: the subject of an active verb, the “by” phrase of a passive one. */
  readonly agent: readonly Chunk[]
  /** Whom it is done to: the object, or the subject of a passive verb. */
  readonly patient: readonly Chunk[]
  /** What a copula says of its subject, or what an object is called, made or seen as. */
  readonly complement: Chunk | null
  readonly obliques: readonly Oblique[]
}

export function obliqueOf<One extends Oblique>(obliques: readonly One[], chunk: Chunk): One | undefined {
  for (let i = 0; i < obliques.length; i++) if ((obliques[i] as One).chunk === chunk) return obliques[i]
  return undefined
}

/** Two names for one: “Ulm, a coward, …”. */
export interface Apposition {
  readonly of: Chunk
  readonly label: Chunk
}

export interface Syntax {
  readonly clauses: readonly Clause[]
  readonly chunks: readonly Chunk[]
  readonly appositions: readonly Apposition[]
  /** The clause that each token stands in: an index into `clauses`, or −1. */
  readonly clauseAt: Int32Array
  /** The chunk that each token stands in: an index into `chunks`, or −1. */
  readonly chunkAt: Int32Array
}

/** The clause that a token stands in; undefined for none, and outside the text. */
export function clauseOf({ clauses, clauseAt }: Syntax, token: number): Clause | undefined {
  const index = clauseAt[token] ?? -1
  return index === -1 ? undefined : clauses[index]
}

/** The chunk that a token stands in; undefined for none, and outside the text. */
export function chunkOf({ chunks, chunkAt }: Syntax, token: number): Chunk | undefined {
  const index = chunkAt[token] ?? -1
  return index === -1 ? undefined : chunks[index]
}

const apposedBy = onceFor(({ appositions }: Syntax): ReadonlyMap<Chunk, Chunk> => new Map(appositions.map(({ of, label }) => [label, of])))

/** Whom a noun phrase is a second name for: “Ulm” for “a coward” in “Ulm, a coward, …”. */
export const namedBy = (syntax: Syntax, label: Chunk): Chunk | undefined => apposedBy(syntax).get(label)
