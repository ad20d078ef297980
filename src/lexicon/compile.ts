import { asLiteral } from '../text/literal.ts'
import { askSmall, type Vocabulary } from '../text/vocabulary.ts'
import { wordBits } from '../text/word-bits.ts'
import { type Contexts, openContexts } from './contexts.ts'
import { frameBits } from './cue-frames.ts'
import type {
  CompiledAhead,
  IssueWords,
  Lexicons,
  LexiconVersion,
  PersonWords,
  StoredPhrases,
  ThemedPhrase,
  TimeWords,
} from './lexicons.ts'
import { type Matcher, openMatcher, type Pattern } from './matcher.ts'
import type { ActorEntry, CueEntry, FrameEntry, ModifierEntry, TurnEntry } from './schema.ts'
import { compileTrie } from './trie.ts'

/** How a form of the actor lexicon names its actor; `seat` is a city that stands for a government by context. */
export type ActorFormKind = 'name' | 'alias' | 'metonym' | 'seat' | 'demonym' | 'nominal'

/** What a match of the one big matcher stands for. */
export type LexiconValue =
  | { readonly kind: 'phrase'; readonly entry: ThemedPhrase }
  /** `takes` is bits of FRAME. */
  | { readonly kind: 'cue'; readonly entry: CueEntry; readonly takes: number }
  | { readonly kind: 'modifier'; readonly entry: ModifierEntry }
  | { readonly kind: 'turn'; readonly entry: TurnEntry }
  | { readonly kind: 'frame'; readonly entry: FrameEntry }
  | { readonly kind: 'actor'; readonly entry: ActorEntry; readonly form: string; readonly as: ActorFormKind }

type WordSets<T> = { readonly [K in keyof T]: ReadonlySet<string> }

/** What a word tells of when, as bits of TIME. */
export type Times = (vocabulary: Vocabulary, word: number) => number
export const TIME = { day: 1, unit: 2, lead: 4 } as const

/** All lexicons in one trie, so that a text is walked once. */
export interface CompiledLexicons {
  readonly matcher: Matcher<LexiconValue>
  readonly contexts: Contexts
  readonly plainWords: ReadonlySet<string>
  readonly persons: WordSets<PersonWords>
  readonly issues: WordSets<IssueWords>
  readonly times: Times
  readonly provenance: readonly LexiconVersion[]
}

/** Indexes lexicons. `ahead` is what was made of the same lexicons before. */
export function openLexicons(lexicons: Lexicons, { trie, phrases }: CompiledAhead): CompiledLexicons {
  return {
    matcher: openMatcher(trie, openPatterns(lexicons, phrases)),
    contexts: openContexts(lexicons.contexts),
    plainWords: new Set(lexicons.plainWords),
    persons: wordSets(lexicons.persons),
    issues: wordSets(lexicons.issues),
    times: openTimes(lexicons.times),
    provenance: lexicons.provenance,
  }
}

/** @param normalize the document's tokenizer, so that forms and texts are split alike */
export function compileLexicons(lexicons: Lexicons, normalize: (texts: readonly string[]) => string[][]): CompiledAhead {
  const { phrases } = lexicons
  const sources: Source[] = [...phrases.map((entry) => ({ kind: 'phrase' as const, entry })), ...otherSources(lexicons)]
  const forms = sources.flatMap((source) => patternsOf(source).map(({ form }) => form))
  return {
    trie: compileTrie(forms, normalize),
    phrases: { forms: phrases.map((entry) => entry.forms.length), at: (index) => phrases[index] as ThemedPhrase },
  }
}

/** An entry that patterns are made of: for all but an actor, what each of them stands for. */
type Source = Exclude<LexiconValue, { kind: 'actor' }> | { readonly kind: 'actor'; readonly entry: ActorEntry }

const otherSources = (lexicons: Lexicons): Source[] => [
  ...lexicons.cues.map((entry) => ({ kind: 'cue' as const, entry, takes: frameBits(entry.frames) })),
  ...lexicons.modifiers.map((entry) => ({ kind: 'modifier' as const, entry })),
  ...lexicons.turns.map((entry) => ({ kind: 'turn' as const, entry })),
  ...lexicons.frames.map((entry) => ({ kind: 'frame' as const, entry })),
  ...lexicons.actors.map((entry) => ({ kind: 'actor' as const, entry })),
]

/** An object with every key that any of the entries has, and no values. */
const blankOf = (entries: readonly object[]): object =>
  Object.fromEntries(Object.keys(Object.assign({}, ...entries)).map((key) => [key, undefined]))

/**
 * A copy with every key that any entry of its kind has, in the same order: objects of many shapes are read slowly. Assigned at once, as
 * V8 makes a dictionary, which is read slowly too, of an object that is given more than a dozen keys by name one after the other.
 */
