import { UserError } from './user-error.ts'

/** What the bytes of other programs' files begin with. */
const BEGINNINGS = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a Word, OpenDocument or Excel file, or a zip archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word or Excel file'],
  ['{\\rtf', 'an RTF document'],
] as const

/** @throws UserError that names the program's kind of file where bytes are none of text */
export function refuseForeignFile(bytes: Uint8Array, file: string): void {
  const opening = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  const kind = BEGINNINGS.find(([beginning]) => opening.startsWith(beginning))?.[1]
  if (kind)
    throw new UserError(`${kind}, which is not read`, { file, expected: 'the article saved as plain text (.txt) or as a web page (.html)' })
}
