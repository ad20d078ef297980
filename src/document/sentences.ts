import { SHAPE } from './shape.ts'

/** Longer runs are no sentences: cutting them keeps every rule that looks through a sentence linear. */
const LONGEST_SENTENCE = 400
const LONGEST_BRACKET = 8

/** Tokens whose sentences are still to be mended. */
export interface SentenceDraft {
  readonly size: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Bits of SHAPE. */
  readonly shape: Uint16Array
  /** 1 where a sentence starts; changed in place. */
  readonly starts: Uint8Array
  readonly startsParagraph: Uint8Array
}

/**
 * Mends wink-nlp's sentence starts in place. A sentence starts at every paragraph; it does not start at a closing
 * mark, after a title or an initial, or at a lower-case word that follows a closing mark; it does start after a
 * full stop that wink-nlp passed over. None starts within a short bracket: “Ana Roy (D-Calif.) said”.
 */
export function mendSentences({ size, start, end, shape, starts, startsParagraph }: SentenceDraft): void {
  const spaceBefore = (i: number): boolean => i === 0 || (end[i - 1] as number) < (start[i] as number)
  let opened = 0
  let bracketEnds = -1
  for (let i = 0; i < size; i++) {
    const here = shape[i] as number
    if (startsParagraph[i] === 1) {
      starts[i] = 1
      opened = i
      continue
    }
    if (i <= bracketEnds) {
      starts[i] = 0
      continue
    }
    if (here & SHAPE.openBracket && starts[i] === 0) bracketEnds = closingBracket(shape, startsParagraph, i)
    if (starts[i] === 1 && i - 1 === bracketEnds && !(here & SHAPE.opening)) starts[i] = 0
    if (starts[i] === 1 && here & SHAPE.closingMark && !spaceBefore(i)) {
      starts[i] = 0
      if (i + 1 < size && spaceBefore(i + 1)) starts[i + 1] = 1
    }
    let last = i - 1
    while (last > 0 && last > i - 5 && (shape[last] as number) & SHAPE.closingMark && !spaceBefore(last)) last--
    const before = last >= 0 ? (shape[last] as number) : 0
    if (starts[i] === 1) {
      const abbreviated = before & (SHAPE.abbreviation | SHAPE.initial)
      if (abbreviated || (here & SHAPE.lowerCase && (last < i - 1 || before & SHAPE.endsOpen))) starts[i] = 0
    } else if (here & SHAPE.opening && before & SHAPE.terminal && spaceBefore(i)) {
      const abbreviated = before & SHAPE.fullStop && last > 0 && (shape[last - 1] as number) & SHAPE.abbreviatedBefore
      if (!abbreviated) starts[i] = 1
    }
    if (i - opened >= LONGEST_SENTENCE) starts[i] = 1
    if (starts[i] === 1) opened = i
  }
}

/** The token that closes a short bracket; −1 where none does. */
function closingBracket(shape: Uint16Array, startsParagraph: Uint8Array, open: number): number {
  for (let i = open + 1; i < Math.min(shape.length, open + LONGEST_BRACKET) && startsParagraph[i] === 0; i++)
    if ((shape[i] as number) & SHAPE.closeBracket) return i
  return -1
}
