import type { FrameEntry } from '../../lexicon/schema.ts'
import { entryLines } from './lines.ts'

/** What a frame says of who acts and of whom it is done to, for a terminal. */
export function renderFrameEntry(entry: FrameEntry, key: string, from: string): string {
  const { kind, forms, why, agent, patient, agentToPatient, patientToAgent, patientRole } = entry
  const special = SPECIAL.flatMap(([field, says]) => (entry[field] === undefined ? [] : [says]))
  return entryLines(forms.slice(0, 3).join(', '), key, [
    ['why', why],
    ['kind', [`${kind} frame`, ...special, ...ofKind(entry)].join('; ')],
    ['agent', shown(agent)],
    ['patient', shown(patient)],
    ['the agent', stands(agentToPatient, 'the patient')],
    ['the patient', stands(patientToAgent, 'the agent')],
    ['patient is', kind === 'adjective' ? undefined : place(patientRole)],
    ['forms', forms.join(' · ')],
    ['from', from],
  ])
}

const SPECIAL: readonly (readonly [keyof FrameEntry, string])[] = [
  ['light', 'it only carries its noun, whose doer is its subject'],
  ['receives', 'its subject gets what its noun says'],
  ['calls', 'what it says its object is, is its subject’s word'],
  ['asks', 'what its object is to do is its subject’s wish'],
  ['apart', 'what it is done to is none of its subject’s own doing'],
  ['contest', 'in a result it takes no side'],
  ['mutual', 'those named together do it to one another'],
  ['transitive', 'without an object it judges nobody'],
  ['person', 'it names the one who takes the stance'],
]

const ofKind = ({ patientKind }: FrameEntry): string[] => {
  if (patientKind === undefined) return []
  return [patientKind === 'issue' ? 'its patient must be a plan or a law, not somebody' : 'its patient must be a person']
}

const shown = (sign: number | undefined): string | undefined =>
  sign === undefined ? undefined : `${sign < 0 ? 'blamed by the word' : 'praised by the word'} (${signed(sign)})`

const stands = (sign: number | undefined, other: string): string | undefined =>
  sign === undefined ? undefined : `stands ${sign < 0 ? 'against' : 'for'} ${other} (${signed(sign)})`

const place = (role: string): string => (role === 'object' ? 'the object' : `what follows ${role.split(' ').join(', ')}`)

const signed = (sign: number): string => `${sign < 0 ? '−' : '+'}${Math.abs(sign)}`
