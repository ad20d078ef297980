/** What a stretch of the screen means; a theme says how it looks. */
export type Tone =
  | 'plain'
  | 'faint'
  | 'title'
  | 'loaded' // a loaded phrase in the author's own words
  | 'quoted' // a loaded phrase in the words of others
  | 'current' // the phrase looked at
  | 'accepted'
  | 'dismissed'
  | 'speech' // words of others
  | 'speaker'
  | 'for'
  | 'against'
  | 'key'

export interface Segment {
  readonly text: string
  readonly tone: Tone
}

/** One line of the screen. */
export type Line = readonly Segment[]

export const segment = (text: string, tone: Tone = 'plain'): Segment => ({ text, tone })
