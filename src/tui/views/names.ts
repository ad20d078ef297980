import type { Category } from '../../lexicon/schema.ts'
import type { Analysis } from '../../record/schema.ts'
import { actorNames } from '../../report/text-report.ts'
import type { Tone } from '../line.ts'
import type { Status } from '../state/judged.ts'

const memory = new WeakMap<Analysis, (id: string) => string>()

/** Names of holders and targets by id. */
export function namesOf(analysis: Analysis): (id: string) => string {
  const known = memory.get(analysis) ?? actorNames(analysis)
  memory.set(analysis, known)
  return known
}

/** The kind of a phrase in the margin. */
export const CODES: Record<Category, string> = {
  'name-calling': 'nc',
  'virtue-word': 'vw',
  euphemism: 'eu',
  dysphemism: 'dy',
  frame: 'fr',
  evaluation: 'ev',
  fear: 'fe',
  intensifier: 'in',
  minimiser: 'mi',
  certainty: 'ce',
  presupposition: 'pr',
  doubt: 'do',
  'vague-source': 'vs',
  'us-and-them': 'us',
  slogan: 'sl',
  metaphor: 'me',
  sneer: 'sn',
  'loaded-verb': 'lv',
}

interface StatusLook {
  readonly glyph: string
  /** Around the phrase where there is no colour. */
  readonly brackets: readonly [string, string]
  readonly words: string
}

export const STATUS_LOOKS: Record<Status, StatusLook> = {
  undecided: { glyph: ' ', brackets: ['[', ']'], words: 'not judged' },
  accepted: { glyph: '✓', brackets: ['+', '+'], words: 'you agreed' },
  dismissed: { glyph: '✗', brackets: ['(', ')'], words: 'you disagreed' },
  skipped: { glyph: '»', brackets: [':', ':'], words: 'skipped' },
  stale: { glyph: '?', brackets: ['?', '?'], words: 'out of date' },
}

/** How a phrase stands in text and list. */
export const toneOf = (status: Status, holder: string): Tone => (status === 'undecided' ? (holder === 'author' ? 'own' : 'quoted') : status)
