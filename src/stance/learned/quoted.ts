import { type Actor, mentionAt } from '../../annotate/actors/actor.ts'
import { placesOf } from '../parties.ts'
import type { StanceScene } from '../scene.ts'
import { type Clue, type Named, oncePerSentence, speaksForItself } from './named.ts'

/** Somebody who speaks of another mostly judges him. */
const SPEECH: Clue = { shared: ['anywhere', 'target-inside'], smallest: 0.1 }

/** Whom the words quoted or reported from a named speaker name, once a sentence. */
export function namedInSpeech({ document, actors, voices, requested }: StanceScene): Named[] {
  const named: Named[] = []
  const isNew = oncePerSentence()
  for (const { from, to, holder } of voices.runs) {
    if (holder === 'author' || holder === 'unknown') continue
    if (!speaksForItself(actors.list[placesOf(actors).get(holder) as number])) continue
    for (let token = from; token < to; token++) {
      const target = actors.at[token] as number
      if (target === -1) continue
      const actor = actors.list[target] as Actor
      if (actor.id === holder || actor.type === 'place' || requested.has(actor.id)) continue
      const mention = mentionAt(actors, token)
      if (mention === null || mention.kind === 'pronoun') continue
      const sentence = document.sentence[token] as number
      if (!isNew(holder, target, sentence)) continue
      const { sentences } = document
      const within = {
        from: Math.max(from, sentences.from[sentence] as number),
        to: Math.min(to, sentences.to[sentence] as number),
      }
      named.push({ holder, target, mention, within, clue: SPEECH })
    }
  }
  return named
}
