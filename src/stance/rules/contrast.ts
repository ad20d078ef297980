import { surfaceOf, tokenAt } from '../../document/document.ts'
import { chunkOf } from '../../document/syntax/clause.ts'
import type { Evidence } from '../evidence.ts'
import { partiesOf } from '../parties.ts'
import { addPiece, nameOf, type StanceScene, turnsOf } from '../scene.ts'

const MIRRORED = 0.6

/**
 * “Unlike Kenya, Poland kept its word”: what is said of the one is denied of the other.
 * @param evidence what other rules say; what this one says is added
 */
export function fromContrasts(scene: StanceScene, evidence: Evidence[]): void {
  const { document, syntax, voices } = scene
  const turns = turnsOf(scene, 'contrast')
  if (turns.length === 0) return
  const saidIn = Map.groupBy(evidence, ({ sentence }) => sentence)
  for (const { from, to } of turns) {
    const chunk = chunkOf(syntax, to)
    if (!chunk) continue
    const sentence = document.sentence[from] as number
    const holder = voices.at[from] as string
    const others = partiesOf(scene, [chunk])
    const ids = new Set(others.map(({ actor }) => scene.actors.list[actor]?.id))
    const about = (saidIn.get(sentence) ?? []).filter((item) => item.holder === holder && !ids.has(item.target))
    const own = about.filter(({ span }) => tokenAt(document, span[0]) >= chunk.to || tokenAt(document, span[0]) < from)
    const sum = own.reduce((total, { score }) => total + score, 0)
    for (const { actor, share } of others) {
      const reason = `“${surfaceOf(document, from, chunk.to)}” sets ${nameOf(scene, actor)} against what is said beside it`
      addPiece(scene, evidence, holder, actor, { from, to }, -sum * MIRRORED * share, 'contrast', reason)
    }
  }
}
