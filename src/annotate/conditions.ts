import { type Document, surface } from '../document/document.ts'
import type { TokenRange } from '../document/phrases.ts'
import type { Syntax } from '../document/syntax/clause.ts'
import { isClass } from '../document/word-stream.ts'
import { WORD_CLASSES, type WordClass } from '../lexicon/form.ts'
import type { Condition, ContextName } from '../lexicon/schema.ts'
import type { Actors } from './actors/actor.ts'
import type { Voices } from './voices.ts'

/** All that a condition may look at. */
export interface Scene {
  readonly document: Document
  readonly syntax: Syntax
  readonly actors: Actors
  readonly voices: Voices
  readonly contexts: ReadonlyMap<ContextName, ReadonlySet<string>>
}

const NEAR = 8
const PARTICLE_REACH = 4

/** Whether all keys of a condition hold of a match (`when`), or any of them (`unless`). */
export function conditionHolds(scene: Scene, match: TokenRange, condition: Condition, mode: 'all' | 'any'): boolean {
  const answers = Object.entries(condition).map(([key, value]) => CHECKS[key as keyof Condition](scene, match, value as never))
  return mode === 'all' ? answers.every(Boolean) : answers.some(Boolean)
}

type Check<K extends keyof Condition> = (scene: Scene, match: TokenRange, value: NonNullable<Condition[K]>) => boolean

const CHECKS: { readonly [K in keyof Condition]-?: Check<K> } = {
  pos: ({ document }, { to }, tags) => (tags as readonly string[]).includes(document.pos[to - 1] as string),
  before: ({ document }, { from }, words) => inSentence(document, from - 1, from) && words.some((word) => isWord(document, from - 1, word)),
  after: ({ document }, { to }, words) => inSentence(document, to, to - 1) && words.some((word) => isWord(document, to, word)),
  near: ({ document }, match, words) => within(document, match).some((i) => words.some((word) => isWord(document, i, word))),
  particle: ({ document }, { to }, words) => {
    for (let i = to; i < to + PARTICLE_REACH && inSentence(document, i, to - 1) && !/^[,;:]$/.test(document.normal[i] as string); i++)
      if (words.some((word) => isWord(document, i, word))) return true
    return false
  },
  compound: ({ document }, { from, to }) =>
    /[-‐‑]/.test(document.text[(document.start[from] as number) - 1] ?? '') ||
    /[-‐‑]/.test(document.text[document.end[to - 1] as number] ?? ''),
  actor: ({ document, actors }, { from }) => {
    const sentence = document.sentence[from] as number
    for (let i = document.sentences.from[sentence] as number; i < (document.sentences.to[sentence] as number); i++)
      if (actors.at[i] !== -1) return true
    return false
  },
  context: (scene, match, names) =>
    nearby(scene.document, match).some((i) =>
      names.some((name) => spellings(scene.document, i).some((word) => scene.contexts.get(name)?.has(word) ?? false)),
    ),
  name: ({ document }, { from, to }) =>
    isCapitalised(document, from) &&
    isCapitalised(document, to - 1) &&
    (isNameWord(document, from - 1, from) || isNameWord(document, to, from)),
  quoted: ({ voices, document }, { from, to }) =>
    voices.at[from] !== 'author' || /["“‘'«]/.test(document.normal[from - 1] ?? '') || /["”’'»]/.test(document.normal[to] ?? ''),
  negated: ({ document }, { from }) =>
    nearby(document, { from, to: from + 1 }).some(
      (i) => i < from && from - i < 4 && /^(?:not|n't|never|no)$/.test(document.normal[i] as string),
    ),
  capitalised: ({ document }, { from }) =>
    isCapitalised(document, from) && document.sentences.from[document.sentence[from] as number] !== from,
}

/** Tokens of the match and up to eight words about it. */
function within(document: Document, { from, to }: TokenRange): number[] {
  const out: number[] = []
  for (let i = Math.max(0, from - NEAR); i < Math.min(document.size, to + NEAR); i++)
    if (document.sentence[i] === document.sentence[from]) out.push(i)
  return out
}

const nearby = (document: Document, match: TokenRange): number[] => within(document, match).filter((i) => i < match.from || i >= match.to)

const inSentence = (document: Document, token: number, of: number): boolean =>
  token >= 0 && token < document.size && document.sentence[token] === document.sentence[of]

function isWord(document: Document, token: number, word: string): boolean {
  const name = /^<([A-Z]+)>$/.exec(word)?.[1]
  if (name !== undefined) return WORD_CLASSES.includes(name as WordClass) && isClass(document, token, name as WordClass)
  return spellings(document, token).includes(word.toLowerCase())
}

/** As written, as wink-nlp respells it (“archaeologist” → “archeologist”), its lemma, and a capitalised plural’s singular (“Students …”). */
const spellings = (document: Document, token: number): string[] => {
  const normal = document.normal[token] as string
  return [normal, document.lemma[token] as string, surface(document, token).toLowerCase(), normal.replace(/s$/, '')]
}

const isCapitalised = (document: Document, token: number): boolean => /^\p{Lu}/u.test(surface(document, token))

const isNameWord = (document: Document, token: number, of: number): boolean =>
  inSentence(document, token, of) && isCapitalised(document, token)
