/** What a character is, as bits: \p{L}, \p{Lu}, \p{Ll} and \p{N}. */
export const CHARACTER = { letter: 1, upper: 2, lower: 4, number: 8 } as const

const LATIN = Uint8Array.from({ length: 256 }, (_, code) => {
  const character = String.fromCharCode(code)
  if ('0123456789²³¹¼½¾'.includes(character)) return CHARACTER.number
  if (character !== character.toLowerCase()) return CHARACTER.letter | CHARACTER.upper
  if (character !== character.toUpperCase()) return CHARACTER.letter | CHARACTER.lower
  return 'ªº'.includes(character) ? CHARACTER.letter : 0
})

/** Bits of CHARACTER of what stands at an offset; 0 behind the end. V8 takes half a millisecond to compile an expression with \p{…}. */
export function characterAt(text: string, at: number): number {
  if (at >= text.length) return 0
  const code = text.charCodeAt(at)
  if (code < 256) return LATIN[code] as number
  // Dashes and quotation marks, which most texts have.
  if (code >= 0x2000 && code <= 0x206f) return 0
  const character = String.fromCodePoint(text.codePointAt(at) as number)
  if (/\p{Lu}/u.test(character)) return CHARACTER.letter | CHARACTER.upper
  if (/\p{Ll}/u.test(character)) return CHARACTER.letter | CHARACTER.lower
  if (/\p{L}/u.test(character)) return CHARACTER.letter
  return /\p{N}/u.test(character) ? CHARACTER.number : 0
}

/** Where the character behind that at an offset begins. */
const behind = (text: string, at: number): number => at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1)

/** Whether the first character has one of these bits. */
export const startsWithA = (text: string, bits: number): boolean => (characterAt(text, 0) & bits) !== 0

/** Whether every character has one of these bits, or is one of these marks. */
export function consistsOf(text: string, bits: number, marks = ''): boolean {
  for (let at = 0; at < text.length; at = behind(text, at))
    if ((characterAt(text, at) & bits) === 0 && !marks.includes(text[at] as string)) return false
  return true
}

/** The runs of characters that have one of these bits. */
export function runsOf(text: string, bits: number): string[] {
  const runs: string[] = []
  let from = -1
  for (let at = 0; at < text.length; at = behind(text, at)) {
    if ((characterAt(text, at) & bits) !== 0) {
      if (from < 0) from = at
    } else if (from >= 0) {
      runs.push(text.slice(from, at))
      from = -1
    }
  }
  if (from >= 0) runs.push(text.slice(from))
  return runs
}
