import { surfaceOf } from '../../document/document.ts'
import type { Evidence } from '../evidence.ts'
import { holderAt } from '../holder.ts'
import { issuesWithin, nameOf, piece, type StanceScene } from '../scene.ts'
import { bendAt, bent } from '../scope.ts'

/** How sure it is whom a phrase judges. */
const SURE = { clause: 1, sentence: 0.8, topic: 0.5 } as const

/** A loaded phrase counts for whoever says it, against or for whom it judges. */
export function fromLoadedPhrases(scene: StanceScene): Evidence[] {
  return scene.findings.flatMap((finding) => {
    const { entry, from, to } = finding
    // Inside a scare quote the words are held at arm's length: the scare quote itself is the evidence.
    if (entry.polarity === 0 || scene.voices.scare[from] === 1) return []
    const itself = issuesWithin(scene, from, to).flatMap((issue) => {
      const reason = `“${surfaceOf(scene.document, from, to)}” ${entry.polarity < 0 ? 'blames' : 'praises'} what it names`
      return piece(scene, finding.holder, issue, finding, entry.polarity * entry.intensity * 0.5, 'loaded-phrase', reason, finding.id)
    })
    if (entry.about === 'none' || itself.length > 0) return itself
    const { about, aboutBy } = finding
    if (about === null || aboutBy === null) return []
    const bend = bendAt(scene, from)
    const score = bent(entry.polarity, bend) * entry.intensity * 0.5 * SURE[aboutBy]
    const reason = `“${surfaceOf(scene.document, from, to)}”${bend.note} ${score < 0 ? 'blames' : 'praises'} ${nameOf(scene, about)}`
    return piece(scene, holderAt(scene, from), about, { from, to }, score, 'loaded-phrase', reason, finding.id)
  })
}
