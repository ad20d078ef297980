/** What was read last, so that reading it is no idle work that a compiler leaves out. */
const last = { read: 0 }

/**
 * Reads numbers at many places, for memory answers many questions together where none waits for another’s answer: whoever then works
 * with them one by one has them at hand.
 */
export function fetchAhead(numbers: Int32Array, places: Int32Array, from: number, to: number): void {
  let read = 0
  for (let i = from; i < to; i++) read ^= numbers[places[i] as number] as number
  last.read = read
}

/** The same for entries of a table with open addressing that have so many numbers each and are found by their hash. */
export function fetchHashed(table: Int32Array, hashes: Int32Array, count: number, width: number): void {
  const mask = table.length - 1
  let read = 0
  for (let i = 0; i < count; i++) read ^= table[((hashes[i] as number) * width) & mask] as number
  last.read = read
}
