import { type Document, surface } from '../../document/document.ts'
import type { ActorHit } from '../hits.ts'
import type { Mention } from './actor.ts'
import { addDraft, addRole, type Draft } from './draft.ts'
import { typeOfName } from './name-type.ts'
import type { NameWords } from './name-words.ts'
import { type NameRun, officeAt } from './names.ts'

/**
 * Gathers name runs to actors: “Ana B. Roy”, “Ana Roy” and “Ms. Roy” are one; “Roy” alone is whoever of that name was named last.
 * @param seats where seats of governments are named
 */
export function addNames(
  document: Document,
  runs: readonly NameRun[],
  drafts: Draft[],
  mention: (draft: Draft, found: Mention) => void,
  seats: readonly ActorHit[],
  nameWords: NameWords,
): void {
  const demonymEnds = endsOfDemonyms(drafts)
  const spelt = runs.map((run) => nameOf(document, run, demonymEnds))
  const spellings = bySpelling(runs, spelt)
  const titled = new Set<string>()
  for (const run of runs) if (run.titled) titled.add(lastOf(run.words))
  const open = (name: string): Draft => {
    const same = spellings.get(name) ?? []
    const words = same[0]?.words ?? []
    const guess = typeOfName(document, same, seats, nameWords)
    // “Dawn Zimmer … Ms. Zimmer”.
    const type = guess !== 'organization' && words.length > 0 && titled.has(lastOf(words)) ? 'person' : guess
    const draft = addDraft(drafts, { name, type, words })
    for (const { gender } of same) draft.gender ??= gender
    return draft
  }
  const bearers = new Bearers()
  const byName = new Map<string, Draft>()
  for (const [name, same] of spellings) {
    const { words } = same[0] as NameRun
    if (words.length === 1) continue
    const draft = bearers.namesake(words) ?? open(name)
    byName.set(name, draft)
    bearers.add(draft)
  }
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as NameRun
    const name = spelt[i] as string
    const draft = byName.get(name) ?? (name === run.words[0] ? bearers.of(run) : undefined) ?? open(name)
    if (run.words.length > 1) bearers.meet(draft)
    else if (draft.name === name) byName.set(name, draft)
    if (run.titled) {
      draft.gender ??= run.gender
      takeTitle(document, draft, run, nameWords)
    }
    mention(draft, { from: run.from, to: run.to, kind: 'name' })
  }
}

function bySpelling(runs: readonly NameRun[], spelt: readonly string[]): Map<string, NameRun[]> {
  const spellings = new Map<string, NameRun[]>()
  for (let i = 0; i < runs.length; i++) {
    const same = spellings.get(spelt[i] as string)
    if (same) same.push(runs[i] as NameRun)
    else spellings.set(spelt[i] as string, [runs[i] as NameRun])
  }
  return spellings
}

function endsOfDemonyms(drafts: readonly Draft[]): ReadonlySet<number> {
  const ends = new Set<number>()
  for (const { mentions } of drafts) for (const { to, kind } of mentions) if (kind === 'demonym') ends.add(to)
  return ends
}

const JOINT = /['’-]/
const JOINTS = / ?(['’-]) ?/g

/** “Irish Republicans” are not just any Republicans: a plural keeps the demonym before it. */
function nameOf(document: Document, { from, words }: NameRun, demonymEnds: ReadonlySet<number>): string {
  const spelt = words.length === 1 ? (words[0] as string) : words.join(' ')
  const name = JOINT.test(spelt) ? spelt.replace(JOINTS, '$1') : spelt
  return words.length === 1 && name.endsWith('s') && demonymEnds.has(from) ? `${surface(document, from - 1)} ${name}` : name
}

function takeTitle(document: Document, draft: Draft, { from }: NameRun, nameWords: NameWords): void {
  draft.type = 'person'
  for (let i = from - 1; i >= 0 && i >= from - 3; i--) if (nameWords.isRole(document, i)) addRole(draft, officeAt(document, i).name)
}

/** Of those who bear one surname: one, and one of each gender. */
interface Surname {
  any: Draft | null
  male: Draft | null
  female: Draft | null
}

/** Whom a shorter name means. */
class Bearers {
  /** By surname: the first ones, and those named last. */
  readonly #first = new Map<string, Surname>()
  readonly #last = new Map<string, Surname>()
  /** By first name; null where several share it. */
  readonly #byFirstName = new Map<string, Draft | null>()
  readonly #byEnds = new Map<string, Draft>()

  add(draft: Draft): void {
    noteSurname(this.#first, draft, false)
    if (draft.type !== 'person') return
    const firstName = draft.words[0] as string
    const other = this.#byFirstName.get(firstName)
    this.#byFirstName.set(firstName, other === undefined || other === draft ? draft : null)
    this.#byEnds.set(endsOf(draft.words), draft)
  }

  meet(draft: Draft): void {
    noteSurname(this.#last, draft, true)
  }

  /** “Ana Roy” and “Ana B. Roy”. */
  namesake(words: readonly string[]): Draft | undefined {
    return this.#byEnds.get(endsOf(words))
  }

  of({ words, gender, titled }: NameRun): Draft | undefined {
    const word = words[0] as string
    // “Roy” alone may be a woman’s surname.
    const wanted = titled && gender ? gender : 'any'
    // “Ito Haruki … Ito”: where a surname comes first, or a first name is used.
    return this.#last.get(word)?.[wanted] ?? this.#first.get(word)?.[wanted] ?? this.#byFirstName.get(word) ?? undefined
  }
}

function noteSurname(surnames: Map<string, Surname>, draft: Draft, replaces: boolean): void {
  const { words, type, gender } = draft
  if (type !== 'person' && type !== 'organization') return
  const last = lastOf(words)
  let surname = surnames.get(last)
  if (!surname) {
    surname = { any: null, male: null, female: null }
    surnames.set(last, surname)
  }
  if (replaces || surname.any === null) surname.any = draft
  if (gender !== 'female' && (replaces || surname.male === null)) surname.male = draft
  if (gender !== 'male' && (replaces || surname.female === null)) surname.female = draft
}

const lastOf = (words: readonly string[]): string => words[words.length - 1] as string

const endsOf = (words: readonly string[]): string => `${words[0]} ${lastOf(words)}`
