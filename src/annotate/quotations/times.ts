import type { Document } from '../../document/document.ts'
import { TAG } from '../../document/tags.ts'
import { TIME, type Times } from '../../lexicon/compile.ts'
import { TRAIT } from '../../text/traits.ts'

const LONGEST_LEAD = 4

/** 1 for each token that says when: “on Tuesday”, “earlier this month”, “several weeks later”. */
export function markTimes(document: Document, timesOf: Times): Uint8Array {
  const { size, vocabulary, word, traits } = document
  const times = new Uint8Array(size)
  for (let i = 0; i < size; i++) {
    if (((traits[i] as number) & TRAIT.when) === 0 || isPartOfName(document, i)) continue
    const opening = document.sentences.from[document.sentence[i] as number] as number
    const from = leadOf(document, timesOf, i, Math.max(opening, i - LONGEST_LEAD))
    if (from === i && (timesOf(vocabulary, word[i] as number) & TIME.day) === 0) continue
    times.fill(1, from, endOfUnits(document, timesOf, i + 1))
  }
  return times
}

/** Back over numbers and words that lead to a time: “earlier this (month)”, “several (weeks)”. */
function leadOf({ vocabulary, word, tags }: Document, timesOf: Times, token: number, limit: number): number {
  let from = token
  while (from > limit && ((tags[from - 1] as number) & TAG.NUM || timesOf(vocabulary, word[from - 1] as number) & TIME.lead)) from--
  return from
}

function endOfUnits({ size, vocabulary, word, tags }: Document, timesOf: Times, token: number): number {
  let to = token
  while (to < size && ((tags[to] as number) & TAG.NUM || timesOf(vocabulary, word[to] as number) & TIME.unit)) to++
  return to
}

/** “The Sunday Times”: an article before the day and a name after it. */
const isPartOfName = ({ pos, size }: Document, day: number): boolean =>
  day > 0 && pos[day - 1] === 'DET' && day + 1 < size && pos[day + 1] === 'PROPN'
