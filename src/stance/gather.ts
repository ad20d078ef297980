import type { Attribution } from '../annotate/voices.ts'
import { markSpans, tokenAt } from '../document/document.ts'
import type { Evidence } from './evidence.ts'
import { learnedEvidence } from './learned/evidence.ts'
import { addHints } from './learned/hints.ts'
import { fromComparisons } from './rules/comparison.ts'
import { fromContrasts } from './rules/contrast.ts'
import { fromFrames } from './rules/frame.ts'
import { fromInGroupWords } from './rules/in-group.ts'
import { fromIntroductions } from './rules/introduction.ts'
import { fromIrony, meantStraight } from './rules/irony.ts'
import { fromLoadedDeeds } from './rules/loaded-deed.ts'
import { fromLoadedPhrases } from './rules/loaded-phrase.ts'
import { fromOwnership } from './rules/ownership.ts'
import { fromReproaches } from './rules/reproach.ts'
import { fromRhetoricalQuestions } from './rules/rhetorical-question.ts'
import { fromScareQuotes } from './rules/scare-quote.ts'
import { fromValence } from './rules/valence/valence.ts'
import type { StanceScene } from './scene.ts'

/** Rules that read words the lexicons know; what they leave is read by a word's valence alone. */
const RULES = [
  fromLoadedPhrases,
  fromLoadedDeeds,
  fromScareQuotes,
  fromFrames,
  fromComparisons,
  fromRhetoricalQuestions,
  fromIrony,
  fromInGroupWords,
  fromOwnership,
  fromIntroductions,
  fromReproaches,
]

/** Every piece of evidence of a document, in order of its span. */
export function gatherEvidence(scene: StanceScene): Evidence[] {
  const found: Evidence[] = []
  for (const rule of RULES) rule(scene, found)
  const read = onceEach(found)
  fromValence(scene, read)
  fromContrasts(scene, read)
  const said = meantStraight(scene, read)
  const all = [...said]
  addHints(scene, all, said)
  addSaidByOthers(scene, all)
  if (scene.requested.size > 0) for (const piece of learnedEvidence(scene, said)) all.push(piece)
  return all.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

/** A word counts once in a cell: where rules overlap, by what says most. */
function onceEach(found: Evidence[]): Evidence[] {
  const kept = new Map<string, Evidence[]>()
  for (const piece of found.sort((a, b) => Math.abs(b.score) - Math.abs(a.score) || a.span[0] - b.span[0])) {
    const cell = `${piece.holder}\0${piece.target}\0${piece.sentence}`
    const others = kept.get(cell)
    if (others === undefined) kept.set(cell, [piece])
    else if (!others.some(({ span }) => span[0] < piece.span[1] && piece.span[0] < span[1])) others.push(piece)
  }
  const pieces: Evidence[] = []
  for (const cell of kept.values()) for (const piece of cell) pieces.push(piece)
  return pieces
}

/** “Ana Roy and Tom Ulm said”: what counts for the one counts for the other. */
function addSaidByOthers({ document, voices }: StanceScene, said: Evidence[]): void {
  const shared = voices.attributions.filter(({ beside }) => beside !== null)
  if (shared.length === 0) return
  const at = new Int32Array(document.size).fill(-1)
  for (let i = 0; i < shared.length; i++) markSpans(document, at, (shared[i] as Attribution).quotation.spans, i)
  for (const piece of said.slice()) {
    const index = at[tokenAt(document, piece.span[0])] as number
    if (index === -1) continue
    const { actor, beside } = shared[index] as Attribution
    if (beside !== null && piece.holder === actor && piece.target !== beside) said.push({ ...piece, holder: beside })
  }
}
