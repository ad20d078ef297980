import { type Actor, type Actors, actorAt } from '../annotate/actors/actor.ts'
import type { Finding } from '../annotate/findings.ts'
import type { Hits, TurnHit } from '../annotate/hits.ts'
import type { Voices } from '../annotate/voices.ts'
import type { Document } from '../document/document.ts'
import type { Syntax } from '../document/syntax/clause.ts'
import type { TurnEntry } from '../lexicon/schema.ts'
import { TRAIT } from '../text/traits.ts'
import type { Evidence, EvidenceRule } from './evidence.ts'
import type { StanceModel } from './learned/model.ts'

/** What the evidence rules look at. */
export interface StanceScene {
  readonly document: Document
  readonly syntax: Syntax
  readonly hits: Hits
  readonly actors: Actors
  readonly voices: Voices
  readonly findings: readonly Finding[]
  /** 1 for each sentence that names an actor, or in which somebody speaks of himself: in others nothing is said of anybody. */
  readonly peopled: Uint8Array
  /** Ids of the targets that the input names: for them the fitted model counts in all voices. */
  readonly requested: ReadonlySet<string>
  /** Whether the word at a token judges nobody though it has a valence. */
  readonly isPlain: (document: Document, token: number) => boolean
  /** Nouns for who speaks for a state, a party or a body, by lemma. */
  readonly offices: ReadonlySet<string>
  /** Nouns for plans that are somebody's own, by lemma. */
  readonly plans: ReadonlySet<string>
  /** Opens the fitted model when it is first needed; null where there is none. */
  readonly model: () => StanceModel | null
}

/** See `peopled` of a scene. */
export function peopledSentences({ size, sentence, sentences, traits }: Document, { at, together }: Actors): Uint8Array {
  const peopled = new Uint8Array(sentences.length)
  for (let i = 0; i < size; i++) if (at[i] !== -1 || ((traits[i] as number) & TRAIT.firstPerson) !== 0) peopled[sentence[i] as number] = 1
  for (const token of together.keys()) peopled[sentence[token] as number] = 1
  return peopled
}

/** Adds a piece of evidence over tokens `[from, to)`; none where holder and target are the same or the score is nil. */
export function addPiece(
  { document, actors }: StanceScene,
  evidence: Evidence[],
  holder: string,
  target: number,
  range: { readonly from: number; readonly to: number },
  score: number,
  rule: EvidenceRule,
  reason: string,
  finding: string | null = null,
): void {
  if (target === AUTHOR || Math.abs(score) < 0.005) return
  const { id } = actors.list[target] as Actor
  if (id === holder) return
  evidence.push({
    holder,
    target: id,
    span: [document.start[range.from] as number, document.end[range.to - 1] as number],
    sentence: document.sentence[range.from] as number,
    score: Math.max(-1, Math.min(1, Math.round(score * 1000) / 1000)),
    rule,
    reason,
    finding,
  })
}

/** In place of an index into the actors: the author of the text, who says “I”. Nothing is ever said of him. */
export const AUTHOR = -2

export const nameOf = ({ actors }: Pick<StanceScene, 'actors'>, target: number): string =>
  target === AUTHOR ? 'the author' : (actors.list[target]?.name ?? '?')

export const idOf = ({ actors }: Pick<StanceScene, 'actors'>, target: number): string =>
  target === AUTHOR ? 'author' : (actors.list[target]?.id ?? '?')

/** Turns of phrase of one kind. */
export const turnsOf = ({ hits }: StanceScene, kind: TurnEntry['kind']): TurnHit[] =>
  hits.turn.filter(({ value }) => value.entry.kind === kind)

/** Issues that the tokens `[from, to)` name. */
export function issuesWithin({ actors }: StanceScene, from: number, to: number): number[] {
  const found: number[] = []
  for (let i = from; i < to; i++) {
    const issue = actors.at[i] as number
    if (actorAt(actors, i)?.type === 'issue' && !found.includes(issue)) found.push(issue)
  }
  return found
}
