import { isParty } from '../../../annotate/actors/actor.ts'
import { framesAt } from '../../../annotate/hits.ts'
import { valenceAt } from '../../../annotate/valence.ts'
import { isCapitalised, isTagged } from '../../../document/document.ts'
import { TAG } from '../../../document/tags.ts'
import { TRAIT } from '../../../text/traits.ts'
import { type Evidence, spokenWords } from '../../evidence.ts'
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
 * @param evidence what other rules say, as a word counts once; what this one says is added
 */
export function fromValence(scene: StanceScene, evidence: Evidence[]): void {
  const { document, peopled, voices } = scene
  const { traits } = document
  const taken = spokenWords(document, evidence)
  for (const { from, to } of scene.findings) for (let i = from; i < to; i++) taken[i] = 1
  for (let i = 0; i < document.size; i++) {
    if (((traits[i] as number) & TRAIT.valence) === 0 || taken[i] === 1 || !isTagged(document, i, JUDGING)) continue
    const valence = valenceAt(document, i)
    // A word that names an issue (“corruption”, “the gun massacre”) judges still.
    if (valence === 0 || isName(scene, i)) continue
    // Only who is quoted may be meant to speak of somebody whom another sentence names.
    const isSaid = voices.at[i] !== 'author'
    if (isSaid || (Math.abs(valence) >= STRONG && peopled[document.sentence[i] as number] === 1)) judge(scene, evidence, i, valence / 5)
  }
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

function judge(scene: StanceScene, evidence: Evidence[], token: number, valence: number): void {
  const word = new JudgingWord(scene, token, valence)
  if (scene.isPlain(scene.document, token) || isFollower(scene, token)) {
    readBeside(scene, evidence, word)
    return
  }
  const before = evidence.length
  for (const read of READINGS) if (read(scene, evidence, word) && (word.isAuthors || evidence.length > before)) return
}
