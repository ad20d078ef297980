import { UserError } from './user-error.ts'

/** A text, and the byte offsets of sequences that were no UTF-8 (each read as U+FFFD). */
export interface Decoded {
  readonly text: string
  readonly invalidAt: readonly number[]
}

const MOST_REPORTED = 5

/**
 * Reads bytes as UTF-8, a byte-order mark left out, line ends kept as they are.
 * @throws UserError for bytes that are no text at all
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const strict = new TextDecoder('utf-8', { fatal: true })
  try {
    return { text: strict.decode(bytes), invalidAt: [] }
  } catch {
    if (bytes.subarray(0, 8192).includes(0)) {
      throw new UserError('a binary file', { file, expected: 'text in UTF-8', got: 'bytes that no text holds' })
    }
    return { text: new TextDecoder('utf-8').decode(bytes), invalidAt: invalidOffsets(bytes) }
  }
}

/** The first few offsets at which the bytes are no UTF-8. */
function invalidOffsets(bytes: Uint8Array): number[] {
  const offsets: number[] = []
  for (let i = 0; i < bytes.length && offsets.length < MOST_REPORTED; ) {
    const length = sequenceLength(bytes, i)
    if (length === 0) offsets.push(i++)
    else i += length
  }
  return offsets
}

/** The length of the UTF-8 sequence at `i`; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i] as number
  if (first < 0x80) return 1
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0
  if (length === 0 || first >= 0xf5 || i + length > bytes.length) return 0
  for (let k = 1; k < length; k++) if (((bytes[i + k] as number) & 0xc0) !== 0x80) return 0
  const second = bytes[i + 1] as number
  if (
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f)
  )
    return 0
  return length
}
