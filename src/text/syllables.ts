/** Groups of vowels, a silent final e apart; at least one. */
export function countSyllables(word: string): number {
  let groups = 0
  let inGroup = false
  for (let i = 0; i < word.length; i++) {
    const here = isVowel(word, i)
    if (here && !inGroup) groups++
    inGroup = here
  }
  return Math.max(1, endsSilent(word) ? groups - 1 : groups)
}

/** “Made”, “baked”, not “table”, “waited”. */
function endsSilent(word: string): boolean {
  const before = word.length - 3
  if (word.endsWith('e'))
    return before >= -1 && !isVowel(word, before + 1) && !(before >= 0 && word.endsWith('le') && !isVowel(word, before))
  return before >= 0 && word.endsWith('ed') && !isVowel(word, before) && word[before] !== 't' && word[before] !== 'd'
}

/** By code unit: 1 for a, e, i, o, u and y. */
const VOWEL = new Uint8Array(0x80)
for (const letter of 'aeiouy') VOWEL[letter.charCodeAt(0)] = 1

const isVowel = (word: string, at: number): boolean => VOWEL[word.charCodeAt(at)] === 1
