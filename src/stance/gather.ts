import { nearest, topicBefore } from '../annotate/about.ts'
import { modifierFactor } from '../annotate/modifiers.ts'
import { subjectOf } from '../document/clauses.ts'
import { surfaceOf, tokenAt } from '../document/document.ts'
import { actsAsVerb } from '../document/phrases.ts'
import type { Span } from '../text/span.ts'
import type { Evidence } from './evidence.ts'
import { wordFeatures } from './learned.ts'
import { piece, type StanceScene } from './scene.ts'
import { valenceOf } from './valence.ts'

const REACH = 14

/** Every piece of evidence of a document, in order of its span. */
export function gatherEvidence(scene: StanceScene): Evidence[] {
  return [...fromFindings(scene), ...fromScareQuotes(scene), ...fromFrames(scene), ...fromValence(scene), ...fromLearned(scene)].sort(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1],
  )
}

/** A loaded phrase counts for whoever says it, against or for whom it judges. */
function fromFindings(scene: StanceScene): Evidence[] {
  return scene.findings.flatMap((finding) => {
    const { entry, from, to } = finding
    // Inside a scare quote the words are held at arm's length: the scare quote itself is the evidence.
    if (entry.polarity === 0 || entry.about === 'none' || scene.voices.scare[from] === 1) return []
    const topic = finding.about === null ? topicBefore(scene.document, scene.actors, from) : null
    const about = finding.about ?? topic
    if (about === null) return []
    const factor = modifierFactor(scene.document, scene.hits, from) * (topic === null ? 1 : 0.6)
    const text = surfaceOf(scene.document, from, to)
    const reason = `“${text}”${factor < 0 ? ', negated,' : ''} ${entry.polarity * factor < 0 ? 'blames' : 'praises'} ${nameOf(scene, about)}`
    return piece(
      scene,
      finding.holder,
      about,
      { from, to },
      entry.polarity * entry.intensity * 0.5 * factor,
      'loaded-phrase',
      reason,
      finding.id,
    )
  })
}

const SCARE = -0.25

/** Words at arm's length count against whoever's words or doings they are: the actor beside them, or the topic. */
function fromScareQuotes(scene: StanceScene): Evidence[] {
  const { document, actors, voices } = scene
  return voices.attributions.flatMap(({ quotation }) => {
    const [start, end] = quotation.spans[0] as Span
    if (quotation.kind !== 'scare') return []
    const [from, to] = [tokenAt(document, start), tokenAt(document, end - 1) + 1]
    const target =
      nearest(document, actors, from - 1, -1, REACH) ?? nearest(document, actors, to, 1, 6) ?? topicBefore(document, actors, from)
    if (target === null) return []
    // Doubting words of blame takes the side of whoever is blamed.
    const blames = scene.findings.some((finding) => finding.from < to && finding.to > from && finding.entry.polarity === -1)
    const reason = `“${surfaceOf(document, from, to)}” is held at arm’s length, beside ${nameOf(scene, target)}`
    return piece(scene, voices.at[from] as string, target, { from, to }, blames ? -SCARE / 2 : SCARE, 'scare-quote', reason)
  })
}

/** A verb or noun with roles: what its user says of the parties, and what the parties do to one another. */
function fromFrames(scene: StanceScene): Evidence[] {
  const { document, actors, hits, voices } = scene
  return hits.frame.flatMap((hit) => {
    const { entry } = hit.value
    const pos = document.pos[hit.from] as string
    if (entry.kind === 'verb' && !actsAsVerb(document, hit.from)) return []
    if (entry.kind === 'noun' && pos !== 'NOUN') return []
    if (entry.kind === 'adjective' && pos !== 'ADJ') return []
    if (actors.at[hit.from] !== -1) return []
    const passive = entry.kind === 'verb' && isPassive(scene, hit.from)
    // “The honest developers”: an adjective before a name speaks of that name.
    const modified = entry.kind === 'adjective' ? actors.at[hit.to] : undefined
    const left =
      modified !== undefined && modified !== -1
        ? modified
        : entry.kind === 'verb'
          ? subjectActor(scene, hit.from)
          : nearest(document, actors, hit.from - 1, -1, REACH)
    const right = rolePatient(scene, hit.to, entry.patientRole)
    const by = passive ? rolePatient(scene, hit.to, 'by') : null
    const agent = passive ? by : left
    const patient = passive ? left : right
    const holder = voices.at[hit.from] as string
    const factor = modifierFactor(document, hits, hit.from)
    const range = { from: hit.from, to: hit.to }
    const word = surfaceOf(document, hit.from, hit.to)
    const out: Evidence[] = []
    const [agentName, patientName] = [nameOf(scene, agent), nameOf(scene, patient)]
    if (agent !== null && entry.agent !== undefined) {
      out.push(
        ...piece(
          scene,
          holder,
          agent,
          range,
          entry.agent * factor * 0.6,
          'frame-agent',
          `“${word}” speaks ${entry.agent < 0 ? 'ill' : 'well'} of who does it: ${agentName}`,
        ),
      )
    }
    if (patient !== null && entry.patient !== undefined) {
      out.push(
        ...piece(
          scene,
          holder,
          patient,
          range,
          entry.patient * factor * 0.6,
          'frame-patient',
          `“${word}” says this of whom it is done to: ${patientName}`,
        ),
      )
    }
    if (agent !== null && patient !== null && agent !== patient) {
      const [agentId, patientId] = [actors.list[agent]?.id as string, actors.list[patient]?.id as string]
      if (entry.agentToPatient !== undefined) {
        out.push(
          ...piece(
            scene,
            agentId,
            patient,
            range,
            entry.agentToPatient * factor * 0.7,
            'speech-act',
            `${agentName}: “${word}” ${patientName}`,
          ),
        )
      }
      if (entry.patientToAgent !== undefined) {
        out.push(
          ...piece(
            scene,
            patientId,
            agent,
            range,
            entry.patientToAgent * factor * 0.5,
            'speech-act',
            `${patientName} is at the other end of “${word}” by ${agentName}`,
          ),
        )
      }
    }
    return out
  })
}

