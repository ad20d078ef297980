import type { LocatedTokens } from './locate.ts'

const TERMINAL = /^(?:[.!?…]+|[.!?]+[.!?…]*)$/
const CLOSING_MARK = /^(?:["”’»]|'')$/
const INITIAL = /^\p{Lu}\.$/u

/** Longer runs are no sentences: cutting them keeps every rule that looks through a sentence linear. */
const LONGEST_SENTENCE = 400

/**
 * Mends wink-nlp's sentence starts in place. A sentence starts at every paragraph; it does not start at a closing
 * mark, after a title or an initial, or at a lower-case word that follows a closing mark; it does start after a
 * full stop that wink-nlp passed over.
 */
export function mendSentences(
  text: string,
  tokens: LocatedTokens,
  startsParagraph: readonly boolean[],
  abbreviations: ReadonlySet<string>,
): void {
  const value = (i: number): string => text.slice(tokens.start[i], tokens.end[i])
  const spaceBefore = (i: number): boolean => i === 0 || (tokens.end[i - 1] as number) < (tokens.start[i] as number)
  const starts = tokens.sentenceStart
  let opened = 0
  for (let i = 0; i < starts.length; i++) {
    if (startsParagraph[i]) {
      starts[i] = true
      opened = i
      continue
    }
    const word = value(i)
    if (starts[i] && CLOSING_MARK.test(word) && !spaceBefore(i)) {
      starts[i] = false
      if (i + 1 < starts.length && spaceBefore(i + 1)) starts[i + 1] = true
    }
    let last = i - 1
    while (last > 0 && last > i - 5 && CLOSING_MARK.test(value(last)) && !spaceBefore(last)) last--
    const before = last >= 0 ? value(last) : ''
    const lowerCase = /^\p{Ll}/u.test(word)
    const upperCase = /^[\p{Lu}"“‘«„[]/u.test(word)
    if (starts[i]) {
      const afterMark = last < i - 1
      const abbreviated = abbreviations.has(before.toLowerCase()) || INITIAL.test(before)
      if (abbreviated || (lowerCase && (afterMark || /[….)\]]$/.test(before)))) starts[i] = false
    } else if (
      upperCase &&
      spaceBefore(i) &&
      TERMINAL.test(before) &&
      !(before === '.' && abbreviations.has(`${value(last - 1).toLowerCase()}.`))
    ) {
      starts[i] = true
    }
    if (i - opened >= LONGEST_SENTENCE) starts[i] = true
    if (starts[i]) opened = i
  }
}
