import type { AnalysedText } from './analysed-text.ts'

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/** The words of a text in small letters, `null` wherever something other than space stands between two. */
export function wordsOf(text: string): (string | null)[] {
  const words: (string | null)[] = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    if (match.index > end && /\S/.test(text.slice(end, match.index))) words.push(null)
    words.push(match[0].toLowerCase().replaceAll('’', "'"))
    end = match.index + match[0].length
  }
  return words
}

/** How often the author, in their own voice, uses each word and each pair of neighbouring words. */
export function termCounts({ analysis, text }: AnalysedText): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (term: string): void => {
    counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  for (const { holder, start, end } of analysis.voices) {
    if (holder !== 'author') continue
    let last: string | null = null
    for (const word of wordsOf(text.slice(start, end))) {
      if (word !== null) {
        count(word)
        if (last !== null) count(`${last} ${word}`)
      }
      last = word
    }
  }
  return counts
}

/** Whether a term is two neighbouring words. */
export const isPair = (term: string): boolean => term.includes(' ')
