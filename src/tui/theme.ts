import type { TextProps } from 'ink'
import type { Tone } from './line.ts'

type Look = Omit<TextProps, 'children'>
export const THEMES = ['dark', 'light', 'colour-blind', 'none'] as const
export type Theme = (typeof THEMES)[number]

/** What each tone looks like before any colour: status and kind differ by these alone. */
const SHAPES: Record<Tone, Look> = {
  plain: {},
  faint: { dimColor: true },
  title: { bold: true },
  tab: { bold: true, inverse: true },
  own: { underline: true },
  quoted: { underline: true, italic: true },
  scare: { italic: true },
  current: { inverse: true, bold: true },
  accepted: { bold: true, underline: true },
  dismissed: { dimColor: true, strikethrough: true },
  skipped: { dimColor: true, underline: true },
  stale: { dimColor: true, italic: true, underline: true },
  match: { inverse: true },
  evidence: { bold: true, italic: true },
  speech: { italic: true },
  speaker: {},
  for: {},
  against: {},
  key: { bold: true },
  alert: { bold: true, inverse: true },
}

type Palette = Partial<Record<Tone, string>>

const COLOURS: Record<Exclude<Theme, 'none'>, Palette> = {
  dark: {
    own: 'yellow',
    quoted: 'cyan',
    scare: 'magenta',
    accepted: 'green',
    stale: 'magenta',
    evidence: 'magenta',
    speaker: 'cyan',
    for: 'green',
    against: 'red',
    key: 'yellow',
    alert: 'red',
  },
  // Dark enough for a white ground: plain yellow and cyan vanish there.
  light: {
    own: '#8a4b00',
    quoted: '#005f87',
    scare: '#870087',
    accepted: '#00662a',
    stale: '#870087',
    evidence: '#870087',
    speaker: '#005f87',
    for: '#00662a',
    against: '#b00020',
    key: '#8a4b00',
    alert: '#b00020',
  },
  // Okabe and Ito (2008): blue and orange instead of green and red.
  'colour-blind': {
    own: '#e69f00',
    quoted: '#56b4e9',
    scare: '#cc79a7',
    accepted: '#0072b2',
    stale: '#cc79a7',
    evidence: '#f0e442',
    speaker: '#56b4e9',
    for: '#56b4e9',
    against: '#d55e00',
    key: '#e69f00',
    alert: '#d55e00',
  },
}

const PLAIN: Look = {}

/** The theme `none` sends no attribute at all, bold and underline included. */
export const lookOf = (tone: Tone, theme: Theme): Look => {
  if (theme === 'none') return PLAIN
  const color = COLOURS[theme][tone]
  return color === undefined ? SHAPES[tone] : { ...SHAPES[tone], color }
}

/** Without colour, phrases stand in brackets. */
export const hasBrackets = (theme: Theme): boolean => theme === 'none'
