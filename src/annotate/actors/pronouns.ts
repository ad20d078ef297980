import { countToken, type Document, hasTrait, isOneOf } from '../../document/document.ts'
import type { Apposition, Chunk, Clause, Syntax } from '../../document/syntax/clause.ts'
import { TAG } from '../../document/tags.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import { PLURAL_PRONOUNS } from '../../lexicon/listed.ts'
import { CHARACTER, consistsOf } from '../../text/letters.ts'
import { onceFor } from '../../text/once-for.ts'
import { TRAIT } from '../../text/traits.ts'
import type { Quotation } from '../quotations/quotation.ts'
import type { Mention } from './actor.ts'
import { addRole, type Draft } from './draft.ts'
import { type Gender, officeAt } from './names.ts'
import { dropTaken, takeMembers } from './party-members.ts'
import { People } from './people.ts'
import { QuotedSpeakers } from './quoted-speakers.ts'

const pointsBack = isOneOf('the our its their this that')
/** “It is, becomes, seems (clear that)”: often nobody. */
const isExpletive = isOneOf(
  'is was become becomes became seem seems seemed appear appears appeared take takes took remain remains happen happens follow follows goes rain rains',
)
/** Words in which the subject of a sentence begins. */
const OPENING = 4
/** Of a party, a state or a place before an office, in tokens. */
const LONGEST_ORIGIN = 4
const opensClause = isOneOf(', ; : and but that when if because while')

type Persons = CompiledLexicons['persons']

/** What a word may point back to: something, several, a person by gender or by office. */
type Pointer = 'it' | 'its' | 'they' | Gender | 'role'
const POINTERS: readonly (Pointer | null)[] = [null, 'it', 'its', 'they', 'male', 'female', 'role']
type PointerAt = (document: Document, token: number) => Pointer | null

const isGender = (pointer: Pointer | null): pointer is Gender => pointer === 'male' || pointer === 'female'

const pointersOf = onceFor((persons: Persons): PointerAt => {
  const found = new Map<string, Pointer>()
  for (const word of persons.roles) found.set(word, 'role')
  for (const gender of ['female', 'male'] as const) for (const word of persons[gender]) found.set(word, gender)
  for (const word of PLURAL_PRONOUNS) found.set(word, 'they')
  found.set('it', 'it')
  found.set('its', 'its')
  const numberAt = countToken((normal) => POINTERS.indexOf(found.get(normal) ?? null))
  return (document, token) => (hasTrait(document, token, TRAIT.pointer) ? (POINTERS[numberAt(document, token)] ?? null) : null)
})

/**
 * He and she go to the last person talked of in this paragraph or the one before whose name or title agrees; “it” as a subject
 * to what the last sentence was about; “they” to the last group, or to several named together; “the senator”, “our ministry” to the
 * last one of that title or name.
 * @returns the pronouns that mean several actors
 */
