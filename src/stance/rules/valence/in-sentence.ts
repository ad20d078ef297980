import { topicBefore } from '../../../annotate/about.ts'
import type { Actor } from '../../../annotate/actors/actor.ts'
import { clauseOf } from '../../../document/syntax/clause.ts'
import type { Evidence } from '../../evidence.ts'
import { partiesOf } from '../../parties.ts'
import type { StanceScene } from '../../scene.ts'
import { addBetween } from '../between.ts'
import { readBeside } from './beside.ts'
import { type JudgingWord, say } from './judging-word.ts'

const SAID = 0.3
/** Who speaks in public says “help”, “hope” and “agree” of friend and foe. */
const COURTESY = 0.1
const WEAK_PRAISE = 0.2

/**
 * A judging word that no rule of syntax ties to anybody. Columnists and reporters use many such words of nobody, but
 * tell with them how those stand to one another of whom they tell; in the mouth of others it counts a little for whom and what their
 * sentence speaks of, and blame without a name for what they speak of at large.
 */
export function readInSentence(scene: StanceScene, evidence: Evidence[], word: JudgingWord): boolean {
  const before = evidence.length
  readBeside(scene, evidence, word)
  if (evidence.length === before) {
    if (word.isAuthors) readInClause(scene, evidence, word)
    else readInSpeech(scene, evidence, word)
  }
  return true
}

function readInSpeech(scene: StanceScene, evidence: Evidence[], word: JudgingWord): void {
  const { document, actors, voices } = scene
  const spoken = spokenOf(scene, word.token)
  const topic = spoken.length > 0 || word.valence > 0 ? null : topicBefore(document, actors, word.token, voices.at[word.token] as string)
  const parties = topic === null ? spoken : [topic]
  const weight = word.valence === WEAK_PRAISE ? COURTESY : SAID
  const share = 1 / parties.length
  say(
    scene,
    evidence,
    word,
    parties.map((actor) => ({ actor, share })),
    weight,
    'valence',
    'is said in a sentence on',
  )
}

/** “Kenya met Poland in anger”: a judging word in what the author tells that one party does with another. */
function readInClause(scene: StanceScene, evidence: Evidence[], word: JudgingWord): void {
  const clause = clauseOf(scene.syntax, word.token)
  if (!clause) return
  const ones = partiesOf(scene, clause.agent)
  if (ones.length === 0) return
  const met = partiesOf(scene, [...clause.patient, ...clause.obliques.map(({ chunk }) => chunk)])
  if (met.length === 0) return
  const reason = `${word.text} stands in what the one does with the other`
  addBetween(scene, evidence, ones, met, word.range, word.valence * word.bend.factor * 0.25, 'valence', reason)
}

/** Whom and what a sentence speaks of in the voice of one holder. */
function spokenOf({ document, actors, voices }: StanceScene, token: number): number[] {
  const sentence = document.sentence[token] as number
  const end = document.sentences.to[sentence] as number
  const voice = voices.at[token]
  const found = new Set<number>()
  for (let i = document.sentences.from[sentence] as number; i < end; i++) {
    const index = actors.at[i] as number
    if (index === -1 || voices.at[i] !== voice) continue
    const { id, mentions } = actors.list[index] as Actor
    if (id !== voice && mentions.length >= 2) found.add(index)
  }
  return [...found]
}
