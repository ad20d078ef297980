import { chunkOf, clauseOf } from '../../../document/syntax/clause.ts'
import type { Evidence } from '../../evidence.ts'
import { partiesOf } from '../../parties.ts'
import type { StanceScene } from '../../scene.ts'
import { type JudgingWord, say } from './judging-word.ts'

/** “Kenya is corrupt”, “they call Kenya a failure”. */
export function readPredicate(scene: StanceScene, evidence: Evidence[], word: JudgingWord): boolean {
  const { document, syntax } = scene
  const chunk = chunkOf(syntax, word.token)
  const clause = clauseOf(syntax, word.token)
  if (!chunk || clause?.complement !== chunk) return false
  // “Roy is irritated” tells a feeling of Roy's.
  if (!word.isAuthors || !document.normal[word.token]?.endsWith('ed'))
    say(scene, evidence, word, partiesOf(scene, clause.copula ? clause.subject : clause.patient), 0.8, 'predicate', 'is said to be')
  return true
}
