import type { Document } from '../../document/document.ts'
import { TAG } from '../../document/tags.ts'
import { TIME, type Times } from '../../lexicon/compile.ts'
import { TRAIT } from '../../text/traits.ts'

const LONGEST_LEAD = 4

/** 1 for each token that says when: “on Tuesday”, “earlier this month”, “several weeks later”. */
export function markTimes(document: Document, timesOf: Times): Uint8Array {
  const { size, vocabulary, word, tags, traits, sentence } = document
  const times = new Uint8Array(size)
  const tells = (token: number, bits: number): boolean => (timesOf(vocabulary, word[token] as number) & bits) !== 0
  for (let i = 0; i < size; i++) {
    if (((traits[i] as number) & TRAIT.when) === 0 || isPartOfName(document, i)) continue
    let from = i
    while (
      from > 0 &&
      i - from < LONGEST_LEAD &&
      sentence[from - 1] === sentence[i] &&
      (tells(from - 1, TIME.lead) || (tags[from - 1] as number) & TAG.NUM)
    )
      from--
    if (from === i && !tells(i, TIME.day)) continue
    let to = i + 1
    while (to < size && ((tags[to] as number) & TAG.NUM || tells(to, TIME.unit))) to++
    times.fill(1, from, to)
  }
  return times
}

/** “The Sunday Times”: an article before the day and a name after it. */
const isPartOfName = ({ pos, size }: Document, day: number): boolean =>
  day > 0 && pos[day - 1] === 'DET' && day + 1 < size && pos[day + 1] === 'PROPN'
