import type { ActorEntry, ContextName, CueEntry, FrameEntry, ModifierEntry, PhraseEntry, TurnEntry } from './schema.ts'
import type { TrieTables } from './trie.ts'
import type { WordTable } from './word-table.ts'

/** A phrase entry with its theme: `theme/id` names it everywhere. */
export type ThemedPhrase = PhraseEntry & { readonly theme: string; readonly key: string }

/** One lexicon folder's data, validated, not yet compiled. Plain JSON. */
export interface Lexicons {
  readonly phrases: readonly ThemedPhrase[]
  readonly cues: readonly CueEntry[]
  readonly modifiers: readonly ModifierEntry[]
  readonly turns: readonly TurnEntry[]
  readonly frames: readonly FrameEntry[]
  /** With the states of world-countries merged in. */
  readonly actors: readonly ActorEntry[]
  /** Lemmas that tell a context, by its name. */
  readonly contexts: Readonly<Partial<Record<ContextName, readonly string[]>>>
  /** Lower case with their full stop: no sentence ends after one. */
  readonly abbreviations: readonly string[]
  /** Words that state facts though AFINN gives them a valence; lower case. */
  readonly plainWords: readonly string[]
  readonly persons: PersonWords
  readonly issues: IssueWords
  readonly times: TimeWords
  readonly pronouns: Pronouns
  readonly provenance: readonly LexiconVersion[]
}

/** What can be made of lexicons before a start: their forms as a trie, and their phrases where they need not all be read. */
export interface CompiledAhead {
  readonly trie: TrieTables
  readonly phrases: StoredPhrases
}

/** Phrase entries in their order, each read when it is first asked for. */
export interface StoredPhrases {
  /** How many forms each of them has. */
  readonly forms: readonly number[]
  readonly at: (index: number) => ThemedPhrase
}

/** Words that tell persons' names from other names; lower case. */
export interface PersonWords {
  readonly titles: readonly string[]
  readonly roles: readonly string[]
  /** Nouns for who speaks for a state, a party or a body. */
  readonly offices: readonly string[]
  readonly male: readonly string[]
  readonly female: readonly string[]
  /** First names and titles that tell which of “he” and “she” a person is. */
  readonly maleNames: readonly string[]
  readonly femaleNames: readonly string[]
  readonly organizations: readonly string[]
  readonly places: readonly string[]
  readonly notNames: readonly string[]
  readonly laws: readonly string[]
  /** Nouns for speakers whom a text need not name: officials, critics, a source. */
  readonly anonymous: readonly string[]
  /** Nouns for people who speak for themselves, whomever they belong to: “Roy’s supporters”, “his wife”. */
  readonly apart: readonly string[]
}

/** Common nouns for what people take sides on, by lemma: somebody's own plans, and matters that are nobody's own. */
export interface IssueWords {
  readonly plans: readonly string[]
  readonly matters: readonly string[]
  /** What a law is called again that was called by its own name: “the act”, “the measure”. */
  readonly laws: readonly string[]
}

/** The fitted model of stance to a target, as its file holds it. A pair is [score in the unit of evidence, weight of there being a stance]. */
export interface StanceModelFile {
  readonly provenance: Readonly<Record<string, unknown>>
  readonly intercept: readonly [number, number]
  readonly named: Readonly<Record<string, readonly [number, number]>>
  /** By position: how much of a word's score and weight counts there. */
  readonly gate: Readonly<Record<string, readonly [number, number]>>
  /** What a step of each column of the table is worth. */
  readonly columnScales: readonly number[]
  /** One word a row of the table, with spaces in between. */
  readonly words: string
  /** Where the words stand, as the build found it out: told from the words where it is left out. */
  readonly index?: Pick<WordTable, 'starts' | 'slots'> | undefined
  /** Signed bytes, row by row, in base64. */
  readonly table: string
}

/** Pronouns of the own side and of the other; lower case. */
export interface Pronouns {
  readonly us: readonly string[]
  readonly them: readonly string[]
}

/** Words that say when; lower case. A unit is a time only after a lead: “last week”. */
export interface TimeWords {
  readonly days: readonly string[]
  readonly units: readonly string[]
  readonly leads: readonly string[]
}

/** What a record says of the lexicons it was made with. */
export interface LexiconVersion {
  readonly name: string
  readonly version: string
  readonly sha256: string
}
