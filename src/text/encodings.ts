import { decodeText } from './decode.ts'
import { refuseForeignFile } from './foreign-file.ts'

/** A text, and what its reader should be told about its characters. */
export interface DecodedText {
  readonly text: string
  readonly warnings: readonly string[]
}

/**
 * Reads bytes in whatever encoding they are: UTF-8 and UTF-16 as they say, anything else by its statistics. UTF-8 with
 * a few broken places stays UTF-8.
 * @throws UserError for bytes that are no text at all
 */
export async function readText(bytes: Uint8Array, file: string): Promise<DecodedText> {
  refuseForeignFile(bytes, file)
  const utf16 = utf16In(bytes)
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), warnings: [readAs(file, utf16.toUpperCase())] }
  const { text, invalidAt } = decodeText(bytes, file)
  if (invalidAt.length === 0) return { text, warnings: [] }
  const found = await otherEncoding(bytes)
  if (found !== null)
    return { text: (await import('iconv-lite')).default.decode(Buffer.from(bytes), found), warnings: [readAs(file, found)] }
  return { text, warnings: [`${file}: bytes that are no UTF-8 at offset ${invalidAt.join(', ')}: read as “\ufffd”`] }
}

/** The encoding that a stream is in by its first bytes; null for UTF-8. */
export async function encodingOf(opening: Uint8Array): Promise<string | null> {
  const utf16 = utf16In(opening)
  if (utf16) return utf16
  try {
    // A character may be cut in two at the end.
    new TextDecoder('utf-8', { fatal: true }).decode(opening, { stream: true })
    return null
  } catch {
    return otherEncoding(opening)
  }
}

export const readAs = (file: string, encoding: string): string => `${file}: read as ${encoding}`

const LOOKED_AT = 4096

/** By its mark, or by where the zero bytes of Latin letters lie. */
function utf16In(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const opening = bytes.subarray(0, LOOKED_AT)
  if (opening.indexOf(0) < 0) return null
  const zeros = [0, 0] as [number, number]
  for (const [i, byte] of opening.entries()) if (byte === 0) zeros[(i & 1) as 0 | 1]++
  const [even, odd] = zeros
  if (Math.max(even, odd) < opening.length / 4 || Math.min(even, odd) > opening.length / 64) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** What bytes that are no UTF-8 declare to be, or seem to be; null where they are UTF-8 with broken places. */
async function otherEncoding(bytes: Uint8Array): Promise<string | null> {
  if (mostlyUtf8(bytes)) return null
  const [{ default: chardet }, { default: iconv }] = await Promise.all([import('chardet'), import('iconv-lite')])
  const declared = /<meta[^>]{1,200}charset=["']?([\w-]{2,20})/i.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1]
  const found = declared && !/^utf-?8$/i.test(declared) ? declared : chardet.detect(bytes.subarray(0, 64 * 1024))
  return found && !/^utf-?8$/i.test(found) && iconv.encodingExists(found) ? found : null
}

/** Whether more characters beyond ASCII are whole in UTF-8 than are broken. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let [whole, broken] = [0, 0]
  for (const character of new TextDecoder().decode(bytes.subarray(0, 256 * 1024))) {
    if (character === '\ufffd') broken++
    else if (character > '\u007f') whole++
  }
  return whole > broken
}
