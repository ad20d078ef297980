import type { Attribution, Voices } from '../../annotate/voices.ts'
import type { Surroundings } from './surroundings.ts'

/** Where a word stands: each place has its own columns in the table of words. */
export const PLACES = ['left', 'right', 'clause', 'governor'] as const
export type Place = (typeof PLACES)[number]

/** A word at a place. Weights of a place add up to less than one: a mean that leans to nothing where words are few. */
export interface PlacedWord {
  readonly place: Place
  readonly token: number
  readonly weight: number
}

/** A feature with a name. `token` is what shows it; null: the way the sentence is built. */
export interface NamedFeature {
  readonly name: string
  readonly token: number | null
  readonly value: number
}

/** Words by place. Near words weigh more: 1 / (1 + distance / 6). */
export function placedWords(surroundings: Surroundings): PlacedWord[] {
  const { from, to, clause, target } = surroundings
  const words: PlacedWord[] = []
  for (let token = from; token < to; token++) {
    if (!surroundings.isContent(token)) continue
    words.push({
      place: token < target.from ? 'left' : 'right',
      token,
      weight: 1 / (1 + Math.abs(surroundings.distance(token)) / 6),
    })
    if (token >= clause.from && token < clause.to) words.push({ place: 'clause', token, weight: 1 })
  }
  for (const { tie, token } of surroundings.ties)
    if ((tie === 'subject-of' || tie === 'passive-of') && surroundings.isContent(token)) words.push({ place: 'governor', token, weight: 1 })
  const sums = new Map<Place, number>()
  for (const { place, weight } of words) sums.set(place, (sums.get(place) ?? 1) + weight)
  return words.map((word) => ({ ...word, weight: word.weight / (sums.get(word.place) as number) }))
}

const LARGEST = 2

/**
 * Judging words by nearness, side, voice and tie to the target.
 * @param valence of a token, negations and the like taken into account; about −2..2
 */
export function valenceFeatures(
  surroundings: Surroundings,
  valence: (token: number) => number,
  { at }: Pick<Voices, 'at'>,
): NamedFeature[] {
  const { from, to, clause, target, ties } = surroundings
  const features: NamedFeature[] = []
  const add = (token: number, value: number, names: readonly string[], weight = 1): void => {
    const sign = value < 0 ? 'bad' : 'good'
    for (const name of names) features.push({ name: `${sign}:${name}`, token, value: Math.min(LARGEST, Math.abs(value)) * weight })
  }
  for (let token = from; token < to; token++) {
    const value = surroundings.isContent(token) ? valence(token) : 0
    if (value === 0) continue
    const distance = Math.abs(surroundings.distance(token))
    const side = token < target.from ? 'left' : 'right'
    const names = ['any', side, at[token] === 'author' ? 'author' : 'quoted']
    if (distance <= 4) names.push(`near-${side}`)
    if (distance <= 1) names.push(`next-${side}`)
    if (token >= clause.from && token < clause.to) names.push('clause')
    add(token, value, names)
    add(token, value, ['fading'], 1 / (1 + distance / 6))
  }
  for (const { tie, token } of ties) {
    const value = surroundings.isContent(token) ? valence(token) : 0
    if (value !== 0) add(token, value, [tie])
  }
  return features
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