/** What the fitted model says of each word about a requested target, word by word. */
function fromLearned(scene: StanceScene): Evidence[] {
  const { document, actors, voices, requested, weights } = scene
  if (!weights) return []
  return actors.list.flatMap((actor, target) => {
    const mention = requested.has(actor.id) ? actor.mentions.find(({ kind }) => kind === 'name') : undefined
    if (!mention) return []
    const byToken = new Map<number, number>()
    for (const { name, token, value } of wordFeatures(document, mention))
      byToken.set(token, (byToken.get(token) ?? 0) + value * (weights.words[name] ?? 0))
    return [...byToken].flatMap(([token, score]) => {
      const range = { from: token, to: token + 1 }
      const reason = `“${surfaceOf(document, token, token + 1)}” in a sentence about ${actor.name}: learned from marked news sentences`
      return piece(scene, voices.at[token] as string, target, range, score, 'learned', reason)
    })
  })
}

/** The actor in the verb’s subject; else the nearest before the verb. */
function subjectActor({ document, actors }: StanceScene, verb: number): number | null {
  const from = document.sentences.from[document.sentence[verb] as number] as number
  const subject = subjectOf(document, verb, from, () => false)
  for (let i = subject?.from ?? 0; subject && i < subject.to; i++) if (actors.at[i] !== -1) return actors.at[i] as number
  return nearest(document, actors, verb - 1, -1, REACH)
}

/** The patient: the nearest actor after the word, or after its preposition. */
function rolePatient({ document, actors }: StanceScene, at: number, role: string): number | null {
  if (role === 'object') return nearest(document, actors, at, 1, 9)
  const sentence = document.sentence[at - 1]
  for (let i = at; i < Math.min(document.size, at + 10) && document.sentence[i] === sentence; i++) {
    if (document.normal[i] === role) return nearest(document, actors, i + 1, 1, 8)
  }
  return null
}

function isPassive({ document }: StanceScene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (document.lemma[i] === 'be' || document.lemma[i] === 'get') return /(?:ed|en|wn|ld|ught|de|t)$/.test(document.normal[at] as string)
    if (document.pos[i] !== 'ADV' && document.pos[i] !== 'PART') return false
  }
  return false
}

/** Judging words of AFINN: right before a target, in its predicate, or near it in the clause. */
function fromValence(scene: StanceScene): Evidence[] {
  const { document, actors, hits, voices } = scene
  const inFinding = new Set(scene.findings.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)))
  const inFrame = new Set(hits.frame.map((hit) => hit.from))
  const out: Evidence[] = []
  for (let i = 0; i < document.size; i++) {
    const pos = document.pos[i]
    if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'VERB' && pos !== 'ADV') continue
    const valence = valenceOf(document.normal[i] as string, document.lemma[i] as string)
    if (valence === undefined || Math.abs(valence) < 2 || inFinding.has(i) || inFrame.has(i) || actors.at[i] !== -1) continue
    const range = { from: i, to: i + 1 }
    const holder = voices.at[i] as string
    const value = (valence / 5) * modifierFactor(document, hits, i)
    const word = surfaceOf(document, i, i + 1)
    const reason = (target: number): string => `“${word}” beside ${nameOf(scene, target)}`
    const before = actors.at[i + 1] ?? -1
    if (pos === 'ADJ' && before >= 0) {
      out.push(...piece(scene, holder, before, range, value * 0.8, 'attribute', reason(before)))
      continue
    }
    const left = nearest(document, actors, i - 1, -1, 8)
    const right = nearest(document, actors, i + 1, 1, 5)
    const target = left ?? right
    if (target === null) continue
    const copula = left !== null && pos !== 'VERB' && [1, 2, 3].some((back) => document.lemma[i - back] === 'be')
    out.push(...piece(scene, holder, target, range, value * (copula ? 0.8 : 0.35), copula ? 'predicate' : 'valence', reason(target)))
  }
  return out
}

const nameOf = ({ actors }: StanceScene, target: number | null): string => (target === null ? '?' : (actors.list[target]?.name ?? '?'))
