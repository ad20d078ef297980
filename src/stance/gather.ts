import type { Evidence } from './evidence.ts'
import { fromFrames } from './rules/frame.ts'
import { fromLearned } from './rules/learned.ts'
import { fromLoadedPhrases } from './rules/loaded-phrase.ts'
import { fromOwnership } from './rules/ownership.ts'
import { fromScareQuotes } from './rules/scare-quote.ts'
import { fromValence } from './rules/valence.ts'
import type { StanceScene } from './scene.ts'

/** Rules that read words the lexicons know; what they leave is read by a word's valence alone. */
const RULES = [fromLoadedPhrases, fromScareQuotes, fromFrames]

/** Every piece of evidence of a document, in order of its span. */
export function gatherEvidence(scene: StanceScene): Evidence[] {
  const known = RULES.flatMap((rule) => rule(scene))
  const rest = [...fromValence(scene, known), ...fromOwnership(scene), ...fromLearned(scene)]
  return [...known, ...rest].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}
