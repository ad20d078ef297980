const A = 97
/** A bit for each letter from a to z that is a vowel. */
const VOWELS = [...'aeiouy'].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - A)), 0)
const [D, E, L, T] = [...'delt'].map((letter) => letter.charCodeAt(0))

function isVowel(code: number): boolean {
  const letter = code - A
  return letter >= 0 && letter < 26 && (VOWELS & (1 << letter)) !== 0
}

/** Groups of vowels, a silent final e apart; at least one. */
export function countSyllables(word: string): number {
  let groups = 0
  let inGroup = false
  for (let i = 0; i < word.length; i++) {
    const vowel = isVowel(word.charCodeAt(i))
    if (vowel && !inGroup) groups++
    inGroup = vowel
  }
  return Math.max(1, endsSilent(word) ? groups - 1 : groups)
}

/** Whether a word ends in a silent e, as “note”, or with one in its last syllable, as “named”, and not in le, as “table”. */
function endsSilent(word: string): boolean {
  const last = word.length - 1
  const isPast = word.charCodeAt(last) === D
  const at = isPast ? last - 1 : last
  if (at < 1 || word.charCodeAt(at) !== E) return false
  const before = word.charCodeAt(at - 1)
  if (isVowel(before)) return false
  if (isPast) return before !== T && before !== D
  return before !== L || isVowel(word.charCodeAt(at - 2))
}
