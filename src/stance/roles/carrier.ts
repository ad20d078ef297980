import { framesAt } from '../../annotate/hits.ts'
import { type Chunk, type Clause, clauseOf } from '../../document/syntax/clause.ts'
import type { StanceScene } from '../scene.ts'

/** A clause whose verb only carries a noun. */
interface Carrier {
  readonly clause: Clause
  /** “Draw (criticism)”: the subject gets what the noun says; otherwise the subject does it. */
  readonly receives: boolean
  /** “Give Poland (support)”: whom the noun is given to. */
  readonly recipient: readonly Chunk[] | null
}

/** “Kenya launched (an attack)”, “Poland came under (attack)”; null where no such verb carries the noun. */
export function carrierOf(scene: StanceScene, chunk: Chunk): Carrier | null {
  const { syntax } = scene
  // A participle after the noun begins a clause of its own: “criticism aimed at Poland”.
  for (const token of [chunk.from, chunk.to]) {
    const clause = clauseOf(syntax, token)
    const frame = clause && framesAt(scene.hits, clause.predicate).find(({ value }) => value.entry.light || value.entry.receives)
    if (!clause || !frame) continue
    const recipient = clause.complement === chunk && !clause.copula ? clause.patient : null
    const behind = clause.obliques.some((oblique) => oblique.chunk === chunk && frame.form.endsWith(` ${oblique.preposition}`))
    if (recipient || behind || clause.patient.includes(chunk)) return { clause, receives: frame.value.entry.receives === true, recipient }
  }
  return null
}
