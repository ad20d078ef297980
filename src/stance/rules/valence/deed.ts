import { clauseOf } from '../../../document/syntax/clause.ts'
import type { Evidence } from '../../evidence.ts'
import { partiesOf } from '../../parties.ts'
import type { StanceScene } from '../../scene.ts'
import { between } from '../between.ts'
import { type JudgingWord, say } from './judging-word.ts'

/** A judging verb: what one party does to another. */
export function readDeed(scene: StanceScene, word: JudgingWord): Evidence[] | null {
  const { syntax } = scene
  const { token, valence } = word
  const clause = clauseOf(syntax, token)
  if (clause?.predicate !== token) return null
  const agents = partiesOf(scene, clause.agent)
  const patients = partiesOf(scene, clause.patient)
  if (agents.length === 0) return []
  const deeds = between(scene, agents, patients, { from: token, to: token + 1 }, valence * word.bend.factor * 0.5, 'speech-act', word.text)
  // In the author's voice a verb tells what happened; in others' a word of blame takes sides.
  const takesSides = !word.isAuthors && valence < 0
  return !takesSides ? deeds : [...deeds, ...say(scene, word, agents, 0.4, 'valence', 'is what is done by')]
}
