import { topicBefore } from '../../../annotate/about.ts'
import type { Evidence } from '../../evidence.ts'
import type { StanceScene } from '../../scene.ts'
import { readBeside } from './beside.ts'
import { type JudgingWord, say } from './judging-word.ts'

/**
 * A judging word that no rule of syntax ties to anybody. Columnists and reporters use many such words of nobody; in the mouth
 * of others it counts a little for whom and what their sentence speaks of.
 */
export function readInSentence(scene: StanceScene, word: JudgingWord): Evidence[] {
  const { document, actors, voices } = scene
  const target = readBeside(scene, word)
  if (target.length > 0 || word.isAuthors) return target
  const spoken = spokenOf(scene, word.token)
  const topic = spoken.length > 0 ? null : topicBefore(document, actors, word.token, voices.at[word.token] as string)
  const parties = topic === null ? spoken : [topic]
  const share = 1 / Math.max(1, parties.length)
  return say(
    scene,
    word,
    parties.map((actor) => ({ actor, share })),
    0.3,
    'valence',
    'is said in a sentence on',
  )
}

/** Whom and what a sentence speaks of in the voice of one holder. */
function spokenOf({ document, actors, voices }: StanceScene, token: number): number[] {
  const sentence = document.sentence[token] as number
  const found = new Set<number>()
  for (let i = document.sentences.from[sentence] as number; i < (document.sentences.to[sentence] as number); i++)
    if (actors.at[i] !== -1 && voices.at[i] === voices.at[token]) found.add(actors.at[i] as number)
  return [...found].filter((actor) => actors.list[actor]?.id !== voices.at[token] && (actors.list[actor]?.mentions.length ?? 0) >= 2)
}
