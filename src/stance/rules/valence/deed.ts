import { clauseOf } from '../../../document/syntax/clause.ts'
import type { Evidence } from '../../evidence.ts'
import { partiesOf } from '../../parties.ts'
import type { StanceScene } from '../../scene.ts'
import { addBetween } from '../between.ts'
import { type JudgingWord, say } from './judging-word.ts'

/** A judging verb: what one party does to another. */
export function readDeed(scene: StanceScene, evidence: Evidence[], word: JudgingWord): boolean {
  const { syntax } = scene
  const { token, valence } = word
  const clause = clauseOf(syntax, token)
  if (clause?.predicate !== token) return false
  const agents = partiesOf(scene, clause.agent)
  if (agents.length === 0) return true
  const patients = partiesOf(scene, clause.patient)
  if (patients.length > 0)
    addBetween(scene, evidence, agents, patients, word.range, valence * word.bend.factor * 0.5, 'speech-act', word.text)
  // In the author's voice a verb tells what happened; in others' a word of blame takes sides.
  if (!word.isAuthors && valence < 0) say(scene, evidence, word, agents, 0.4, 'valence', 'is what is done by')
  return true
}
