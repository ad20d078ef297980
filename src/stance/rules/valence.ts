import { nearest, topicBefore } from '../../annotate/about.ts'
import { surfaceOf, tokenAt } from '../../document/document.ts'
import type { Chunk } from '../../document/syntax/clause.ts'
import type { Evidence, EvidenceRule } from '../evidence.ts'
import { type Party, partiesOf } from '../parties.ts'
import { idOf, nameOf, piece, type StanceScene } from '../scene.ts'
import { bendAt } from '../scope.ts'
import { valenceOf } from '../valence.ts'

/** Of AFINN's valences, −5..5: the author's own words are taken by their strong ones, others' by all. */
const STRONG = 2
/** In fifths of AFINN's scale: “crimes”, “lies”, “violence”. */
const HARD = 0.6

/** Judging words of AFINN where syntax ties them to an actor: beside a name, in its predicate, in what it does. */
/** @param said what other rules say: a word counts once */
export function fromValence(scene: StanceScene, said: readonly Evidence[]): Evidence[] {
  const { document, actors } = scene
  const taken = new Uint8Array(document.size)
  for (const { from, to } of scene.findings) taken.fill(1, from, to)
  for (const { span } of said) taken.fill(1, tokenAt(document, span[0]), tokenAt(document, span[1] - 1) + 1)
  const out: Evidence[] = []
  for (let i = 0; i < document.size; i++) {
    if (taken[i] === 1 || actors.at[i] !== -1 || !/^(?:ADJ|NOUN|VERB|ADV)$/.test(document.pos[i] as string)) continue
    const valence = valenceOf(document.normal[i] as string, document.lemma[i] as string)
    if (valence !== undefined && (Math.abs(valence) >= STRONG || scene.voices.at[i] !== 'author'))
      out.push(...judgement(scene, i, valence / 5))
  }
  return out
}

function judgement(scene: StanceScene, token: number, valence: number): Evidence[] {
  const { document, syntax, actors, voices } = scene
  const range = { from: token, to: token + 1 }
  const bend = bendAt(scene, token)
  const word = `“${surfaceOf(document, token, token + 1)}”${bend.note}`
  const say = (parties: readonly Party[], weight: number, rule: EvidenceRule, how: string): Evidence[] =>
    parties.flatMap(({ actor, share }) =>
      piece(
        scene,
        voices.at[token] as string,
        actor,
        range,
        valence * bend.factor * weight * share,
        rule,
        `${word} ${how} ${nameOf(scene, actor)}`,
      ),
    )
  if (scene.plainWords.has(document.normal[token] as string)) return besideTarget(scene, token, say)
  const chunk = syntax.chunks[syntax.chunkAt[token] as number]
  const clause = syntax.clauses[syntax.clauseAt[token] as number]
  if (clause?.predicate === token) {
    const [agents, patients] = [partiesOf(actors, clause.agent), partiesOf(actors, clause.patient)]
    const deeds = agents.flatMap((one) =>
      patients
        .filter(({ actor }) => actor !== one.actor)
        .flatMap((other) =>
          piece(
            scene,
            idOf(scene, one.actor),
            other.actor,
            range,
            valence * bend.factor * one.share * other.share * 0.5,
            'speech-act',
            `${nameOf(scene, one.actor)} to ${nameOf(scene, other.actor)}: ${word}`,
          ),
        ),
    )
    // In the author's voice a verb tells what happened; in others' a word of blame takes sides.
    const takesSides = voices.at[token] !== 'author' && valence < 0
    return !takesSides ? deeds : [...deeds, ...say(agents, 0.4, 'valence', 'is what is done by')]
  }
  if (!chunk) return nearby(scene, token, say)
  if (chunk.head !== token && actors.at[chunk.head] !== -1) return say(partiesOf(actors, [chunk]), 0.8, 'attribute', 'is said of')
  // “Roy is irritated” tells a feeling of Roy's; “Roy’s troubles” are no deeds of his.
  const isOwn = voices.at[token] === 'author'
  if (clause?.complement === chunk)
    return isOwn && /ed$/.test(document.normal[token] as string)
      ? []
      : say(partiesOf(actors, clause.copula ? clause.subject : clause.patient), 0.8, 'predicate', 'is said to be')
  const apposed = syntax.appositions.find(({ label }) => (label as Chunk) === chunk)
  if (apposed) return say(partiesOf(actors, [apposed.of]), 0.8, 'apposition', 'is a name for')
  const owned = partiesOf(actors, [chunk])
  if (owned.length > 0 && isOwn && chunk.head === token && Math.abs(valence) < HARD) return []
  if (owned.length > 0) return say(owned, 0.8, 'possession', 'is said of what belongs to')
  return nearby(scene, token, say)
}

type Say = (parties: readonly Party[], weight: number, rule: EvidenceRule, how: string) => Evidence[]

/** A judging word beside a target that the input names counts a little for it, whatever the syntax. */
function besideTarget({ document, actors, requested }: StanceScene, token: number, say: Say): Evidence[] {
  const beside = nearest(document, actors, token - 1, -1, 8) ?? nearest(document, actors, token + 1, 1, 5)
  const isTarget = beside !== null && requested.has(actors.list[beside]?.id ?? '')
  return isTarget ? say([{ actor: beside, share: 1 }], 0.35, 'valence', 'stands beside') : []
}

/**
 * A judging word that no rule of syntax ties to anybody. Columnists and reporters use many such words of nobody; in the mouth
 * of others it counts a little for whom and what their sentence speaks of.
 */
function nearby(scene: StanceScene, token: number, say: Say): Evidence[] {
  const { document, actors, voices } = scene
  const target = besideTarget(scene, token, say)
  if (target.length > 0) return target
  if (voices.at[token] === 'author') return []
  const spoken = spokenOf(scene, token)
  const topic = spoken.length > 0 ? null : topicBefore(document, actors, token, voices.at[token] as string)
  const parties = topic === null ? spoken : [topic]
  return say(
    parties.map((actor) => ({ actor, share: 1 / Math.max(1, parties.length) })),
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
