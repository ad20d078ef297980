import { wordsOf } from '../terms.ts'

const SHINGLE_WORDS = 5
const BANDS = 32
const ROWS = 4
/** From this share of common shingles on two texts count as copies. */
export const NEAR_DUPLICATE = 0.5

/** Hashes of every five neighbouring words, whatever stands between them; of the whole text where it is shorter. */
export function shingles(text: string): Set<number> {
  const words = wordsOf(text).filter((word) => word !== null)
  const hashes = new Set<number>()
  if (words.length === 0) return hashes
  for (let i = 0; i === 0 || i + SHINGLE_WORDS <= words.length; i++) hashes.add(fnv1a(words.slice(i, i + SHINGLE_WORDS).join(' ')))
  return hashes
}

/** Common shingles as a share of all, 0..1 (Jaccard 1901; Broder 1997 calls it resemblance); 0 for two empty texts. */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const common = commonSize(a, b)
  return common === 0 ? 0 : common / (a.size + b.size - common)
}

/** The share of `a` that stands in `b`, 0..1 (Broder 1997: containment). */
export const containment = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => (a.size === 0 ? 0 : commonSize(a, b) / a.size)

function commonSize(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0
  for (const hash of a) if (b.has(hash)) common++
  return common
}

/**
 * 32 hashes of 4 minima each (Broder 1997; Indyk and Motwani 1998). Texts of resemblance J share one with a chance of
 * 1 − (1 − J⁴)³²: .99 at .6, .87 at .5, .05 at .2. Empty for a text without words.
 */
export function minHashBands(hashes: ReadonlySet<number>): number[] {
  if (hashes.size === 0) return []
  const minima = new Uint32Array(BANDS * ROWS).fill(0xffffffff)
  for (const hash of hashes) {
    for (let i = 0; i < minima.length; i++) {
      const value = mix(hash ^ Math.imul(i + 1, 0x9e3779b1))
      if (value < (minima[i] as number)) minima[i] = value
    }
  }
  return Array.from({ length: BANDS }, (_, band) => fnv1a(minima.subarray(band * ROWS, (band + 1) * ROWS).join(' ')))
}

/** The 32-bit hash of Fowler, Noll and Vo over UTF-16 units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The finaliser of MurmurHash3: each seed gives another order of the same hashes. */
function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
