import { nearest } from '../../../annotate/about.ts'
import type { Evidence } from '../../evidence.ts'
import type { StanceScene } from '../../scene.ts'
import { type JudgingWord, say } from './judging-word.ts'

/** A judging word beside a target that the input names counts a little for it, whatever the syntax. */
export function readBeside(scene: StanceScene, evidence: Evidence[], word: JudgingWord): void {
  const { document, actors, requested } = scene
  if (requested.size === 0) return
  const beside = nearest(document, actors, word.token - 1, -1, 8) ?? nearest(document, actors, word.token + 1, 1, 5)
  if (beside !== null && requested.has(actors.list[beside]?.id ?? ''))
    say(scene, evidence, word, [{ actor: beside, share: 1 }], 0.35, 'valence', 'stands beside')
}
