import type { Category } from '../lexicon/schema.ts'
import type { Decision, Person, Phrase } from './decision.ts'
import { standingDecisions, VERDICTS, type Verdict } from './judgements.ts'

/** All that one reviewer decided on one phrase, as it stands; without the analysis, from the store alone. */
export interface JudgedPhrase {
  readonly reviewer: string
  /** Of the last decision. */
  readonly time: string
  readonly textSha256: string
  readonly phrase: Phrase
  readonly verdict: Verdict | null
  /** The reviewer's where they changed it, else the tool's. */
  readonly category: Category
  readonly holder: Person
  readonly about: Person | null
  readonly polarity: -1 | 0 | 1
  readonly note: string | null
}

/** The phrase's identity across reviewers. */
export const phraseKey = ({ textSha256, phrase: { entry, start, end } }: Pick<Decision, 'textSha256' | 'phrase'>): string =>
  `${textSha256}/${start}/${end}/${entry}`

/** What stands after undo and redo, by reviewer and phrase, in the order of the text. */
export function judgedPhrases(log: readonly Decision[], reviewer: string | null = null): JudgedPhrase[] {
  const judged = new Map<string, JudgedPhrase>()
  for (const decision of standingDecisions(log, reviewer)) {
    const { phrase, act, time, textSha256 } = decision
    const key = `${decision.reviewer}\0${phraseKey(decision)}`
    const before: JudgedPhrase = judged.get(key) ?? {
      reviewer: decision.reviewer,
      time,
      textSha256,
      phrase,
      verdict: null,
      category: phrase.tool.category,
      holder: phrase.tool.holder,
      about: phrase.tool.about,
      polarity: phrase.tool.polarity,
      note: null,
    }
    judged.set(key, { ...before, ...changeOf(act), time, phrase })
  }
  return [...judged.values()].sort((a, b) => a.phrase.start - b.phrase.start || a.reviewer.localeCompare(b.reviewer, 'en'))
}

function changeOf(act: Decision['act']): Partial<JudgedPhrase> {
  switch (act.action) {
    case 'accept':
    case 'dismiss':
    case 'skip':
      return { verdict: VERDICTS[act.action] }
    case 'relabel':
      return { category: act.category }
    case 'rehold':
      return { holder: act.holder }
    case 'retarget':
      return { about: act.about }
    case 'resign':
      return { polarity: act.polarity }
    case 'note':
      return { note: act.note === '' ? null : act.note }
    default:
      return {}
  }
}
