import { chunkOf } from '../../../document/syntax/clause.ts'
import type { Evidence } from '../../evidence.ts'
import { partiesOf } from '../../parties.ts'
import type { StanceScene } from '../../scene.ts'
import { type JudgingWord, say } from './judging-word.ts'

/** “The reckless Kenya”: a judging word in the noun phrase that names somebody. */
export function readAttribute(scene: StanceScene, evidence: Evidence[], word: JudgingWord): boolean {
  const { syntax, actors } = scene
  const chunk = chunkOf(syntax, word.token)
  if (!chunk || chunk.head === word.token || actors.at[chunk.head] === -1) return false
  // “The peace plan”: a part of its name.
  if (actors.at[word.token] !== actors.at[chunk.head]) say(scene, evidence, word, partiesOf(scene, [chunk]), 0.8, 'attribute', 'is said of')
  return true
}
