import { chunkOf } from '../../../document/syntax/clause.ts'
import type { Evidence } from '../../evidence.ts'
import { partiesOf } from '../../parties.ts'
import type { StanceScene } from '../../scene.ts'
import { type JudgingWord, say } from './judging-word.ts'

/** In fifths of AFINN's scale: “crimes”, “lies”, “violence”. */
const HARD = 0.6

/** “Kenya’s lies”: a judging word in what belongs to somebody. */
export function readBelonging(scene: StanceScene, evidence: Evidence[], word: JudgingWord): boolean {
  const { syntax } = scene
  const chunk = chunkOf(syntax, word.token)
  const owned = chunk ? partiesOf(scene, [chunk]) : []
  if (owned.length === 0) return false
  // “Roy’s troubles” are no deeds of his.
  const isTrouble = word.isAuthors && chunk?.head === word.token && Math.abs(word.valence) < HARD
  if (!isTrouble) say(scene, evidence, word, owned, 0.8, 'possession', 'is said of what belongs to')
  return true
}
