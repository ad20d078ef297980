import type { Actor } from '../../annotate/actors/actor.ts'
import { firstFrom } from '../../annotate/hits.ts'
import { surfaceOf } from '../../document/document.ts'
import { type Chunk, chunkOf } from '../../document/syntax/clause.ts'
import type { Evidence } from '../evidence.ts'
import { ownerOf } from '../parties.ts'
import { addPiece, idOf, nameOf, type StanceScene } from '../scene.ts'

const BEHIND = 0.2

/** “Roy’s plan”: whoever a plan is named after stands behind it. Not so “Roy’s trial”: that is nobody’s own. */
export function fromOwnership(scene: StanceScene, evidence: Evidence[]): void {
  const { list } = scene.actors
  for (let issue = 0; issue < list.length; issue++) {
    const { type, mentions } = list[issue] as Actor
    if (type !== 'issue') continue
    for (const { from, to } of mentions) for (let token = from; token < to; token++) addOwner(scene, evidence, issue, token)
  }
}

/** @param head of a noun phrase that names the issue, if it is one */
function addOwner(scene: StanceScene, evidence: Evidence[], issue: number, head: number): void {
  const { document, syntax, actors, plans } = scene
  const chunk = chunkOf(syntax, head)
  if (chunk?.head !== head || actors.at[head] !== issue) return
  const owner = ownerOf(actors, chunk)
  if (owner === -1 || isTopic(scene, chunk, owner) || !plans.has(document.lemma[head] as string)) return
  const reason = `“${surfaceOf(document, chunk.from, chunk.to)}”: ${nameOf(scene, owner)} stands behind it`
  addPiece(scene, evidence, idOf(scene, owner), issue, chunk, BEHIND, 'possession', reason)
}

/** “The Russia policy” is a policy on Russia, “the Russian policy” Russia’s own. */
function isTopic({ actors }: StanceScene, { from, to, possessor }: Chunk, owner: number): boolean {
  const actor = actors.list[owner]
  if (possessor || actor?.type !== 'state') return false
  const mention = actor.mentions[firstFrom(actor.mentions, from)]
  return mention !== undefined && mention.to <= to && mention.kind !== 'demonym'
}
