import { decodeText } from './decode.ts'

/** A text, and what its reader should be told about its characters. */
export interface DecodedText {
  readonly text: string
  readonly warnings: readonly string[]
}

/**
 * Reads bytes in whatever encoding they are: UTF-8 and marked UTF-16 as they say, anything else by its statistics. UTF-8 with
 * a few broken places stays UTF-8.
 * @throws UserError for bytes that are no text at all
 */
export async function readText(bytes: Uint8Array, file: string): Promise<DecodedText> {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), warnings: [`${file}: read as ${utf16.toUpperCase()}`] }
  const { text, invalidAt } = decodeText(bytes, file)
  if (invalidAt.length === 0) return { text, warnings: [] }
  if (!mostlyUtf8(bytes)) {
    const [{ default: chardet }, { default: iconv }] = await Promise.all([import('chardet'), import('iconv-lite')])
    const declared = /<meta[^>]{1,200}charset=["']?([\w-]{2,20})/i.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1]
    const found = declared && !/^utf-?8$/i.test(declared) ? declared : chardet.detect(bytes.subarray(0, 64 * 1024))
    if (found && !/^utf-?8$/i.test(found) && iconv.encodingExists(found)) {
      return { text: iconv.decode(Buffer.from(bytes), found), warnings: [`${file}: read as ${found}`] }
    }
  }
  return { text, warnings: [`${file}: bytes that are no UTF-8 at offset ${invalidAt.join(', ')}: read as “\ufffd”`] }
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
