import { type FrameHit, firstFrom } from '../../annotate/hits.ts'
import { modifierFactor } from '../../annotate/modifiers.ts'
import type { Attribution, Voices } from '../../annotate/voices.ts'
import { tokenAt } from '../../document/document.ts'
import type { Evidence } from '../evidence.ts'
import type { StanceScene } from '../scene.ts'
import { type PlacedWord, POSITIONS, shareAt } from './positions.ts'
import type { Surroundings } from './surroundings.ts'

/** A feature with a name. `token` is what shows it; null: the way the sentence is built. */
export interface NamedFeature {
  readonly name: string
  readonly token: number | null
  readonly value: number
}

/** No word judges more than this. */
export const LARGEST = 2

/**
 * Judging words by where they stand.
 * @param valence of a token, negations and the like taken into account; about −2..2
 */
export function valenceFeatures(words: readonly PlacedWord[], valence: (token: number) => number): NamedFeature[] {
  return words.flatMap((word) => {
    const { token, at } = word
    const value = valence(token)
    const size = Math.min(LARGEST, Math.abs(value))
    return size === 0
      ? []
      : at.map((position) => ({
          name: `${value < 0 ? 'bad' : 'good'}:${POSITIONS[position]}`,
          token,
          value: size * shareAt(word, position),
        }))
  })
}

/** What the frames of verbs and nouns around the target say of those with a part in them, by the word's role to the target. */
export function frameFeatures({ document, hits }: Pick<StanceScene, 'document' | 'hits'>, surroundings: Surroundings): NamedFeature[] {
  const { from, to, target, clause, roles, ties } = surroundings
  const features: NamedFeature[] = []
  for (let h = firstFrom(hits.frame, from); h < hits.frame.length && (hits.frame[h] as FrameHit).from < to; h++) {
    const hit = hits.frame[h] as FrameHit
    const token = hit.to - 1
    if (token >= to || !surroundings.isContent(token)) continue
    const side = token < target.from ? 'left' : 'right'
    const found = new Set<string>(ties.flatMap((one) => (one.token >= hit.from && one.token < hit.to ? one.tie : [])))
    for (let i = hit.from; i < hit.to; i++) for (const role of roles.get(i) ?? []) found.add(role)
    if (found.size === 0) found.add('none')
    found.add('any').add(side)
    if (Math.abs(surroundings.distance(token)) <= 4) found.add(`near-${side}`)
    if (token >= clause.from && token < clause.to) found.add(`clause-${side}`)
    const turned = modifierFactor(document, hits, token) < 0 ? -1 : 1
    for (const part of FRAME_PARTS) {
      const value = (hit.value.entry[part] ?? 0) * turned
      if (value === 0) continue
      for (const place of found)
        features.push({ name: `frame:${part}:${place}:${value < 0 ? 'bad' : 'good'}`, token, value: Math.abs(value) })
    }
  }
  return features
}

const FRAME_PARTS = ['agent', 'patient', 'agentToPatient', 'patientToAgent'] as const

/**
 * How much the rules' evidence counts beside what it says, by rule and sign.
 * @param said the evidence about the target
 */
export function evidenceFeatures(
  { document }: Pick<StanceScene, 'document'>,
  { isContent, from, to }: Surroundings,
  said: readonly Evidence[],
): NamedFeature[] {
  return said.flatMap(({ rule, score, span }) => {
    const token = tokenAt(document, span[1] - 1)
    if (token < from || token >= to || !isContent(token)) return []
    return [{ name: `rule:${rule}:${score < 0 ? 'bad' : 'good'}`, token, value: Math.abs(score) }]
  })
}

/** The words right beside the target, and those tied to it; any name is just “NAME”. */
export function neighbourFeatures(surroundings: Surroundings): NamedFeature[] {
  const { document, target, from, to, ties } = surroundings
  const wordAt = (token: number): string => {
    if (token < from || token >= to) return '#'
    return surroundings.isName(token) ? 'NAME' : (document.lemma[token] as string)
  }
  const beside = [
    ['before', target.from - 1],
    ['before2', target.from - 2],
    ['after', target.to],
    ['after2', target.to + 1],
  ] as const
  return [
    ...beside.flatMap(([place, at]) => {
      const token = at < from || at >= to ? null : at
      const tag =
        token === null || surroundings.isName(token) ? [] : [{ name: `tag-${place}:${document.pos[token]}`, token: null, value: 1 }]
      return [{ name: `${place}:${wordAt(at)}`, token, value: 1 }, ...tag]
    }),
    ...ties.flatMap(({ tie, token }) => [
      { name: `${tie}:${wordAt(token)}`, token, value: 1 },
      { name: `has:${tie}`, token: null, value: 1 },
    ]),
  ]
}

/** How the sentence is built and who speaks in it. These say whether a stance is to be expected, never which. */
export function buildFeatures(surroundings: Surroundings, { at, attributions }: Voices, targetId: string): NamedFeature[] {
  const { document, target, from, to } = surroundings
  const names = new Map<string, number>()
  const size = to - from
  let [own, quoted, negated, others] = [0, 0, 0, 0]
  for (let i = from; i < to; i++) {
    const word = document.normal[i] as string
    if (at[i] === targetId) own++
    else if (at[i] !== 'author') quoted++
    if (word === 'not' || word === "n't" || word === 'no' || word === 'never') negated++
    if (word === '?') names.set('question', 1)
    if (word === '!') names.set('exclamation', 1)
    if (surroundings.isName(i) && !surroundings.isName(i - 1) && (i < target.from || i >= target.to)) others++
  }
  for (const name of speakerFeatures(surroundings, attributions)) names.set(name, 1)
  names.set('own-words', own / size)
  names.set('quoted-words', quoted / size)
  names.set('negations', Math.min(3, negated))
  names.set('other-names', Math.min(5, others) / 3)
  names.set('length', Math.min(80, size) / 40)
  names.set('place', (target.from - from) / size)
  if (document.pos[target.from] === 'PRON') names.set('pronoun', 1)
  return [...names].filter(([, value]) => value !== 0).map(([name, value]) => ({ name, token: null, value }))
}

/** Whether the target speaks, or is spoken of inside a quotation. */
function speakerFeatures({ document, target }: Surroundings, attributions: readonly Attribution[]): string[] {
  const start = document.start[target.from] as number
  return attributions.flatMap(({ quotation: { kind, source, spans } }) => [
    ...(source && source[0] <= start && start < source[1] ? ['speaks', `speaks:${kind}`] : []),
    ...(spans.some(([from, to]) => from <= start && start < to) ? [`inside:${kind}`] : []),
  ])
}

/**
 * What the rules and lexicons found. But for the sum of the rules these say whether there is a stance at all, not which.
 * @param said the evidence about the target
 */
export function ruleFeatures(
  { findings }: Pick<StanceScene, 'findings'>,
  { from, to }: Surroundings,
  said: readonly Evidence[],
  target: string,
): NamedFeature[] {
  const sum = (polarity: number): number =>
    findings.reduce(
      (total, { entry, from: at, holder }) =>
        total + (entry.polarity === polarity && at >= from && at < to && holder !== target ? entry.intensity : 0),
      0,
    )
  const features: [string, number][] = [
    ['rules', said.reduce((total, { score }) => total + score, 0)],
    ['rules-strength', said.reduce((total, { score }) => total + Math.abs(score), 0)],
    ['loaded-bad', sum(-1)],
    ['loaded-good', sum(1)],
  ]
  return features.map(([name, value]) => ({ name, token: null, value }))
}
