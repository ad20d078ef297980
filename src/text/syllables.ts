/** Groups of vowels, a silent final e apart; at least one. */
export function countSyllables(word: string): number {
  let groups = 0
  let inGroup = false
  for (const letter of word) {
    const isVowel = 'aeiouy'.includes(letter)
    if (isVowel && !inGroup) groups++
    inGroup = isVowel
  }
  const isSilent = /[^aeiouy]e$|[^aeiouytd]ed$/.test(word) && !/[^aeiouy]le$/.test(word)
  return Math.max(1, isSilent ? groups - 1 : groups)
}