export function resolvePronouns(
  document: Document,
  syntax: Syntax,
  quotations: readonly Quotation[],
  drafts: readonly Draft[],
  at: Int32Array,
  mention: (draft: Draft, found: Mention) => void,
  persons: Persons,
): Map<number, readonly Draft[]> {
  const people = new People()
  const subjects = new Subjects()
  const plurals = new Plurals(document, coordinations(syntax, drafts, at))
  const byLastWord = new Map<string, Draft>()
  const pointerAt = pointersOf(persons)
  const together = new Map<number, readonly Draft[]>()
  let bearers: ReadonlyMap<string, Draft | null> | null = null
  const onlyBearer = (role: string): Draft | null => {
    bearers ??= bearersOf(drafts)
    return bearers.get(role) ?? null
  }
  const speakers = new QuotedSpeakers(document, quotations, drafts, at, persons.apart)
  const spokenOf = (source: number, token: number): Draft | null => {
    const meant = pointerAt(document, source)
    return isGender(meant) ? people.of(meant, document.paragraph[token] as number) : null
  }
  takeRoles(document, syntax, drafts, at, pointerAt)
  const members = takeMembers(document, syntax, drafts, at)
  const see = (i: number, index: number): void => {
    const draft = drafts[index] as Draft
    const sentence = document.sentence[i] as number
    if (draft.type === 'person' || draft.targetId !== null)
      people.see(draft, sentence, document.paragraph[i] as number, i - (document.sentences.from[sentence] as number) < OPENING)
    else {
      subjects.see(draft, sentence)
      plurals.see(draft, i)
      if (draft.type === 'organization' && (i === 0 || at[i - 1] !== index)) byLastWord.set(lastWordOf(draft.name), draft)
    }
  }
  const resolve = (i: number, pointer: Pointer | null, named: Draft | undefined): void => {
    const sentence = document.sentence[i] as number
    if ((pointer === 'it' && isSubject(document, i)) || (pointer === 'its' && isBeforeNames(document, i, at))) {
      const subject = subjects.before(sentence)
      if (subject) mention(subject, { from: i, to: i + 1, kind: 'pronoun' })
      return
    }
    if (pointer === 'they') {
      const body = subjects.before(sentence)
      const several = plurals.before(i)
      // “The council … they”: a body of people is they where no group was named.
      const meant = several.length > 0 || body?.type !== 'organization' ? several : [body]
      if (meant.length === 1) mention(meant[0] as Draft, { from: i, to: i + 1, kind: 'pronoun' })
      else if (meant.length > 1) together.set(i, meant)
      return
    }
    if (named) {
      mention(named, { from: i - 1, to: i + 1, kind: 'nominal' })
      subjects.see(named, sentence)
    }
    const paragraph = document.paragraph[i] as number
    const gender = isGender(pointer) ? pointer : null
    const role = pointer === 'role' ? roleAt(document, i, drafts, at) : null
    const speaker = gender && speakers.of(i, spokenOf)
    const person = gender
      ? people.of(gender, paragraph, speaker)
      : role && (people.withRole(role.name) ?? (role.isBare ? onlyBearer(role.name) : null))
    if (!person) return
    mention(person, role ? { from: role.from, to: i + 1, kind: 'nominal' } : { from: i, to: i + 1, kind: 'pronoun' })
    if (gender) person.gender ??= gender
    people.keep(person, paragraph)
  }
  const { size, traits, tags } = document
  const hasMembers = members.size > 0
  for (let i = 0; i < size; i++) {
    const member = hasMembers ? people.withRole(members.get(i) ?? '') : null
    if (member) {
      mention(member, { from: i, to: i + 1, kind: 'nominal' })
      people.keep(member, document.paragraph[i] as number)
      continue
    }
    const index = at[i] as number
    if (index >= 0) {
      see(i, index)
      continue
    }
    const isNoun = ((tags[i] as number) & TAG.NOUN) !== 0
    if (!isNoun && ((traits[i] as number) & TRAIT.pointer) === 0) continue
    const pointer = pointerAt(document, i)
    const named = isNoun && pointsBack(document, i - 1) ? byLastWord.get(document.normal[i] as string) : undefined
    if (pointer !== null || named) resolve(i, pointer, named)
  }
  if (hasMembers) dropTaken(drafts, at)
  return together
}

/** Who bears each office that the text tells of one person; null for one of several. */
function bearersOf(drafts: readonly Draft[]): ReadonlyMap<string, Draft | null> {
  const bearers = new Map<string, Draft | null>()
  for (const draft of drafts) for (const role of draft.roles) bearers.set(role, bearers.has(role) ? null : draft)
  return bearers
}

export const lastWordOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase()

/** “Ana Roy, the mayor of Ulm”, “the mayor of Ulm, Ana Roy”: an office told beside a name. */
function takeRoles(document: Document, { appositions }: Syntax, drafts: readonly Draft[], at: Int32Array, pointerAt: PointerAt): void {
  const take = (name: number, office: number): void => {
    if (at[office] !== -1 || (at[name] as number) < 0 || pointerAt(document, office) !== 'role') return
    const draft = drafts[at[name] as number] as Draft
    if (draft.type === 'person') addRole(draft, officeAt(document, office).name)
  }
  for (let a = 0; a < appositions.length; a++) {
    const { of, label } = appositions[a] as Apposition
    take(of.head, label.head)
    take(label.head, of.head)
  }
}

/** “The president”, “the former vice president”, “the Hawaii senator”: the office, and where its mention begins; null where it has no article. Bare where it is told of nobody’s. */
function roleAt(
  document: Document,
  token: number,
  drafts: readonly Draft[],
  at: Int32Array,
): { name: string; from: number; isBare: boolean } | null {
  const { name, from } = officeAt(document, token)
  let i = from - 1
  while (i >= 0 && i > from - LONGEST_ORIGIN && at[i] !== -1 && drafts[at[i] as number]?.type !== 'person') i--
  if (i < 0 || document.normal[i] !== 'the') return null
  const isBare = i === from - 1
  return { name, from: isBare ? i : from, isBare }
}

