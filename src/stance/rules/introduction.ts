import { isOneOf, surfaceOf, tokenAt } from '../../document/document.ts'
import { clauseOf } from '../../document/syntax/clause.ts'
import type { Evidence } from '../evidence.ts'
import { placesOf } from '../parties.ts'
import { addPiece, nameOf, type StanceScene } from '../scene.ts'

/** What a speech cue lets slip of whoever reports: “claimed” doubts, “pointed out” agrees. “Slammed” and “praised” tell the source's own stance. */
const SLANTS = { neutral: 0, assertive: 0, doubting: -0.12, factive: 0.08, hostile: 0, praising: 0 } as const

/** How the author introduces a source. The cue is the author's own word, also where what follows is not. */
export function fromIntroductions(scene: StanceScene, evidence: Evidence[]): void {
  const { document, actors, voices } = scene
  for (const { quotation, actor } of voices.attributions) {
    const score = SLANTS[quotation.slant]
    if (!quotation.cue || actor === null || score === 0) continue
    const source = placesOf(actors).get(actor)
    if (source === undefined) continue
    const from = tokenAt(document, quotation.cue[0])
    const to = tokenAt(document, quotation.cue[1] - 1) + 1
    if (!isTold(scene, from)) continue
    const reason = `“${surfaceOf(document, from, to)}” introduces ${nameOf(scene, source)} with ${score < 0 ? 'distance' : 'approval'}`
    addPiece(scene, evidence, voices.at[from] as string, source, { from, to }, score, 'introduction', reason)
  }
}

const isOpen = isOneOf('would could might may should must can cannot will shall ought')

/** Not so “has to explain”, “could claim”, “would not acknowledge”: nobody has said it. */
function isTold({ document, syntax }: StanceScene, cue: number): boolean {
  const clause = clauseOf(syntax, cue)
  if (clause?.predicate !== cue) return true
  if (clause.form === 'infinitive' || clause.negated) return false
  for (let i = clause.verbs.from; i < clause.predicate; i++) if (isOpen(document, i)) return false
  return true
}
