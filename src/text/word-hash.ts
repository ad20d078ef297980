export const HASH_START = 0x811c9dc5 | 0

/** FNV-1a over UTF-16 code units, one at a time. */
export const hashWith = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** When all units are in: the low bits alone tell words apart less well. */
export const finished = (hash: number): number => hash ^ (hash >>> 15)

export function hashOf(text: string): number {
  let hash = HASH_START
  for (let i = 0; i < text.length; i++) hash = hashWith(hash, text.charCodeAt(i))
  return finished(hash)
}
