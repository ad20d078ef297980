import { type Document, surface } from '../../document/document.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import type { Mention } from './actor.ts'
import type { Draft } from './draft.ts'
import { typeOfName } from './name-type.ts'
import { type NameRun, officeAt } from './names.ts'

type Persons = CompiledLexicons['persons']

/** Gathers name runs to actors: “Ana B. Roy”, “Ana Roy” and “Ms. Roy” are one; “Roy” alone is whoever of that name was named last. */
export function addNames(
  document: Document,
  runs: readonly NameRun[],
  drafts: Draft[],
  mention: (draft: Draft, found: Mention) => void,
  seats: ReadonlySet<string>,
  persons: Persons,
): void {
  const demonymEnds = new Set(drafts.flatMap(({ mentions }) => mentions.flatMap(({ to, kind }) => (kind === 'demonym' ? [to] : []))))
  const spelt = runs.map((run) => nameOf(document, run, demonymEnds))
  const spellings = Map.groupBy(runs.keys(), (i) => spelt[i] as string)
  const titled = new Set(runs.flatMap(({ words, titled }) => (titled ? (words.at(-1) as string) : [])))
  const open = (name: string): Draft => {
    const same = (spellings.get(name) ?? []).map((i) => runs[i] as NameRun)
    const guess = typeOfName(document, same, seats, persons)
    // “Dawn Zimmer … Ms. Zimmer”.
    const type = guess !== 'organization' && titled.has(same[0]?.words.at(-1) ?? '') ? 'person' : guess
    const draft: Draft = { name, type, entry: null, index: drafts.length, mentions: [], words: same[0]?.words ?? [], roles: new Set() }
    for (const { gender } of same) if (gender) draft.gender ??= gender
    drafts.push(draft)
    return draft
  }
  const bearers = new Bearers()
  const byName = new Map<string, Draft>()
  for (const [name, [first]] of spellings) {
    const { words } = runs[first as number] as NameRun
    if (words.length === 1) continue
    const draft = bearers.namesake(words) ?? open(name)
    byName.set(name, draft)
    bearers.add(draft)
  }
  for (const [i, run] of runs.entries()) {
    const name = spelt[i] as string
    const draft = byName.get(name) ?? (name === run.words[0] ? bearers.of(run) : undefined) ?? open(name)
    if (run.words.length > 1) bearers.meet(draft)
    else if (draft.name === name) byName.set(name, draft)
    if (run.titled && run.gender) draft.gender ??= run.gender
    if (run.titled) takeTitle(document, draft, run, persons)
    mention(draft, { from: run.from, to: run.to, kind: 'name' })
  }
}

/** “Irish Republicans” are not just any Republicans: a plural keeps the demonym before it. */
function nameOf(document: Document, { from, words }: NameRun, demonymEnds: ReadonlySet<number>): string {
  const name = words.join(' ').replace(/ ?(['’-]) ?/g, '$1')
  return words.length === 1 && name.endsWith('s') && demonymEnds.has(from) ? `${surface(document, from - 1)} ${name}` : name
}

function takeTitle(document: Document, draft: Draft, { from }: NameRun, { roles }: Persons): void {
  draft.type = 'person'
  for (let i = from - 1; i >= 0 && i >= from - 3; i--) {
    const role = document.normal[i] as string
    if (roles.has(role)) draft.roles.add(officeAt(document, i).name)
  }
}

/** Whom a shorter name means. */
class Bearers {
  /** By surname, and by surname and gender: the first one, and the one named last. */
  readonly #first = new Map<string, Draft>()
  readonly #last = new Map<string, Draft>()
  /** By first name; null where several share it. */
  readonly #byFirstName = new Map<string, Draft | null>()
  readonly #byEnds = new Map<string, Draft>()

  add(draft: Draft): void {
    for (const key of keysOf(draft)) if (!this.#first.has(key)) this.#first.set(key, draft)
    if (draft.type !== 'person') return
    const firstName = draft.words[0] as string
    const other = this.#byFirstName.get(firstName)
    this.#byFirstName.set(firstName, other === undefined || other === draft ? draft : null)
    this.#byEnds.set(endsOf(draft.words), draft)
  }

  meet(draft: Draft): void {
    for (const key of keysOf(draft)) this.#last.set(key, draft)
  }

  /** “Ana Roy” and “Ana B. Roy”. */
  namesake = (words: readonly string[]): Draft | undefined => this.#byEnds.get(endsOf(words))

  of({ words, gender, titled }: NameRun): Draft | undefined {
    const word = words[0] as string
    // “Roy” alone may be a woman’s surname.
    const key = titled && gender ? `${word} ${gender}` : word
    // “Ito Haruki … Ito”: where a surname comes first, or a first name is used.
    return this.#last.get(key) ?? this.#first.get(key) ?? this.#byFirstName.get(word) ?? undefined
  }
}

const endsOf = (words: readonly string[]): string => `${words[0]} ${words.at(-1)}`

function keysOf({ words, type, gender }: Draft): string[] {
  if (type !== 'person' && type !== 'organization') return []
  const last = words.at(-1) as string
  return [last, ...(gender ? [`${last} ${gender}`] : [`${last} male`, `${last} female`])]
}
