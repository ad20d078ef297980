import { surfaceOf } from '../../document/document.ts'
import { type Chunk, chunkOf, clauseOf, namedBy } from '../../document/syntax/clause.ts'
import type { Evidence } from '../evidence.ts'
import { isMine, type Party, partiesOf } from '../parties.ts'
import { addPiece, nameOf, type StanceScene, turnsOf } from '../scene.ts'
import { bendAt } from '../scope.ts'

const OURS = 0.3

/** “Our friends in Kenya”, “fellow democracies such as Kenya”: words for one's own side speak well of whom they name, for whoever says them. */
export function fromInGroupWords(scene: StanceScene, evidence: Evidence[]): void {
  const { document, syntax, voices } = scene
  for (const { from, to } of turnsOf(scene, 'in-group')) {
    const chunk = chunkOf(syntax, to - 1)
    // “Trump’s fellow conservatives” are nobody’s but his.
    if (!chunk || (chunk.possessor && !isMine(document, chunk.possessor.from))) continue
    const bend = bendAt(scene, from)
    const reason = `“${surfaceOf(document, from, to)}”${bend.note} counts`
    for (const { actor, share } of named(scene, chunk))
      addPiece(
        scene,
        evidence,
        voices.at[from] as string,
        actor,
        { from, to },
        OURS * bend.factor * share,
        'in-group',
        `${reason} ${nameOf(scene, actor)} among one’s own`,
      )
  }
}

/** Whom the words name: “our ally Kenya”, “our friends in Kenya”, “Kenya, our ally”, “Kenya is our ally”. */
function named(scene: StanceScene, chunk: Chunk): Party[] {
  const { syntax, actors } = scene
  const inside = new Set<number>()
  for (let i = chunk.from; i < chunk.to; i++) if (actors.at[i] !== -1) inside.add(actors.at[i] as number)
  if (inside.size > 0) return [...inside].map((actor) => ({ actor, share: 1 }))
  const after = chunk.post.filter(({ preposition }) => /^(?:in|of|like|as|from|at)$/.test(preposition)).map((oblique) => oblique.chunk)
  const clause = clauseOf(syntax, chunk.from)
  const subject = clause?.copula && clause.complement === chunk ? clause.subject : []
  const beside = namedBy(syntax, chunk)
  return partiesOf(scene, [...after, ...subject, ...(beside ? [beside] : [])])
}
