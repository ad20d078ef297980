/** For each word the bits of all lists that it stands in. */
export function wordBits(lists: Iterable<readonly [bit: number, words: Iterable<string>]>): ReadonlyMap<string, number> {
  const bits = new Map<string, number>()
  for (const [bit, words] of lists) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit)
  return bits
}
