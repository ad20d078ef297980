import { countToken, type Document, isTagged } from '../document/document.ts'
import { TAG } from '../document/tags.ts'
import { isWord, round } from './words.ts'

/**
 * Flesch's reading ease (Flesch 1948): 206.835 − 1.015 × words per sentence − 84.6 × syllables per word. About 0 (very hard) to
 * 100 (very easy), unbounded either way; null for a text without words. Syllables are counted as groups of vowels.
 */
export function readingEase(document: Document): number | null {
  let words = 0
  let syllables = 0
  for (let i = 0; i < document.size; i++) {
    if (!isWord(document, i) || isTagged(document, i, TAG.NUM)) continue
    words++
    syllables += syllablesOf(document, i)
  }
  return words === 0 ? null : round(206.835 - 1.015 * (words / document.sentences.length) - 84.6 * (syllables / words))
}

const syllablesOf = countToken((normal) => countSyllables(normal))

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
