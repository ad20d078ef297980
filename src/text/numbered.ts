import { asLiteral } from './literal.ts'

const MOST_KEPT = 500

/** The ids of one kind by their place, from 0: “a1”, “a2” … They are kept, since they are compared, and name fields of objects, in every text. */
export function numbered(kind: string): (place: number) => string {
  const kept: string[] = []
  return (place) => {
    if (place >= MOST_KEPT) return `${kind}${place + 1}`
    while (kept.length <= place) kept.push(asLiteral(`${kind}${kept.length + 1}`))
    return kept[place] as string
  }
}
