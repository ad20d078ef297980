import { type FrameHit, framesAt } from '../../annotate/hits.ts'
import type { Attribution } from '../../annotate/voices.ts'
import { surfaceOf, tokenAt } from '../../document/document.ts'
import type { Clause, Syntax } from '../../document/syntax/clause.ts'
import type { Evidence } from '../evidence.ts'
import { partiesOf } from '../parties.ts'
import { addPiece, nameOf, type StanceScene } from '../scene.ts'
import { bendAt } from '../scope.ts'

const WEIGHT = 0.5

/** “Roy complained that Kenya had left”: what a verb of blame or praise reports is a stance to whoever does it. */
export function fromReproaches(scene: StanceScene, evidence: Evidence[]): void {
  for (const attribution of scene.voices.attributions) addReproach(scene, evidence, attribution)
}

function addReproach(scene: StanceScene, evidence: Evidence[], { quotation, actor }: Attribution): void {
  const { document, syntax } = scene
  const { cue, spans, kind } = quotation
  if (!cue || actor === null || (kind !== 'indirect' && kind !== 'mixed') || !spans[0] || spans[0][0] < cue[1]) return
  const from = tokenAt(document, cue[0])
  const to = tokenAt(document, cue[1] - 1) + 1
  const sign = signOf(scene, from)
  if (sign === 0) return
  const told = firstClause(syntax, tokenAt(document, spans[0][0]))
  if (!told || told.sentence !== document.sentence[from]) return
  const bend = bendAt(scene, from)
  const word = `“${surfaceOf(document, from, to)}”${bend.note}`
  for (const { actor: target, share } of partiesOf(scene, told.copula ? told.subject : told.agent))
    addPiece(
      scene,
      evidence,
      actor,
      target,
      { from, to },
      sign * WEIGHT * share * bend.factor,
      'speech-act',
      `${word} is said of what is done by ${nameOf(scene, target)}`,
    )
}

/** The first clause of what is reported. */
function firstClause({ clauses, clauseAt }: Syntax, from: number): Clause | undefined {
  let at = clauseAt[from] as number
  while (at >= 0 && (clauses[at]?.predicate ?? from) < from) at++
  return clauses[at]
}

/** What the longest frame of a speech verb says of its object: “complained (that Kenya had left)”; not so “warned Kenya”, which is done to her. */
function signOf(scene: StanceScene, token: number): number {
  let longest: FrameHit | null = null
  for (const hit of framesAt(scene.hits, token)) if (hit.value.entry.kind === 'verb' && hit.to > (longest?.to ?? 0)) longest = hit
  const { patientKind, patientRole, agentToPatient = 0 } = longest?.value.entry ?? {}
  return patientKind || patientRole === 'object' ? 0 : agentToPatient
}
