import type { CueEntry } from './schema.ts'

type CueFrame = CueEntry['frames'][number]

/** The frames of a cue as bits, so that one look tells whether it has one of several; see `CUE_FRAMES`. */
export const FRAME = {
  clause: 1,
  quote: 1 << 1,
  tag: 1 << 2,
  addressee: 1 << 3,
  infinitive: 1 << 4,
  np: 1 << 5,
  matter: 1 << 6,
  'np-as': 1 << 7,
  'np-of': 1 << 8,
  gerund: 1 << 9,
  about: 1 << 10,
  wh: 1 << 11,
  'source-after': 1 << 12,
  'source-inside': 1 << 13,
  'in-noun': 1 << 14,
} as const satisfies Record<CueFrame, number>

export const frameBits = (frames: readonly CueFrame[]): number => frames.reduce((bits, frame) => bits | FRAME[frame], 0)
