import { nearest, topicBefore } from '../../annotate/about.ts'
import { surfaceOf, tokenAt } from '../../document/document.ts'
import type { Span } from '../../text/span.ts'
import type { Evidence } from '../evidence.ts'
import { addPiece, issuesWithin, nameOf, type StanceScene } from '../scene.ts'

/** For a quotation that is certain. */
const SCARE = -0.25
const REACH = 14

/** Words at arm's length count against whoever's words or doings they are: the actor beside them, or the topic. */
export function fromScareQuotes(scene: StanceScene, evidence: Evidence[]): void {
  const { document, actors, voices } = scene
  for (const { quotation } of voices.attributions) {
    if (quotation.kind !== 'scare') continue
    const [start, end] = quotation.spans[0] as Span
    const from = tokenAt(document, start)
    const to = tokenAt(document, end - 1) + 1
    const target =
      nearest(document, actors, from - 1, -1, REACH) ?? nearest(document, actors, to, 1, 6) ?? topicBefore(document, actors, from, 'author')
    const holder = voices.at[from] as string
    const text = surfaceOf(document, from, to)
    const range = { from, to }
    for (const issue of issuesWithin(scene, from, to))
      addPiece(scene, evidence, holder, issue, range, SCARE * quotation.confidence, 'scare-quote', `“${text}” is held at arm’s length`)
    if (target === null) continue
    // Doubting words of blame takes the side of whoever is blamed.
    const blames = scene.findings.some((finding) => finding.from < to && finding.to > from && finding.entry.polarity === -1)
    const reason = `“${text}” is held at arm’s length, beside ${nameOf(scene, target)}`
    const score = (blames ? -SCARE / 2 : SCARE) * quotation.confidence
    addPiece(scene, evidence, holder, target, range, score, 'scare-quote', reason)
  }
}
