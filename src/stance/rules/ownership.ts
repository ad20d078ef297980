import { actorAt } from '../../annotate/actors/actor.ts'
import { firstFrom } from '../../annotate/hits.ts'
import { surfaceOf } from '../../document/document.ts'
import type { Chunk } from '../../document/syntax/clause.ts'
import type { Evidence } from '../evidence.ts'
import { ownerOf } from '../parties.ts'
import { idOf, nameOf, piece, type StanceScene } from '../scene.ts'

const BEHIND = 0.2

/** “Roy’s plan”: whoever a plan is named after stands behind it. Not so “Roy’s trial”: that is nobody’s own. */
export function fromOwnership(scene: StanceScene): Evidence[] {
  const { document, syntax, actors, plans } = scene
  const evidence: Evidence[] = []
  if (!actors.list.some(({ type }) => type === 'issue')) return evidence
  for (const chunk of syntax.chunks) {
    if (actorAt(actors, chunk.head)?.type !== 'issue' || !plans.has(document.lemma[chunk.head] as string)) continue
    const issue = actors.at[chunk.head] as number
    const owner = ownerOf(actors, chunk)
    if (owner === -1 || isTopic(scene, chunk, owner)) continue
    const reason = `“${surfaceOf(document, chunk.from, chunk.to)}”: ${nameOf(scene, owner)} stands behind it`
    evidence.push(...piece(scene, idOf(scene, owner), issue, chunk, BEHIND, 'possession', reason))
  }
  return evidence
}

/** “The Russia policy” is a policy on Russia, “the Russian policy” Russia’s own. */
function isTopic({ actors }: StanceScene, { from, to, possessor }: Chunk, owner: number): boolean {
  const actor = actors.list[owner]
  if (possessor || actor?.type !== 'state') return false
  const mention = actor.mentions[firstFrom(actor.mentions, from)]
  return mention !== undefined && mention.to <= to && mention.kind !== 'demonym'
}
