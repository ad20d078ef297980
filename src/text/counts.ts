/** How often each key comes, in order of the keys' first. */
export type Counts = Record<string, number>

/** Without a prototype: “__proto__” is a key as any other, and V8 makes no shape for each order in which keys come. */
export const noCounts = (): Counts => Object.create(null)

export function count(counts: Counts, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1
}
