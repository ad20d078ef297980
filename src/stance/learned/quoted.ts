import { mentionAt } from '../../annotate/actors/actor.ts'
import type { Evidence } from '../evidence.ts'
import { placesOf } from '../parties.ts'
import type { StanceScene } from '../scene.ts'
import { cellOf, judgedCells, learnedOf, type Named, speaksForItself } from './named.ts'

/** Words that cancel out say nothing. */
const LEAST = 0.01

/**
 * What the fitted model says of the words around somebody who is named in others' words, where no rule tells how those stand to him.
 * @param said what the rules say
 */
export const quotedEvidence = (scene: StanceScene, said: readonly Evidence[]): Evidence[] =>
  learnedOf(scene, said, namedInSpeech(scene, said), ['anywhere', 'target-inside'], LEAST)

function namedInSpeech({ document, actors, voices, requested }: StanceScene, said: readonly Evidence[]): Named[] {
  const named: Named[] = []
  const seen = new Set<string>()
  for (const { from, to, holder } of voices.runs) {
    if (holder === 'author' || holder === 'unknown') continue
    if (!speaksForItself(actors.list[placesOf(actors).get(holder) as number])) continue
    for (let token = from; token < to; token++) {
      const target = actors.at[token] as number
      const actor = actors.list[target]
      if (!actor || actor.id === holder || actor.type === 'place' || requested.has(actor.id)) continue
      const cell = cellOf({ holder, target: actor.id })
      if (judgedCells(said).has(cell)) continue
      const mention = mentionAt(actors, token)
      if (mention === null || mention.kind === 'pronoun') continue
      const sentence = document.sentence[token] as number
      if (seen.has(`${cell}\0${sentence}`)) continue
      seen.add(`${cell}\0${sentence}`)
      const { sentences } = document
      const within = {
        from: Math.max(from, sentences.from[sentence] as number),
        to: Math.min(to, sentences.to[sentence] as number),
      }
      named.push({ holder, target, mention, within })
    }
  }
  return named
}
