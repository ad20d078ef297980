import { chunkOf, namedBy } from '../../../document/syntax/clause.ts'
import type { Evidence } from '../../evidence.ts'
import { partiesOf } from '../../parties.ts'
import type { StanceScene } from '../../scene.ts'
import { type JudgingWord, say } from './judging-word.ts'

/** “Ulm, a coward, …”: a judging word in a second name for somebody. */
export function readLabel(scene: StanceScene, evidence: Evidence[], word: JudgingWord): boolean {
  const { syntax } = scene
  const chunk = chunkOf(syntax, word.token)
  const apposed = chunk && namedBy(syntax, chunk)
  if (!apposed) return false
  say(scene, evidence, word, partiesOf(scene, [apposed]), 0.8, 'apposition', 'is a name for')
  return true
}
