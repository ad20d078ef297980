import type { Document } from '../../document/document.ts'
import type { Times } from '../../lexicon/compile.ts'

const LONGEST_LEAD = 4

/** 1 for each token that says when: “on Tuesday”, “earlier this month”, “several weeks later”. */
export function markTimes(document: Document, { days, units, leads, isDayOrUnit }: Times): Uint8Array {
  const { size, vocabulary, word } = document
  const times = new Uint8Array(size)
  for (let i = 0; i < size; i++) {
    if (!isDayOrUnit(vocabulary, word[i] as number) || isPartOfName(document, i)) continue
    const isDay = days.has(document.normal[i] as string)
    let from = i
    while (from > 0 && i - from < LONGEST_LEAD && document.sentence[from - 1] === document.sentence[i] && isLead(document, from - 1, leads))
      from--
    if (from === i && !isDay) continue
    let to = i + 1
    while (to < size && (document.pos[to] === 'NUM' || units.has(document.normal[to] as string))) to++
    times.fill(1, from, to)
  }
  return times
}

const isLead = (document: Document, token: number, leads: ReadonlySet<string>): boolean =>
  leads.has(document.normal[token] as string) || document.pos[token] === 'NUM'

/** “The Sunday Times”: an article before the day and a name after it. */
const isPartOfName = (document: Document, day: number): boolean => document.pos[day - 1] === 'DET' && document.pos[day + 1] === 'PROPN'