/** A subject begins a sentence or a clause and has its verb after it. */
function isSubject(document: Document, token: number): boolean {
  const { pos, sentence } = document
  const opens = token === 0 || sentence[token - 1] !== sentence[token] || opensClause(document, token - 1)
  if (!opens || (pos[token + 1] !== 'VERB' && pos[token + 1] !== 'AUX')) return false
  return !isExpletive(document, token + 1) || isDoneTo(document, token + 2)
}

const opensContent = isOneOf('that to whether how who why')

/** “(It was) being bullied”, “(it is) not trusted”; not “(it was) said that”, “(it is) expected to”. */
function isDoneTo(document: Document, after: number): boolean {
  const { pos, normal } = document
  let i = after
  while (pos[i] === 'ADV' || pos[i] === 'PART' || normal[i] === 'being') i++
  return pos[i] === 'VERB' && !hasTrait(document, i, TRAIT.ing) && !(i + 1 < document.size && opensContent(document, i + 1))
}

/** “(Kenya left.) Its plan …”, “in its view, …”: nobody else is named in the sentence before it. */
function isBeforeNames({ sentence }: Document, token: number, at: Int32Array): boolean {
  for (let i = token - 1; i >= Math.max(0, token - OPENING) && sentence[i] === sentence[token]; i--) if (at[i] !== -1) return false
  return sentence[token - OPENING] !== sentence[token]
}

/** The first state or organisation of the last sentence that named one. */
class Subjects {
  #sentence = -1
  #here: Draft | null = null

  see(draft: Draft, sentence: number): void {
    if (draft.type !== 'organization' && draft.type !== 'state' && !isBody(draft)) return
    if (sentence === this.#sentence) this.#here ??= draft
    else {
      this.#here = draft
      this.#sentence = sentence
    }
  }

  before(sentence: number): Draft | null {
    return sentence - this.#sentence <= 1 ? this.#here : null
  }
}

/** “The government”: one body, though it has no name. */
const isBody = ({ type, name }: Draft): boolean => type === 'group' && name.startsWith('the ') && !name.endsWith('s')

const isPlural = (name: string): boolean => name.length > 1 && name.endsWith('s') && consistsOf(name, CHARACTER.letter)

interface Coordination {
  readonly to: number
  readonly meant: readonly Draft[]
}

/** The group, or the several actors in one role, last spoken of. */
class Plurals {
  readonly #document: Document
  readonly #coordinations: readonly Coordination[]
  #next = 0
  #meant: readonly Draft[] = []
  #sentence = -1

  constructor(document: Document, coordinations: readonly Coordination[]) {
    this.#document = document
    this.#coordinations = coordinations
  }

  #reach(token: number): void {
    for (let found = this.#coordinations[this.#next]; found && found.to <= token; found = this.#coordinations[++this.#next])
      this.#take(found.meant, this.#document.sentence[found.to - 1] as number)
  }

  see(draft: Draft, token: number): void {
    this.#reach(token)
    const sentence = this.#document.sentence[token] as number
    if (this.#sentence !== sentence && (draft.type === 'group' || isPlural(draft.name))) this.#take([draft], sentence)
  }

  before(token: number): readonly Draft[] {
    this.#reach(token)
    return (this.#document.sentence[token] as number) - this.#sentence <= 1 ? this.#meant : []
  }

  #take(meant: readonly Draft[], sentence: number): void {
    this.#meant = meant
    this.#sentence = sentence
  }
}

/** “Britain and France”, “Roy and her deputy Lee”: several actors in one role of a clause. */
function coordinations({ clauses }: Syntax, drafts: readonly Draft[], at: Int32Array): Coordination[] {
  const found: Coordination[] = []
  const add = (role: readonly Chunk[]): void => {
    let named = 0
    for (let c = 0; c < role.length; c++) if ((at[(role[c] as Chunk).head] as number) >= 0) named++
    if (named < 2) return
    const meant = new Set<Draft>()
    for (const { head } of role) if ((at[head] as number) >= 0) meant.add(drafts[at[head] as number] as Draft)
    if (meant.size > 1) found.push({ to: (role[role.length - 1] as Chunk).to, meant: [...meant] })
  }
  for (let c = 0; c < clauses.length; c++) {
    const { subject, patient } = clauses[c] as Clause
    if (subject.length > 1) add(subject)
    if (patient.length > 1) add(patient)
  }
  return found.sort((a, b) => a.to - b.to)
}
