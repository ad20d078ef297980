import { comparativeValenceAt } from '../../annotate/valence.ts'
import { type Document, surfaceOf } from '../../document/document.ts'
import { chunkOf, clauseOf } from '../../document/syntax/clause.ts'
import { TRAIT } from '../../text/traits.ts'
import type { Evidence } from '../evidence.ts'
import { holderAt } from '../holder.ts'
import { type Party, partiesOf } from '../parties.ts'
import { addPiece, nameOf, type StanceScene } from '../scene.ts'
import { bendAt } from '../scope.ts'

const FIRST = 0.5
const SECOND = 0.5
/** “No better than Poland” speaks ill of both. */
const NO_BETTER = 0.4

/** “Kenya is fairer than Poland”, “a more honest partner than Poland”: well of the first, ill of the second. */
export function fromComparisons(scene: StanceScene, evidence: Evidence[]): void {
  const { document, syntax } = scene
  const { traits } = document
  for (let than = 1; than + 1 < document.size; than++) {
    if (((traits[than] as number) & TRAIT.subordinator) === 0 || document.normal[than] !== 'than') continue
    const second = chunkOf(syntax, than + 1)
    const compared = second && comparativeBefore(document, than)
    if (compared) addComparison(scene, evidence, compared, than, partiesOf(scene, [second]))
  }
}

interface Comparative {
  readonly token: number
  readonly value: number
}

function addComparison(
  scene: StanceScene,
  evidence: Evidence[],
  { token, value }: Comparative,
  than: number,
  second: readonly Party[],
): void {
  const { document } = scene
  const bend = bendAt(scene, token)
  const range = { from: token, to: than + 1 }
  const word = `“${surfaceOf(document, range.from, range.to)}”${bend.note}`
  const holder = holderAt(scene, token)
  const say = (parties: readonly Party[], score: number): void => {
    for (const { actor, share } of parties)
      addPiece(scene, evidence, holder, actor, range, score * share, 'comparison', `${word} compares ${nameOf(scene, actor)}`)
  }
  say(firstOf(scene, token), value * bend.factor * FIRST)
  // “Worse than X” says of X only that it is the measure.
  if (value >= 0) say(second, bend.factor < 0 ? value * bend.factor * NO_BETTER : -value * bend.factor * SECOND)
}

/** Whom the comparative describes: the subject of a copula, or who has or is what it belongs to. */
function firstOf(scene: StanceScene, token: number): Party[] {
  const { syntax } = scene
  const chunk = chunkOf(syntax, token)
  const clause = clauseOf(syntax, token)
  if (!clause) return []
  if (clause.complement && clause.complement === chunk) return partiesOf(scene, clause.copula ? clause.subject : clause.patient)
  return partiesOf(scene, clause.copula ? clause.subject : clause.agent)
}

/** The comparative that “than” belongs to: right before it, or in the noun phrase before it. */
function comparativeBefore(document: Document, than: number): Comparative | null {
  const { normal, pos, sentence } = document
  for (let i = than - 1; i >= Math.max(1, than - 4) && sentence[i] === sentence[than]; i--) {
    if (pos[i] !== 'ADJ' && pos[i] !== 'ADV' && pos[i] !== 'NOUN') return null
    const degree = pos[i] === 'NOUN' ? '' : normal[i - 1]
    const value = comparativeValenceAt(document, i) / 5
    if (degree === 'more' || degree === 'less') return value === 0 ? null : { token: i - 1, value: degree === 'more' ? value : -value }
    if (value !== 0 && pos[i] !== 'NOUN' && /(?:er|better|worse)$/.test(normal[i] as string)) return { token: i, value }
  }
  return null
}
