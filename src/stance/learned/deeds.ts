import { type Actor, isParty, mentionAt } from '../../annotate/actors/actor.ts'
import { tokenAt } from '../../document/document.ts'
import type { TokenRange } from '../../document/phrases.ts'
import type { Chunk, Clause } from '../../document/syntax/clause.ts'
import { partiesOf } from '../parties.ts'
import { AUTHOR, idOf, type StanceScene } from '../scene.ts'
import { type Clue, type Named, oncePerSentence, speaksForItself } from './named.ts'
import { FARTHEST } from './surroundings.ts'

/** Who does something himself, or by what is his. */
const DOER = 0.6
/** A hostile text may name any number of them: those past the eighth of a clause are left out, on both sides. */
const MOST = 8

/** Most deeds are told as facts. */
const DEED: Clue = { shared: ['anywhere'], smallest: 0.3 }

/** Whom the deeds of others reach, as the author tells it, once a sentence. */
export function reachedByDeeds(scene: StanceScene): Named[] {
  const { actors, syntax, voices, peopled } = scene
  const named: Named[] = []
  let told: Set<number> | null = null
  const isNew = oncePerSentence()
  for (const clause of syntax.clauses) {
    if (peopled[clause.sentence] === 0 || voices.at[clause.predicate] !== 'author' || !nameParty(scene, clause.agent)) continue
    const reached = reachedIn(scene, clause)
    if (reached.length === 0) continue
    told ??= speechVerbs(scene)
    if (told.has(clause.predicate)) continue
    const doers = partiesOf(scene, clause.agent).filter(
      ({ actor, share }) => share >= DOER && actor !== AUTHOR && speaksForItself(actors.list[actor]),
    )
    for (const { actor } of doers.slice(0, MOST))
      for (const token of reached) {
        const target = actors.at[token] as number
        if (actor === target) continue
        const holder = idOf(scene, actor)
        if (!isNew(holder, target, clause.sentence)) continue
        named.push({ holder, target, mention: mentionAt(actors, token) as TokenRange, within: toldAround(scene, token), clue: DEED })
      }
  }
  return named
}

/** The first tokens of those whom a deed reaches by their names. */
function reachedIn({ actors, requested }: StanceScene, { patient, obliques }: Clause): number[] {
  const found: number[] = []
  const look = (chunk: Chunk): void => {
    for (let token = chunk.from; token < endOf(chunk) && found.length < MOST; token++) {
      const target = actors.at[token] as number
      if (target === -1) continue
      const actor = actors.list[target] as Actor
      if (actor.type === 'place' || requested.has(actor.id)) continue
      if (mentionAt(actors, token)?.kind !== 'pronoun' && !found.some((other) => actors.at[other] === target)) found.push(token)
    }
  }
  for (const chunk of patient) if (found.length < MOST) look(chunk)
  for (const { chunk } of obliques) if (found.length < MOST) look(chunk)
  return found
}

function nameParty({ actors }: StanceScene, chunks: readonly Chunk[]): boolean {
  const { together } = actors
  for (const { from, to } of chunks)
    for (let token = from; token < to; token++) if (isParty(actors, token) || (together.size > 0 && together.has(token))) return true
  return false
}

/** “Roy complained to Ulm that …”: to speak to somebody is no deed that reaches him. */
function speechVerbs({ document, voices }: StanceScene): Set<number> {
  const verbs = new Set<number>()
  for (const { quotation } of voices.attributions) if (quotation.cue) verbs.add(tokenAt(document, quotation.cue[0]))
  return verbs
}

/** Behind what stands after it with a preposition. */
const endOf = ({ from, to, post }: Chunk): number => Math.min(from + FARTHEST, Math.max(to, post.at(-1)?.chunk.to ?? to))

/** The author’s words around a token in its sentence, as far as they are looked at. */
function toldAround({ document, voices }: StanceScene, token: number): TokenRange {
  const sentence = document.sentence[token] as number
  const first = Math.max(document.sentences.from[sentence] as number, token - FARTHEST)
  const end = Math.min(document.sentences.to[sentence] as number, token + FARTHEST)
  let [from, to] = [token, token + 1]
  while (from > first && voices.at[from - 1] === 'author') from--
  while (to < end && voices.at[to] === 'author') to++
  return { from, to }
}
