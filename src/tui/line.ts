import { wrapText } from './rows.ts'

/** What a stretch of the screen means; a theme says how it looks. */
export type Tone =
  | 'plain'
  | 'faint'
  | 'title'
  | 'tab' // the pane that takes the keys
  | 'own' // a loaded phrase in the author's own words, not judged
  | 'quoted' // a loaded phrase in the words of others, not judged
  | 'scare' // words held at arm's length
  | 'current' // the phrase looked at
  | 'accepted'
  | 'dismissed'
  | 'skipped'
  | 'stale'
  | 'match' // found by a search
  | 'evidence' // words that a cell of the matrix rests on
  | 'speech' // words of others
  | 'speaker'
  | 'for'
  | 'against'
  | 'key'
  | 'alert'

export interface Segment {
  readonly text: string
  readonly tone: Tone
}

/** One line of the screen. */
export type Line = readonly Segment[]

export const segment = (text: string, tone: Tone = 'plain'): Segment => ({ text, tone })

/** Exactly so many lines. */
export const pad = (lines: readonly Line[], height: number): Line[] =>
  lines.length >= height
    ? lines.slice(0, Math.max(0, height))
    : [...lines, ...Array.from({ length: height - lines.length }, (): Line => [])]

/** A text on as many lines as it needs, all but the first set in. */
export const wrapped = (text: string, width: number, tone: Tone = 'plain', indent = 0): Line[] =>
  wrapText(text, Math.max(8, width - indent)).map(({ start, end }, i) => [
    segment((i === 0 ? '' : ' '.repeat(indent)) + text.slice(start, end), tone),
  ])