function inOneShape<T extends object>(entry: T, blank: object): T {
  const copy: T = Object.assign({}, blank, entry)
  for (const key of Object.keys(copy) as (keyof T & string)[]) if (!FREE.has(key)) copy[key] = comparable(copy[key])
  return copy
}

/** Texts of their own, where other strings name a kind or a role, and are compared with literals again and again. */
const FREE = new Set(['id', 'name', 'why'])

const comparable = <V>(value: V): V => (typeof value === 'string' ? asLiteral(value) : value)

/** The same for phrases, which are not all read. */
const phraseInOneShape = (entry: ThemedPhrase): ThemedPhrase => ({
  id: entry.id,
  theme: entry.theme,
  key: entry.key,
  forms: entry.forms,
  category: asLiteral(entry.category),
  polarity: entry.polarity,
  intensity: entry.intensity,
  why: entry.why,
  plain: entry.plain,
  camps: entry.camps,
  counterpart: entry.counterpart,
  about: comparable(entry.about),
  when: entry.when,
  unless: entry.unless,
  provenance: entry.provenance,
  matches: entry.matches,
  rejects: entry.rejects,
})

/** Patterns by their number. They are made when first asked for: a text matches few of them. */
function openPatterns(lexicons: Lexicons, phrases: StoredPhrases): (number: number) => Pattern<LexiconValue> {
  const others = otherSources(lexicons)
  const sourceOf: number[] = []
  const firstOf = [...phrases.forms, ...others.map(countPatterns)].map((count, source) => {
    const first = sourceOf.length
    for (let left = count; left > 0; left--) sourceOf.push(source)
    return first
  })
  const blanks = {
    cue: blankOf(lexicons.cues),
    modifier: blankOf(lexicons.modifiers),
    turn: blankOf(lexicons.turns),
    frame: blankOf(lexicons.frames),
    actor: blankOf(lexicons.actors),
  }
  const make = (source: number): Pattern<LexiconValue>[] => {
    const other = others[source - phrases.forms.length] as Exclude<Source, { kind: 'phrase' }> | undefined
    if (other === undefined) return patternsOf({ kind: 'phrase', entry: phraseInOneShape(phrases.at(source)) })
    return patternsOf({ ...other, entry: inOneShape(other.entry, blanks[other.kind]) } as Source)
  }
  const made: (Pattern<LexiconValue> | undefined)[] = sourceOf.map(() => undefined)
  return (number) => {
    const known = made[number]
    if (known !== undefined) return known
    const source = sourceOf[number] as number
    for (const [i, pattern] of make(source).entries()) made[(firstOf[source] as number) + i] = pattern
    return made[number] as Pattern<LexiconValue>
  }
}

const NAME_LISTS = [
  ['alias', 'aliases'],
  ['metonym', 'metonyms'],
  ['seat', 'seats'],
  ['demonym', 'demonyms'],
  ['nominal', 'nominals'],
] as const

function countPatterns({ kind, entry }: Source): number {
  if (kind === 'cue') return entry.lemmas.length
  if (kind !== 'actor') return entry.forms.length
  return NAME_LISTS.reduce((sum, [, list]) => sum + (entry[list]?.length ?? 0), 1)
}

function patternsOf(source: Source): Pattern<LexiconValue>[] {
  if (source.kind === 'cue') return source.entry.lemmas.map((lemma) => ({ form: cueForm(lemma), value: source }))
  if (source.kind !== 'actor') return source.entry.forms.map((form) => ({ form, value: source }))
  const { entry } = source
  const pattern = (form: string, as: ActorFormKind): Pattern<LexiconValue> => ({
    // Names are no patterns: brackets and question marks in them are dropped.
    form: form.replace(/[?()|[\]<>=]/g, ' '),
    value: { kind: 'actor', entry, form, as },
  })
  return [pattern(entry.name, 'name'), ...NAME_LISTS.flatMap(([as, list]) => (entry[list] ?? []).map((form) => pattern(form, as)))]
}

function openTimes(words: TimeWords): Times {
  const told = wordBits([
    [TIME.day, words.days],
    [TIME.unit, words.units],
    [TIME.lead, words.leads],
  ])
  return askSmall((normal) => told.get(normal) ?? 0)
}

const wordSets = <T extends object>(lists: T): WordSets<T> =>
  Object.fromEntries(Object.entries(lists).map(([name, words]) => [name, new Set(words)])) as unknown as WordSets<T>

// In a cue phrase X stands for the speaker: “as X put it”.
const cueForm = (lemma: string): string =>
  lemma
    .replace(/^X(?:['’]s)?\s+|\s+X$/g, '')
    .replace(/\bX\b(?:['’]s)?/g, '[1-5]')
    .replace(/[?()|<>=]/g, ' ')
