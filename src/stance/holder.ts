import { framesAt } from '../annotate/hits.ts'
import { type Clause, clauseOf } from '../document/syntax/clause.ts'
import { partiesOf } from './parties.ts'
import { idOf, type StanceScene } from './scene.ts'

/** Whose word a token is: the voice's, but “liar” in “Kenya called Poland a liar” is Kenya's, whoever tells of it. */
export function holderAt(scene: StanceScene, token: number): string {
  const { syntax, voices } = scene
  const voice = voices.at[token] as string
  const clause = clauseOf(syntax, token)
  if (!clause || clause.copula || clause.agent.length === 0 || (!isCalled(scene, clause, token) && !isReproached(scene, clause, token)))
    return voice
  const [caller] = partiesOf(scene, clause.agent)
  return caller ? idOf(scene, caller.actor) : 'unknown'
}

function isCalled(scene: StanceScene, { complement, predicate }: Clause, token: number): boolean {
  if (!complement || (token < complement.from && token !== predicate)) return false
  return framesAt(scene.hits, predicate).some(({ value }) => value.entry.calls)
}

/** “Kenya accused Poland of theft”, “blamed Poland for the mess”. */
function isReproached(scene: StanceScene, { obliques, patient, predicate }: Clause, token: number): boolean {
  if (patient.length === 0 || token <= predicate) return false
  const reason = obliques.find(({ chunk }) => token >= chunk.from && token < chunk.to)
  if (!reason || !/^(?:of|for|over)$/.test(reason.preposition)) return false
  return framesAt(scene.hits, predicate).some(({ value }) => (value.entry.agentToPatient ?? 0) < 0)
}
