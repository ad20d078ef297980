import type { TextProps } from 'ink'
import type { Tone } from './line.ts'

type Look = Omit<TextProps, 'children'>

/** Colours that read on dark and light grounds; every meaning also has a shape or a place of its own. */
const COLOURS: Record<Tone, Look> = {
  plain: {},
  faint: { dimColor: true },
  title: { bold: true },
  loaded: { color: 'yellow', underline: true },
  quoted: { color: 'cyan', underline: true },
  current: { inverse: true, bold: true },
  accepted: { color: 'green', underline: true },
  dismissed: { dimColor: true, strikethrough: true },
  speech: { italic: true },
  speaker: { color: 'cyan' },
  for: { color: 'green' },
  against: { color: 'red' },
  key: { bold: true, color: 'yellow' },
}

const NONE: Look = {}

export const lookOf = (tone: Tone, color: boolean): Look => (color ? COLOURS[tone] : NONE)
