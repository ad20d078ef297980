import { clauseOf } from '../document/syntax/clause.ts'
import { partiesOf } from './parties.ts'
import { framesAt, idOf, type StanceScene } from './scene.ts'

/** Whose word a token is: the voice's, but “liar” in “Kenya called Poland a liar” is Kenya's, whoever tells of it. */
export function holderAt(scene: StanceScene, token: number): string {
  const { syntax, voices } = scene
  const voice = voices.at[token] as string
  const clause = clauseOf(syntax, token)
  if (!clause?.complement || clause.copula || (token < clause.complement.from && token !== clause.predicate) || clause.agent.length === 0)
    return voice
  if (!framesAt(scene, clause.predicate).some(({ value }) => value.entry.calls)) return voice
  const [caller] = partiesOf(scene, clause.agent)
  return caller ? idOf(scene, caller.actor) : 'unknown'
}
