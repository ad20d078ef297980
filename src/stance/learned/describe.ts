import { surfaceOf } from '../../document/document.ts'
import type { Role } from './roles.ts'
import type { Surroundings, Tie } from './surroundings.ts'

const PARTS: Readonly<Partial<Record<Tie | Role, string>>> = {
  'subject-of': 'what it does',
  does: 'what it does',
  'passive-of': 'what is done to it',
  undergoes: 'what is done to it',
  'object-of': 'its verb',
  reaches: 'its verb',
  by: 'done by it',
  head: 'what it is tied to',
  whose: 'what it is tied to',
  possessed: 'what it has',
  has: 'what it has',
  is: 'what it is said to be',
  deed: 'whom or what it reaches',
}

/** “‘dismal’ right of the target, in its clause: weight learned from marked news sentences”. */
export function describe({ document, target, clause, ties, roles }: Surroundings, token: number, name: string): string {
  const parts = [...ties.flatMap((found) => (found.token === token ? found.tie : [])), ...(roles.get(token) ?? [])]
  const part = parts.map((found) => PARTS[found]).find(Boolean)
  const place = [
    `“${surfaceOf(document, token, token + 1)}” ${token < target.from ? 'left' : 'right'} of ${name}`,
    ...(token >= clause.from && token < clause.to ? ['in its clause'] : []),
    ...(part ? [part] : []),
  ].join(', ')
  return `${place}: weight learned from marked news sentences`
}
