import { isParty } from '../../../annotate/actors/actor.ts'
import { framesAt } from '../../../annotate/hits.ts'
import { valenceAt } from '../../../annotate/valence.ts'
import { isCapitalised, isTagged, tokenAt } from '../../../document/document.ts'
import { TAG } from '../../../document/tags.ts'
import type { Evidence } from '../../evidence.ts'
import type { StanceScene } from '../../scene.ts'
import { readAttribute } from './attribute.ts'
import { readBelonging } from './belonging.ts'
import { readBeside } from './beside.ts'
import { readDeed } from './deed.ts'
import { readInSentence } from './in-sentence.ts'
import { JudgingWord, type Reading } from './judging-word.ts'
import { readLabel } from './label.ts'
import { readPredicate } from './predicate.ts'

/** Of AFINN's valences, −5..5: the author's own words are taken by their strong ones, others' by all. */
const STRONG = 2

const JUDGING = TAG.NOUN | TAG.VERB | TAG.ADJ | TAG.ADV

/** The first place that a word stands in counts. */
const READINGS: readonly Reading[] = [readDeed, readAttribute, readPredicate, readLabel, readBelonging, readInSentence]

/**
 * Judging words of AFINN where syntax ties them to an actor: beside a name, in its predicate, in what it does.
 * @param said what other rules say: a word counts once
 */
export function fromValence(scene: StanceScene, said: readonly Evidence[]): Evidence[] {
  const { document, peopled, voices } = scene
  const taken = new Uint8Array(document.size)
  for (const { from, to } of scene.findings) taken.fill(1, from, to)
  for (const { span } of said) taken.fill(1, tokenAt(document, span[0]), tokenAt(document, span[1] - 1) + 1)
  const out: Evidence[] = []
  for (let i = 0; i < document.size; i++) {
    if (taken[i] === 1 || !isTagged(document, i, JUDGING)) continue
    const valence = valenceAt(document, i)
    // A word that names an issue (“corruption”, “the gun massacre”) judges still.
    if (valence === 0 || isName(scene, i)) continue
    // Only who is quoted may be meant to speak of somebody whom another sentence names.
    const isSaid = voices.at[i] !== 'author'
    if (isSaid || (Math.abs(valence) >= STRONG && peopled[document.sentence[i] as number] === 1))
      out.push(...judgement(scene, i, valence / 5))
  }
  return out
}

/** A party, or a law by its own name: “Deferred” in “Deferred Action for Childhood Arrivals”. */
function isName({ document, actors }: StanceScene, token: number): boolean {
  if (actors.at[token] === -1) return false
  const opens = document.sentences.from[document.sentence[token] as number] === token
  return isParty(actors, token) || (isCapitalised(document, token) && !opens)
}

/** “Kenya’s allies”, “critics of Kenya”: the noun tells where others stand. */
const isFollower = (scene: StanceScene, token: number): boolean =>
  framesAt(scene.hits, token).some(({ value }) => value.entry.person === true)

function judgement(scene: StanceScene, token: number, valence: number): Evidence[] {
  const word = new JudgingWord(scene, token, valence)
  if (scene.plainWords.has(scene.document.normal[token] as string) || isFollower(scene, token)) return readBeside(scene, word)
  for (const read of READINGS) {
    const evidence = read(scene, word)
    if (evidence !== null && (word.isAuthors || evidence.length > 0)) return evidence
  }
  return []
}
