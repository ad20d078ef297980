import { type Document, hasTrait, isCapitalised, isOneOf, isRespelt, surface } from '../document/document.ts'
import type { TokenRange } from '../document/phrases.ts'
import type { Syntax } from '../document/syntax/clause.ts'
import { isClass } from '../document/word-stream.ts'
import { type Contexts, UNSURE_SHIFT } from '../lexicon/contexts.ts'
import { WORD_CLASSES, type WordClass } from '../lexicon/form.ts'
import type { Condition } from '../lexicon/schema.ts'
import { onceFor } from '../text/once-for.ts'
import { TRAIT } from '../text/traits.ts'
import type { Actors } from './actors/actor.ts'
import type { Hits } from './hits.ts'
import type { Voices } from './voices.ts'

/** All that a condition may look at. */
export interface Scene {
  readonly document: Document
  readonly syntax: Syntax
  readonly hits: Hits
  readonly actors: Actors
  readonly voices: Voices
  readonly contexts: Contexts
  /** Nouns for plans that are somebody's own, by lemma. */
  readonly plans: ReadonlySet<string>
  /** Nouns for people who stand for themselves, whomever they belong to, by lemma. */
  readonly apart: ReadonlySet<string>
}

const NEAR = 8
const PARTICLE_REACH = 4

type Check = (scene: Scene, match: TokenRange) => boolean

/** Whether all keys of a condition hold of a match (`when`), or any of them (`unless`). */
export function conditionHolds(scene: Scene, match: TokenRange, condition: Condition, mode: 'all' | 'any'): boolean {
  const any = mode === 'any'
  const checks = checksOf(condition)
  for (let c = 0; c < checks.length; c++) if ((checks[c] as Check)(scene, match) === any) return any
  return !any
}

const checksOf = onceFor((condition: Condition): readonly Check[] =>
  Object.entries(condition).map(([key, value]) => CHECKS[key as keyof Condition](value as never)),
)

