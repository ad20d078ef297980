import type { Category } from '../lexicon/schema.ts'
import { type Decision, type Draft, digestOf, type Person, type Phrase } from './decision.ts'
import type { Analysis, AnalysisFinding } from './schema.ts'

export const VERDICTS = { accept: 'accepted', dismiss: 'dismissed', skip: 'skipped' } as const
export type Verdict = (typeof VERDICTS)[keyof typeof VERDICTS]

/** What a reviewer's decisions come to for one phrase. */
export interface Judgement {
  readonly verdict: Verdict | null
  readonly category?: Category
  readonly holder?: Person
  readonly about?: Person | null
  readonly polarity?: -1 | 0 | 1
  readonly note?: string
  /** Given on another version of the text, or while the lexicon said something else of the phrase. */
  readonly stale: boolean
}

/** The decisions that stand after every undo and redo, oldest first, and those that a redo would bring back. */
export interface Replay<D extends Draft> {
  readonly standing: readonly D[]
  readonly undone: readonly D[]
}

/** Replays a log: undo takes the last standing decision away, redo brings it back, any other decision ends the redoing. */
export function replay<D extends Draft>(log: readonly D[], from: Replay<D> = { standing: [], undone: [] }): Replay<D> {
  const standing = [...from.standing]
  let undone = [...from.undone]
  for (const decision of log) {
    if (decision.act.action === 'undo') {
      const last = standing.pop()
      if (last) undone.push(last)
    } else if (decision.act.action === 'redo') {
      const last = undone.pop()
      if (last) standing.push(last)
    } else {
      standing.push(decision)
      undone = []
    }
  }
  return { standing, undone }
}

/** Standing decisions of one reviewer, or of all; undo takes back only the reviewer's own. The later of two counts. */
export function standingDecisions(log: readonly Decision[], reviewer: string | null): Decision[] {
  const names = [...new Set(log.map((decision) => decision.reviewer))].filter((name) => reviewer === null || name === reviewer)
  const standing = new Set(names.flatMap((name) => replay(log.filter((decision) => decision.reviewer === name)).standing))
  return log.filter((decision) => standing.has(decision))
}

export interface Judgements {
  /** By finding id. */
  readonly byFinding: ReadonlyMap<string, Judgement>
  /** Phrases judged earlier that this analysis no longer finds. */
  readonly orphans: number
}

/** Applies standing decisions to the findings of an analysis; those of an earlier text are carried to the likeliest phrase. */
export function judge(analysis: Analysis, text: string, standing: readonly Draft[], find = phraseFinder(analysis, text)): Judgements {
  const byFinding = new Map<string, Judgement>()
  const orphans = new Set<string>()
  for (const { act, phrase, textSha256 } of standing) {
    const finding = find(phrase, textSha256)
    if (!finding) {
      orphans.add(keyOf(phrase, textSha256))
      continue
    }
    byFinding.set(finding.id, judgementAfter(byFinding.get(finding.id), { act, phrase, textSha256 }, finding, analysis))
  }
  return { byFinding, orphans: orphans.size }
}

/** What one more decision makes of the judgement on a finding. */
export function judgementAfter(
  before: Judgement = { verdict: null, stale: false },
  { act, phrase, textSha256 }: Draft,
  finding: AnalysisFinding,
  analysis: Analysis,
): Judgement {
  const stale = textSha256 !== analysis.textSha256 || phrase.tool.digest !== digestOf(finding)
  return { ...before, ...changeOf(act, stale, before) }
}

/** Whether a judgement says something else than the tool. */
export const isChanged = ({ category, holder, about, polarity }: Judgement): boolean =>
  category !== undefined || holder !== undefined || about !== undefined || polarity !== undefined

/** The finding as the reviewer has it. */
export function changedFinding(finding: AnalysisFinding, judgement: Judgement | undefined): AnalysisFinding {
  if (!judgement || !isChanged(judgement)) return finding
  const { category = finding.category, polarity = finding.polarity, holder, about } = judgement
  return {
    ...finding,
    category,
    polarity,
    holder: holder?.id ?? finding.holder,
    about: about === undefined ? finding.about : (about?.id ?? null),
  }
}

function changeOf(act: Draft['act'], stale: boolean, before: Judgement): Partial<Judgement> {
  switch (act.action) {
    case 'accept':
    case 'dismiss':
    case 'skip':
      return { verdict: VERDICTS[act.action], stale }
    case 'relabel':
      return { category: act.category, stale: before.stale || stale }
    case 'rehold':
      return { holder: act.holder, stale: before.stale || stale }
    case 'retarget':
      return { about: act.about, stale: before.stale || stale }
    case 'resign':
      return { polarity: act.polarity, stale: before.stale || stale }
    case 'note':
      return { note: act.note }
    default:
      return {}
  }
}

const keyOf = ({ entry, start, end }: Pick<Phrase, 'entry' | 'start' | 'end'>, textSha256: string): string =>
  `${textSha256}/${entry}/${start}/${end}`

/** Finds the phrase of a decision in an analysis; null where there is none. */
export type PhraseFinder = (phrase: Phrase, textSha256: string) => AnalysisFinding | null

const exactMemory = new WeakMap<Analysis, ReadonlyMap<string, AnalysisFinding>>()

function exactPhrases(analysis: Analysis): ReadonlyMap<string, AnalysisFinding> {
  const known = exactMemory.get(analysis) ?? new Map(analysis.findings.map((finding) => [keyOf(finding, analysis.textSha256), finding]))
  exactMemory.set(analysis, known)
  return known
}

/** Phrases of an earlier text go to the likeliest finding, in the order in which they are asked for, each to one of its own. */
export function phraseFinder(analysis: Analysis, text: string): PhraseFinder {
  const carried = new Map<string, AnalysisFinding | null>()
  return (phrase, textSha256) => {
    const key = keyOf(phrase, textSha256)
    if (textSha256 === analysis.textSha256) return exactPhrases(analysis).get(key) ?? null
    const known = carried.get(key)
    if (known !== undefined) return known
    const taken = new Set(carried.values())
    const found = likeliest(
      analysis.findings.filter(
        (finding) =>
          finding.entry === phrase.entry &&
          text.slice(finding.start, finding.end).toLowerCase() === phrase.text.toLowerCase() &&
          !taken.has(finding),
      ),
      phrase,
      text,
    )
    carried.set(key, found)
    return found
  }
}

/** The candidate whose surroundings are most like the phrase's; of equals the nearest. */
function likeliest(candidates: readonly AnalysisFinding[], phrase: Phrase, text: string): AnalysisFinding | null {
  const likeness = ({ start, end }: AnalysisFinding): number => {
    let [left, right] = [0, 0]
    while (left < phrase.before.length && phrase.before.at(-1 - left) === text[start - 1 - left]) left++
    while (right < phrase.after.length && phrase.after[right] === text[end + right]) right++
    return left + right
  }
  const ranked = candidates.map((finding) => ({ finding, likeness: likeness(finding), far: Math.abs(finding.start - phrase.start) }))
  return ranked.sort((a, b) => b.likeness - a.likeness || a.far - b.far)[0]?.finding ?? null
}
