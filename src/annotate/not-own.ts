import { type Document, isOneOf } from '../document/document.ts'
import type { Chunk, Clause } from '../document/syntax/clause.ts'
import type { Scene } from './conditions.ts'
import { type FrameHit, firstFrom, framesAt } from './hits.ts'

const setsApart = isOneOf('against amid amidst under despite')

/**
 * “Roy survived the brutal attack”, “was the victim of it” (befell), “condemned it” (opposed): nothing says that Roy did it.
 * Null where it may be his.
 */
export function notOwn({ document, hits }: Pick<Scene, 'document' | 'hits'>, chunk: Chunk, clause: Clause): 'befell' | 'opposed' | null {
  const { complement, copula, verbs, predicate } = clause
  // “Could not contain her disdain”.
  if (chunk.possessor) return null
  if (chunk.from > 0 && setsApart(document, chunk.from - 1)) return 'befell'
  if (copula) return complement !== null && complement !== chunk && framesAt(hits, complement.head).some(keepsApart) ? 'befell' : null
  const { frame } = hits
  for (let f = firstFrom(frame, verbs.from); f < frame.length && (frame[f] as FrameHit).from <= predicate; f++) {
    const hit = frame[f] as FrameHit
    if (keepsApart(hit) && isDoneTo(document, hit, chunk, clause)) return hit.value.entry.apart === true ? 'befell' : 'opposed'
  }
  return null
}

const keepsApart = ({ value: { entry } }: FrameHit): boolean => entry.apart === true || (entry.agentToPatient ?? 0) < 0

/** Whether a verb is done to a noun phrase, or to what that is a part of: its object, or what follows its own preposition. */
function isDoneTo({ normal }: Document, { to, value }: FrameHit, chunk: Chunk, { obliques, patient, predicate }: Clause): boolean {
  const { patientRole } = value.entry
  // “Took a hard line against Ulm”: the phrase is the deed.
  if (to > chunk.head) return false
  const preposition = to - 1 > predicate ? normal[to - 1] : patientRole
  if (obliques.some((oblique) => oblique.chunk === chunk && oblique.preposition === preposition)) return true
  return patientRole === 'object' && patient.some((other) => other === chunk || other.post.some((post) => post.chunk === chunk))
}
