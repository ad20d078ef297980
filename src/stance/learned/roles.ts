import type { TokenRange } from '../../document/phrases.ts'
import type { Chunk, Clause, Syntax } from '../../document/syntax/clause.ts'

/** What a word is to the target in the clauses around it. */
export const ROLES = [
  'does', // a verb whose agent the target is
  'verbs', // a word of that verb's group, or of the copula that says what the target is
  'undergoes', // a verb whose patient the target is
  'deed', // whom or what the target's verbs reach
  'is', // what the target is said to be
  'doer', // who does it to the target
  'reaches', // a verb that reaches the target by a preposition
  'reacher', // that verb's subject
  'reached', // that verb's object
  'chunk', // a word of the target's own noun phrase
  'has', // what belongs to the target
  'whose', // the noun phrase that the target follows with a preposition
] as const
export type Role = (typeof ROLES)[number]

export type RolesByToken = ReadonlyMap<number, ReadonlySet<Role>>

/** A sentence of a hostile text may hold any number of phrases: those past the eightieth of a clause are left out. */
const MOST = 80

/** The roles of the tokens `[from, to)`, the target's own left out. */
export function rolesOf(syntax: Syntax, target: TokenRange, from: number, to: number): RolesByToken {
  const roles = new Map<number, Set<Role>>()
  const isTarget = (range: TokenRange | null): boolean => range !== null && range.from <= target.from && target.from < range.to
  const add = (role: Role, range: TokenRange): void => {
    for (let token = Math.max(from, range.from); token < Math.min(to, range.to); token++) {
      if (token >= target.from && token < target.to) continue
      const found = roles.get(token)
      if (found) found.add(role)
      else roles.set(token, new Set([role]))
    }
  }
  const addPhrase = (role: Role, chunk: Chunk): void => {
    add(role, chunk)
    for (const { chunk: after } of chunk.post.slice(0, MOST)) add(role, after)
  }
  const here = <T>(all: readonly T[], indexAt: Int32Array): T[] =>
    [...new Set(indexAt.subarray(from, to))].flatMap((index) => all[index] ?? [])
  for (const clause of here(syntax.clauses, syntax.clauseAt)) addClause(clause, isTarget, add, addPhrase)
  for (const chunk of here(syntax.chunks, syntax.chunkAt)) {
    if (isTarget(chunk)) add('chunk', chunk)
    if (isTarget(chunk.possessor)) addPhrase('has', chunk)
    if (chunk.post.slice(0, MOST).some((oblique) => isTarget(oblique.chunk))) add('whose', chunk)
  }
  return roles
}

function addClause(
  { predicate, verbs, copula, complement, ...lists }: Clause,
  isTarget: (range: TokenRange | null) => boolean,
  add: (role: Role, range: TokenRange) => void,
  addPhrase: (role: Role, chunk: Chunk) => void,
): void {
  const [subject, agent, patient] = [lists.subject.slice(0, MOST), lists.agent.slice(0, MOST), lists.patient.slice(0, MOST)]
  const obliques = lists.obliques.slice(0, MOST).map(({ chunk }) => chunk)
  const verb = { from: predicate, to: predicate + 1 }
  if (agent.some(isTarget) && !copula) {
    add('does', verb)
    add('verbs', verbs)
    for (const chunk of [...patient.filter((one) => !agent.includes(one)), ...obliques]) addPhrase('deed', chunk)
    if (complement) addPhrase('deed', complement)
  }
  if (patient.some(isTarget)) {
    add('undergoes', verb)
    if (complement) addPhrase('is', complement)
    for (const chunk of agent) addPhrase('doer', chunk)
  }
  if (copula && subject.some(isTarget)) {
    add('verbs', verbs)
    if (complement) addPhrase('is', complement)
  }
  if (obliques.some(isTarget)) {
    add('reaches', verb)
    for (const chunk of subject) addPhrase('reacher', chunk)
    for (const chunk of patient) addPhrase('reached', chunk)
  }
}
