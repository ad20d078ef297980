type Span = readonly [start: number, end: number]

/** Spans in the order of their starts, with the furthest end so far: the first that may reach a place is found by halving. */
interface Index {
  readonly spans: readonly Span[]
  /** The place in the list of each. */
  readonly places: readonly number[]
  readonly furthest: readonly number[]
}

const memory = new WeakMap<readonly unknown[], Index>()

function indexOf<T>(list: readonly T[], spanOf: (element: T) => Span): Index {
  const known = memory.get(list)
  if (known) return known
  const all = list.map(spanOf)
  const places = all.map((_, place) => place).sort((a, b) => (all[a] as Span)[0] - (all[b] as Span)[0] || a - b)
  const spans = places.map((place) => all[place] as Span)
  const furthest: number[] = []
  for (const [, end] of spans) furthest.push(Math.max(end, furthest.at(-1) ?? end))
  const index: Index = { spans, places, furthest }
  memory.set(list, index)
  return index
}

/** The places in a list of the elements that touch `[from, to]`, ascending; the list is looked through once, at the first call. */
export function placesNear<T>(list: readonly T[], spanOf: (element: T) => Span, from: number, to: number): number[] {
  const { spans, places, furthest } = indexOf(list, spanOf)
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((furthest[middle] as number) < from) low = middle + 1
    else high = middle
  }
  const near: number[] = []
  for (let i = low; i < spans.length && (spans[i] as Span)[0] <= to; i++) if ((spans[i] as Span)[1] >= from) near.push(places[i] as number)
  return near.sort((a, b) => a - b)
}

/** The elements of a list that touch `[from, to]`, in its order. */
export const near = <T>(list: readonly T[], spanOf: (element: T) => Span, from: number, to: number): T[] =>
  placesNear(list, spanOf, from, to).map((place) => list[place] as T)

export const startAndEnd = ({ start, end }: { readonly start: number; readonly end: number }): Span => [start, end]
