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
  return firstOf(scene, clause)
}

/** The same of a word for a deed, which the author may only report: “lying” in “Poland was accused of lying”. */
export function holderOfDeed(scene: StanceScene, token: number): string {
  const clause = scene.voices.at[token] === 'author' ? clauseOf(scene.syntax, token) : undefined
  const accusation = clause && accusationOf(scene, clause, token)
  return accusation ? firstOf(scene, accusation) : holderAt(scene, token)
}

function firstOf(scene: StanceScene, { agent }: Clause): string {
  const [caller] = partiesOf(scene, agent)
  return caller ? idOf(scene, caller.actor) : 'unknown'
}

/** The clause that a deed is held against somebody in: “Kenya accused Poland of lying”, “Poland was accused of lying”. */
function accusationOf({ document, hits, syntax }: StanceScene, { form, subject, verbs }: Clause, token: number): Clause | null {
  if (form !== 'participle' || document.normal[verbs.from - 1] !== 'of') return null
  const before = syntax.clauses[(syntax.clauseAt[token] as number) - 1]
  if (!before || before.patient.length === 0 || before.patient[0] !== subject[0]) return null
  return framesAt(hits, before.predicate).some(({ value }) => (value.entry.agentToPatient ?? 0) < 0) ? before : null
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
