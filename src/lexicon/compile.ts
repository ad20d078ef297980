import type { IssueWords, Lexicons, LexiconVersion, PersonWords, Pronouns, ThemedPhrase, TimeWords } from './lexicons.ts'
import { type Matcher, openMatcher, type Pattern } from './matcher.ts'
import type { ActorEntry, ContextName, CueEntry, FrameEntry, ModifierEntry, TurnEntry } from './schema.ts'
import { compileTrie, type TrieTables } from './trie.ts'

/** How a form of the actor lexicon names its actor; `seat` is a city that stands for a government by context. */
export type ActorFormKind = 'name' | 'alias' | 'metonym' | 'seat' | 'demonym' | 'nominal'

/** What a match of the one big matcher stands for. */
export type LexiconValue =
  | { readonly kind: 'phrase'; readonly entry: ThemedPhrase }
  | { readonly kind: 'cue'; readonly entry: CueEntry }
  | { readonly kind: 'modifier'; readonly entry: ModifierEntry }
  | { readonly kind: 'turn'; readonly entry: TurnEntry }
  | { readonly kind: 'frame'; readonly entry: FrameEntry }
  | { readonly kind: 'actor'; readonly entry: ActorEntry; readonly form: string; readonly as: ActorFormKind }

type WordSets<T> = { readonly [K in keyof T]: ReadonlySet<string> }

/** All lexicons in one trie, so that a text is walked once. */
export interface CompiledLexicons {
  readonly matcher: Matcher<LexiconValue>
  readonly contexts: ReadonlyMap<ContextName, ReadonlySet<string>>
  readonly plainWords: ReadonlySet<string>
  readonly persons: WordSets<PersonWords>
  readonly issues: WordSets<IssueWords>
  readonly times: WordSets<TimeWords>
  readonly pronouns: WordSets<Pronouns>
  readonly provenance: readonly LexiconVersion[]
}

/** Indexes lexicons. `trie` is what `compileLexiconTrie` made of the same lexicons. */
export function openLexicons(lexicons: Lexicons, trie: TrieTables): CompiledLexicons {
  return {
    matcher: openMatcher(trie, lexiconPatterns(lexicons)),
    contexts: new Map(Object.entries(lexicons.contexts).map(([name, words]) => [name as ContextName, new Set(words)])),
    plainWords: new Set(lexicons.plainWords),
    persons: wordSets(lexicons.persons),
    issues: wordSets(lexicons.issues),
    times: wordSets(lexicons.times),
    pronouns: wordSets(lexicons.pronouns),
    provenance: lexicons.provenance,
  }
}

/** @param normalize the document's tokenizer, so that forms and texts are split alike */
export const compileLexiconTrie = (lexicons: Lexicons, normalize: (texts: readonly string[]) => string[][]): TrieTables =>
  compileTrie(
    lexiconPatterns(lexicons).map(({ form }) => form),
    normalize,
  )

const lexiconPatterns = (lexicons: Lexicons): Pattern<LexiconValue>[] => [
  ...lexicons.phrases.flatMap((entry) => entry.forms.map((form) => ({ form, value: { kind: 'phrase' as const, entry } }))),
  ...lexicons.cues.flatMap((entry) => entry.lemmas.map((lemma) => ({ form: cueForm(lemma), value: { kind: 'cue' as const, entry } }))),
  ...lexicons.modifiers.flatMap((entry) => entry.forms.map((form) => ({ form, value: { kind: 'modifier' as const, entry } }))),
  ...lexicons.turns.flatMap((entry) => entry.forms.map((form) => ({ form, value: { kind: 'turn' as const, entry } }))),
  ...lexicons.frames.flatMap((entry) => entry.forms.map((form) => ({ form, value: { kind: 'frame' as const, entry } }))),
  ...lexicons.actors.flatMap(actorPatterns),
]

const wordSets = <T extends object>(lists: T): WordSets<T> =>
  Object.fromEntries(Object.entries(lists).map(([name, words]) => [name, new Set(words)])) as unknown as WordSets<T>

// In a cue phrase X stands for the speaker: “as X put it”.
const cueForm = (lemma: string): string =>
  lemma
    .replace(/^X(?:['’]s)?\s+|\s+X$/g, '')
    .replace(/\bX\b(?:['’]s)?/g, '[1-5]')
    .replace(/[?()|<>=]/g, ' ')

function actorPatterns(entry: ActorEntry): Pattern<LexiconValue>[] {
  const forms: [ActorFormKind, readonly string[]][] = [
    ['name', [entry.name]],
    ['alias', entry.aliases ?? []],
    ['metonym', entry.metonyms ?? []],
    ['seat', entry.seats ?? []],
    ['demonym', entry.demonyms ?? []],
    ['nominal', entry.nominals ?? []],
  ]
  return forms.flatMap(([as, names]) =>
    names.map((form) => ({
      // Names are no patterns: brackets and question marks in them are dropped.
      form: form.replace(/[?()|[\]<>=]/g, ' '),
      value: { kind: 'actor' as const, entry, form, as },
    })),
  )
}
