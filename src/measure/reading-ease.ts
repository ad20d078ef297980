import { type Document, isTagged } from '../document/document.ts'
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
    syllables += document.syllables[i] as number
  }
  return words === 0 ? null : round(206.835 - 1.015 * (words / document.sentences.length) - 84.6 * (syllables / words))
}
