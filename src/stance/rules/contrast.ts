import { surfaceOf, tokenAt } from '../../document/document.ts'
import { chunkOf } from '../../document/syntax/clause.ts'
import type { Evidence } from '../evidence.ts'
import { partiesOf } from '../parties.ts'
import { nameOf, piece, type StanceScene, turnsOf } from '../scene.ts'

const MIRRORED = 0.6

/**
 * “Unlike Kenya, Poland kept its word”: what is said of the one is denied of the other.
 * @param said what other rules say
 */
export function fromContrasts(scene: StanceScene, said: readonly Evidence[]): Evidence[] {
  const { document, syntax, voices } = scene
  const turns = turnsOf(scene, 'contrast')
  if (turns.length === 0) return []
  const saidIn = Map.groupBy(said, ({ sentence }) => sentence)
  return turns.flatMap(({ from, to }) => {
    const chunk = chunkOf(syntax, to)
    if (!chunk) return []
    const sentence = document.sentence[from] as number
    const holder = voices.at[from] as string
    const others = partiesOf(scene, [chunk])
    const ids = new Set(others.map(({ actor }) => scene.actors.list[actor]?.id))
    const about = (saidIn.get(sentence) ?? []).filter((item) => item.holder === holder && !ids.has(item.target))
    const own = about.filter(({ span }) => tokenAt(document, span[0]) >= chunk.to || tokenAt(document, span[0]) < from)
    const sum = own.reduce((total, { score }) => total + score, 0)
    return others.flatMap(({ actor, share }) => {
      const reason = `“${surfaceOf(document, from, chunk.to)}” sets ${nameOf(scene, actor)} against what is said beside it`
      return piece(scene, holder, actor, { from, to }, -sum * MIRRORED * share, 'contrast', reason)
    })
  })
}
