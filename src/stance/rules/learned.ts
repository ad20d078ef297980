import { surfaceOf } from '../../document/document.ts'
import type { Evidence } from '../evidence.ts'
import { wordFeatures } from '../learned.ts'
import { piece, type StanceScene } from '../scene.ts'

/** What the fitted model says of each word about a requested target, word by word. */
export function fromLearned(scene: StanceScene): Evidence[] {
  const { document, actors, voices, requested, weights } = scene
  if (!weights) return []
  return actors.list.flatMap((actor, target) => {
    const mention = requested.has(actor.id) ? actor.mentions.find(({ kind }) => kind === 'name') : undefined
    if (!mention) return []
    const byToken = new Map<number, number>()
    for (const { name, token, value } of wordFeatures(document, mention))
      byToken.set(token, (byToken.get(token) ?? 0) + value * (weights.words[name] ?? 0))
    return [...byToken].flatMap(([token, score]) => {
      // The model knows what a sentence makes of its target, not what one named target thinks of another.
      if (requested.has(voices.at[token] as string)) return []
      const range = { from: token, to: token + 1 }
      const reason = `“${surfaceOf(document, token, token + 1)}” in a sentence about ${actor.name}: learned from marked news sentences`
      return piece(scene, voices.at[token] as string, target, range, score, 'learned', reason)
    })
  })
}