const CHECKS: { readonly [K in keyof Condition]-?: (value: NonNullable<Condition[K]>) => Check } = {
  pos: (tags) => {
    const wanted = new Set<string>(tags)
    return ({ document }, { to }) => wanted.has(document.pos[to - 1] as string)
  },
  before: (words) => {
    const isWord = wordTest(words)
    return ({ document }, { from }) => inSentence(document, from - 1, from) && isWord(document, from - 1)
  },
  after: (words) => {
    const isWord = wordTest(words)
    return ({ document }, { to }) => inSentence(document, to, to - 1) && isWord(document, to)
  },
  near: (words) => {
    const isWord = wordTest(words)
    return ({ document }, match) => {
      const end = endOfNear(document, match)
      for (let i = startOfNear(document, match); i < end; i++) if (isWord(document, i)) return true
      return false
    }
  },
  particle: (words) => {
    const isWord = wordTest(words)
    return ({ document }, { to }) => {
      for (let i = to; i < to + PARTICLE_REACH && inSentence(document, i, to - 1) && !pauses(document, i); i++)
        if (isWord(document, i)) return true
      return false
    }
  },
  compound:
    () =>
    ({ document }, { from, to }) =>
      /[-‐‑]/.test(document.text[(document.start[from] as number) - 1] ?? '') ||
      /[-‐‑]/.test(document.text[document.end[to - 1] as number] ?? ''),
  actor:
    () =>
    ({ document, actors }, { from }) => {
      const sentence = document.sentence[from] as number
      for (let i = document.sentences.from[sentence] as number; i < (document.sentences.to[sentence] as number); i++)
        if (actors.at[i] !== -1) return true
      return false
    },
  context: (names) => (scene, match) => {
    const { document, contexts } = scene
    const sure = contexts.bitsOf(names)
    const unsure = sure << UNSURE_SHIFT
    const end = endOfNear(document, match)
    let first = -1
    for (let i = startOfNear(document, match); i < end; i++) {
      if (i >= match.from && i < match.to) continue
      const told = contextsTold(document, i, contexts)
      if ((told & sure) !== 0) return true
      if ((told & unsure) === 0) continue
      if (first !== -1 && first !== document.word[i]) return true
      first = document.word[i] as number
    }
    return false
  },
  name:
    () =>
    ({ document }, { from, to }) =>
      isCapitalised(document, from) &&
      isCapitalised(document, to - 1) &&
      (isNameWord(document, from - 1, from) || isNameWord(document, to, from)),
  quoted:
    () =>
    ({ voices, document }, { from, to }) =>
      voices.at[from] !== 'author' || /["“‘'«]/.test(document.normal[from - 1] ?? '') || /["”’'»]/.test(document.normal[to] ?? ''),
  negated:
    () =>
    ({ document }, { from }) => {
      for (let i = from - 1; i > from - 4 && inSentence(document, i, from); i--) if (negates(document, i)) return true
      return false
    },
  capitalised:
    () =>
    ({ document }, { from }) =>
      isCapitalised(document, from) && document.sentences.from[document.sentence[from] as number] !== from,
}

/** The match and up to eight words on either side, in its sentence. */
const startOfNear = ({ sentences, sentence }: Document, { from }: TokenRange): number =>
  Math.max(sentences.from[sentence[from] as number] as number, from - NEAR)
const endOfNear = ({ sentences, sentence }: Document, { from, to }: TokenRange): number =>
  Math.min(sentences.to[sentence[from] as number] as number, to + NEAR)

const inSentence = (document: Document, token: number, of: number): boolean =>
  token >= 0 && token < document.size && document.sentence[token] === document.sentence[of]

/** Whether a token is one of the words, or of one of the classes as `<NOUN>`. */
function wordTest(words: readonly string[]): (document: Document, token: number) => boolean {
  const names = words.map((word) => /^<([A-Z]+)>$/.exec(word)?.[1])
  const classes = names.filter((name): name is WordClass => WORD_CLASSES.includes(name as WordClass))
  const plain = new Set(words.filter((_, i) => names[i] === undefined).map((word) => word.toLowerCase()))
  let initials = 0
  for (const word of plain) initials |= initialOf(word)
  if (classes.length === 0) return (document, token) => isSpelt(document, token, plain, initials)
  return (document, token) => isSpelt(document, token, plain, initials) || classes.some((name) => isClass(document, token, name))
}

/** A bit for how a word begins: most words need not be looked up, as no word of the list begins so. */
const initialOf = (word: string): number => 1 << word.charCodeAt(0)

/** As written, as wink-nlp respells it (“archaeologist” → “archeologist”), its lemma, and a capitalised plural’s singular (“Students …”). */
function isSpelt(document: Document, token: number, words: ReadonlySet<string>, initials: number): boolean {
  const normal = document.normal[token] as string
  const lemma = document.lemma[token] as string
  return (
    ((initialOf(normal) & initials) !== 0 && (words.has(normal) || (normal.endsWith('s') && words.has(normal.slice(0, -1))))) ||
    (lemma !== normal && (initialOf(lemma) & initials) !== 0 && words.has(lemma)) ||
    (isRespelt(document, token) && words.has(surface(document, token).toLowerCase()))
  )
}

/** The contexts that a word tells in any of these spellings, as bits. */
function contextsTold(document: Document, token: number, contexts: Contexts): number {
  const told = hasTrait(document, token, TRAIT.context) ? contexts.ofWord(document.vocabulary, document.word[token] as number) : 0
  return isRespelt(document, token) ? told | contexts.ofSpelling(surface(document, token).toLowerCase()) : told
}

const pauses = isOneOf(', ; :')
const negates = isOneOf("not n't never no")

const isNameWord = (document: Document, token: number, of: number): boolean =>
  inSentence(document, token, of) && isCapitalised(document, token)
