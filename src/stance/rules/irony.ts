import { nearest } from '../../annotate/about.ts'
import { surfaceOf } from '../../document/document.ts'
import type { Evidence } from '../evidence.ts'
import { addPiece, nameOf, type StanceScene, turnsOf } from '../scene.ts'

const MOCKED = -0.3
const REACH = 10

/** “So much for Kenya’s promises”, “how generous of Kenya”: an opener that nobody means straight counts against whom it comes to. */
export function fromIrony(scene: StanceScene, evidence: Evidence[]): void {
  const { document, actors, voices } = scene
  for (const { from, to } of turnsOf(scene, 'irony')) {
    const target = nearest(document, actors, to, 1, REACH)
    if (target === null) continue
    const reason = `“${surfaceOf(document, from, to)}” is not meant straight, of ${nameOf(scene, target)}`
    addPiece(scene, evidence, voices.at[from] as string, target, { from, to }, MOCKED, 'irony', reason)
  }
}

/** Leaves out the praise that an ironic opener turns into its opposite: “so much for compassion”. */
export function meantStraight(scene: StanceScene, said: Evidence[]): Evidence[] {
  const { document, voices } = scene
  const turns = turnsOf(scene, 'irony')
  if (turns.length === 0) return said
  const opener = new Map(turns.reverse().map(({ from }) => [document.sentence[from] as number, from]))
  return said.filter(({ score, sentence, holder, span }) => {
    const from = opener.get(sentence)
    return score < 0 || from === undefined || holder !== voices.at[from] || span[0] < (document.start[from] as number)
  })
}
