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
  const spelt: Spelt[] = []
  const spellings: Spelt[] = []
  const byName = new Map<string, Spelt>()
  const titled = new Set<string>()
  for (let r = 0; r < runs.length; r++) {
    const run = runs[r] as NameRun
    if (run.titled) titled.add(lastOf(run.words))
    const name = nameOf(document, run, demonymEnds)
    let spelling = byName.get(name)
    if (!spelling) {
      spelling = { name, runs: [], draft: undefined }
      byName.set(name, spelling)
      spellings.push(spelling)
    }
    spelling.runs.push(run)
    spelt.push(spelling)
  }
  const open = ({ name, runs }: Spelt): Draft => {
    const { words } = runs[0] as NameRun
    const guess = typeOfName(document, runs, seats, nameWords)
    // “Dawn Zimmer … Ms. Zimmer”.
    const type = guess !== 'organization' && titled.has(lastOf(words)) ? 'person' : guess
    const draft = addDraft(drafts, { name, type, words })
    for (let r = 0; r < runs.length; r++) draft.gender ??= (runs[r] as NameRun).gender
    return draft
  }
  const bearers = new Bearers()
  for (let s = 0; s < spellings.length; s++) {
    const spelling = spellings[s] as Spelt
    const { words } = spelling.runs[0] as NameRun
    if (words.length === 1) continue
    spelling.draft = bearers.namesake(words) ?? open(spelling)
    bearers.add(spelling.draft)
  }
  for (let r = 0; r < runs.length; r++) {
    const run = runs[r] as NameRun
    const spelling = spelt[r] as Spelt
    const { name } = spelling
    const draft = spelling.draft ?? (name === run.words[0] ? bearers.of(run) : undefined) ?? open(spelling)
    if (run.words.length > 1) bearers.meet(draft)
    else if (draft.name === name) spelling.draft = draft
    if (run.titled) {
      draft.gender ??= run.gender
      takeTitle(document, draft, run, nameWords)
    }
    mention(draft, { from: run.from, to: run.to, kind: 'name' })
  }
}

/** All runs of one spelling, and whom they mean as soon as that is settled. */
interface Spelt {
  readonly name: string
  readonly runs: NameRun[]
  draft: Draft | undefined
}

function endsOfDemonyms(drafts: readonly Draft[]): ReadonlySet<number> {
  const ends = new Set<number>()
  for (let d = 0; d < drafts.length; d++) {
    const { mentions } = drafts[d] as Draft
    for (let m = 0; m < mentions.length; m++) if ((mentions[m] as Mention).kind === 'demonym') ends.add((mentions[m] as Mention).to)
  }
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
