import { type Actor, type Actors, mentionAt } from '../../annotate/actors/actor.ts'
import { subjectOf } from '../../document/clauses.ts'
import { type Document, isCapitalised, isTagged, normalFits } from '../../document/document.ts'
import type { TokenRange } from '../../document/phrases.ts'
import { TAG } from '../../document/tags.ts'
import type { StanceScene } from '../scene.ts'
import { type RolesByToken, rolesOf } from './roles.ts'

/** How far from its target a word may stand, in tokens: keeps the work per target constant in texts that are one long sentence. */
export const FARTHEST = 40
const endsClause = normalFits(
  /^(?:[,;:()[\]–—-]+|but|because|although|while|which|who|that|and|or|as|when|if|after|before|since|though|whether|unless|until)$/,
)
const NAMELIKE = TAG.PROPN | TAG.NUM | TAG.SYM | TAG.X
const NO_WORD = TAG.PUNCT | TAG.SPACE

/** How a word is tied to the target by the grammar around it. */
export const TIES = ['subject-of', 'passive-of', 'object-of', 'by', 'head', 'possessed'] as const
export type Tie = (typeof TIES)[number]

/** The part of a target's sentence that the model looks at. */
export interface Surroundings {
  readonly document: Document
  readonly target: TokenRange
  /** The target's sentence, at most 40 tokens to either side. */
  readonly from: number
  readonly to: number
  readonly clause: TokenRange
  readonly ties: readonly { readonly tie: Tie; readonly token: number }[]
  readonly roles: RolesByToken
  /** Words between a token and the target, itself included; a name of several words counts once. Negative left of the target. */
  distance(token: number): number
  /** A name, a number or a known actor: the model learns nothing about those. */
  isName(token: number): boolean
  /** A word that may carry weight: no name, no punctuation, not the target, not said by the target. */
  isContent(token: number): boolean
}

type Annotated = Pick<StanceScene, 'document' | 'syntax' | 'actors' | 'voices'>

export function surroundingsOf(scene: Annotated, { id, mentions }: Actor): Surroundings {
  const { document, syntax } = scene
  const target = mentions.find(({ kind }) => kind === 'name') as TokenRange
  const sentence = document.sentence[target.from] as number
  const around = wordsAround(scene, id, target, {
    from: document.sentences.from[sentence] as number,
    to: document.sentences.to[sentence] as number,
  })
  const { from, to, isName } = around
  return { ...around, ties: tiesOf(document, target, from, to, isName), roles: rolesOf(syntax, target, from, to) }
}

const NO_ROLES: RolesByToken = new Map()

/** The same for a mention of an actor within a part of its sentence, without what the grammar ties it to. */
export function wordsAround({ document, actors, voices }: Annotated, id: string, target: TokenRange, within: TokenRange): Surroundings {
  const from = Math.max(within.from, target.from - FARTHEST)
  const to = Math.min(within.to, target.to + FARTHEST)
  const isName = (token: number): boolean =>
    isNamed(actors, token) || isTagged(document, token, NAMELIKE) || (isCapitalised(document, token) && !opensSentence(document, token))
  const joins = (token: number): boolean =>
    isName(token - 1) && isName(token) && actors.at[token] === actors.at[token - 1] && (token < target.from || token > target.to)
  const steps: number[] = []
  for (let i = from, step = 0; i < to; i++) steps.push(i > from && joins(i) ? step : ++step)
  const stepOf = (token: number): number => steps[token - from] ?? 0
  return {
    document,
    target,
    from,
    to,
    clause: clauseAround(document, target, from, to),
    ties: [],
    roles: NO_ROLES,
    distance: (token) => (token < target.from ? stepOf(token) - stepOf(target.from) : stepOf(token) - stepOf(target.to - 1)),
    isName,
    isContent: (token) =>
      (token < target.from || token >= target.to) && !isName(token) && !isTagged(document, token, NO_WORD) && voices.at[token] !== id,
  }
}

/** Whether a token names an actor. “The government” and “the bill” are words like any other. */
function isNamed(actors: Actors, token: number): boolean {
  const mention = mentionAt(actors, token)
  return mention !== null && mention.kind !== 'nominal'
}

/** A capital there is no sign of a name; inside a sentence it is, whatever the tagger says. */
const opensSentence = (document: Document, token: number): boolean => document.sentence[token - 1] !== document.sentence[token]

function clauseAround(document: Document, target: TokenRange, from: number, to: number): TokenRange {
  let [start, end] = [target.from, target.to]
  while (start > from && !endsClause(document, start - 1)) start--
  while (end < to && !endsClause(document, end)) end++
  return { from: start, to: end }
}

function tiesOf(
  document: Document,
  target: TokenRange,
  from: number,
  to: number,
  isName: (token: number) => boolean,
): Surroundings['ties'] {
  const ties: { tie: Tie; token: number }[] = []
  for (let verb = target.to; verb < to; verb++) {
    if (document.pos[verb] !== 'VERB') continue
    const subject = subjectOf(document, verb, from, () => false)
    if (subject && subject.from <= target.from && target.from < subject.to)
      ties.push({ tie: isPassive(document, verb) ? 'passive-of' : 'subject-of', token: verb })
  }
  return [...ties, ...tieBefore(document, target, from, isName), ...possessedBy(document, target, to)]
}

function isPassive({ lemma, normal, pos }: Document, verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - 4); i--) {
    if (lemma[i] === 'be' || lemma[i] === 'get') return /(?:ed|en|wn|ld|ught|de|t)$/.test(normal[verb] as string)
    if (pos[i] !== 'ADV' && pos[i] !== 'PART') return false
  }
  return false
}

/** What the target is the object of: a verb, or the head of a preposition (“praise for X”, “beaten by X”). */
function tieBefore(document: Document, target: TokenRange, from: number, isName: (token: number) => boolean): Surroundings['ties'] {
  const { pos, normal } = document
  let i = target.from - 1
  let passed = 0
  while (i >= from && passed < 4 && (isName(i) || /^(?:DET|ADJ|NOUN|PART)$/.test(pos[i] as string)) && normal[i] !== "'s") {
    if (!isName(i) || !isName(i - 1)) passed++
    i--
  }
  if (i < from) return []
  if (pos[i] === 'VERB') return [{ tie: 'object-of', token: i }]
  if (pos[i] !== 'ADP' && pos[i] !== 'SCONJ' && pos[i] !== 'PART') return []
  let head = i - 1
  while (head >= from && /^(?:ADV|PUNCT|DET|ADP)$/.test(pos[head] as string)) head--
  return head < from ? [] : [{ tie: normal[i] === 'by' ? 'by' : 'head', token: head }]
}

/** “X’s coercive policy”, “his record”: the first words of what the target has. */
function possessedBy({ pos, normal }: Document, target: TokenRange, to: number): Surroundings['ties'] {
  const first = normal[target.from] as string
  const has = normal[target.to] === "'s" || normal[target.to] === "'" || /^(?:his|her|its|their)$/.test(first)
  const ties: { tie: Tie; token: number }[] = []
  for (let i = target.to; has && i < Math.min(to, target.to + 3); i++) {
    if (!/^(?:PART|ADJ|NOUN|PUNCT|ADV|NUM|PROPN)$/.test(pos[i] as string)) break
    if (pos[i] === 'NOUN' || pos[i] === 'ADJ') ties.push({ tie: 'possessed', token: i })
  }
  return ties
}
