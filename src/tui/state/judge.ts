import { type Act, type Draft, phraseOf } from '../../record/decision.ts'
import type { AnalysisFinding } from '../../record/schema.ts'
import { reviewed } from './item.ts'
import type { Status } from './judged.ts'
import { lookAt, step } from './move.ts'
import { orderOf, placeAmong } from './order.ts'
import { articleAt, changeFile, fileAt, type ReviewState, type Scenery } from './state.ts'
import { currentFinding, visibleFindings, walkStops } from './stops.ts'

/** Adds a decision on the phrase looked at; the store writes it down. */
export function decide(state: ReviewState, act: Act, scenery: Scenery): ReviewState {
  const item = articleAt(scenery, state.file)
  const current = currentFinding(state, scenery)
  if (!item || !current) return { ...state, message: { text: 'There is no phrase to judge here.', tone: 'key' } }
  if (!isInView(state, current, scenery))
    return { ...state, message: { text: 'No loaded phrase stands here. Esc ends the search.', tone: 'key' } }
  const { findings, placeOf } = orderOf(item.analysis)
  const finding = findings[placeOf(current.id)] as AnalysisFinding
  return append(state, { textSha256: item.analysis.textSha256, phrase: phraseOf(item.analysis, item.text, finding), act })
}

const append = (state: ReviewState, ...drafts: readonly Draft[]): ReviewState =>
  changeFile(state, { log: [...fileAt(state, state.file).log, ...drafts] })

/** On a walk, only a phrase at the stop may be judged: the reader sees nothing else. */
function isInView(state: ReviewState, { start, end }: AnalysisFinding, scenery: Scenery): boolean {
  const item = articleAt(scenery, state.file)
  if (!state.walk || !item) return true
  const stop = walkStops(state.walk, item, state)[state.walk.index]
  return stop === undefined || (start < stop[1] && end > stop[0])
}

/** a, x and space: the verdict, then on to the next phrase that wants one. */
export function giveVerdict(state: ReviewState, action: 'accept' | 'dismiss' | 'skip', scenery: Scenery): ReviewState {
  const before = visibleFindings(state, scenery)
  const at = currentFinding(state, scenery)
  const judged = decide(state, { action }, scenery)
  if (judged.files === state.files || !at) return judged
  return state.walk ? step(judged, 1, scenery) : goOn(judged, before, at, scenery)
}

/** The next undecided phrase after this one, then from the beginning, then those that were skipped. */
function goOn(state: ReviewState, candidates: readonly AnalysisFinding[], { id }: AnalysisFinding, scenery: Scenery): ReviewState {
  const item = articleAt(scenery, state.file)
  if (!item) return state
  const { statusOf, placeOf } = reviewed(item, fileAt(state, state.file).log)
  const at = placeAmong(candidates, id, { placeOf })
  const order = [...candidates.slice(at + 1), ...candidates.slice(0, at + 1)]
  const fresh = order.find((finding) => (['undecided', 'stale'] as Status[]).includes(statusOf(finding.id)))
  if (fresh) return lookAt(state, scenery, fresh)
  const skipped = order.filter((finding) => statusOf(finding.id) === 'skipped')
  if (skipped[0]) {
    const rest = skipped.length === 1 ? 'one phrase that you skipped is left' : `${skipped.length} phrases that you skipped are left`
    return { ...lookAt(state, scenery, skipped[0]), message: { text: `All others are judged; ${rest}.`, tone: 'key' } }
  }
  const more =
    scenery.items.length > 1 ? ` ${scenery.keys.keyOf('nextOpenFile')} opens the next file.` : ` ${scenery.keys.keyOf('quit')} leaves.`
  return { ...state, message: { text: `All ${candidates.length} phrases shown are judged.${more}`, tone: 'key' } }
}

const DONE = {
  accept: 'agreed to',
  dismiss: 'disagreed with',
  skip: 'skipped',
  relabel: 'changed the kind of',
  rehold: 'changed the holder of',
  retarget: 'changed the target of',
  resign: 'changed the sign of',
  note: 'wrote a note on',
  undo: '',
  redo: '',
} as const

/** u and U, over everything that this reviewer ever decided on the article. */
export function takeBack(state: ReviewState, action: 'undo' | 'redo', scenery: Scenery): ReviewState {
  const item = articleAt(scenery, state.file)
  if (!item) return state
  const { standing, undone } = reviewed(item, fileAt(state, state.file).log)
  const last = action === 'undo' ? standing.at(-1) : undone.at(-1)
  if (!last) return { ...state, message: { text: action === 'undo' ? 'Nothing to take back.' : 'Nothing to bring back.', tone: 'key' } }
  const changed = append(state, { textSha256: last.textSha256, phrase: last.phrase, act: { action } })
  const { start, end, entry } = last.phrase
  const finding = item.analysis.findings.find((other) => other.start === start && other.end === end && other.entry === entry)
  const text = `${action === 'undo' ? 'Taken back: you' : 'Brought back: you'} ${DONE[last.act.action]} “${last.phrase.text}”.`
  return { ...(finding ? lookAt({ ...changed, walk: null }, scenery, finding) : changed), message: { text, tone: 'key' } }
}

/** K: stale verdicts are given anew on this text and lexicon. */
export function keepStale(state: ReviewState, scenery: Scenery): ReviewState {
  const item = articleAt(scenery, state.file)
  if (!item) return state
  const { analysis, text } = item
  const { findings, byFinding } = reviewed(item, fileAt(state, state.file).log)
  const order = orderOf(analysis)
  const drafts = findings.flatMap((finding): Draft[] => {
    const judgement = byFinding.get(finding.id)
    if (!judgement?.stale) return []
    const { verdict, category, polarity, holder, about } = judgement
    const here = (name: string): { id: string; name: string } | null => {
      const id = ['author', 'unknown'].includes(name) ? name : analysis.actors.find((actor) => actor.name === name)?.id
      return id === undefined ? null : { id, name }
    }
    const holderHere = holder && here(holder.name)
    const aboutHere = about && here(about.name)
    const acts: Act[] = [
      ...(category ? [{ action: 'relabel' as const, category }] : []),
      ...(polarity !== undefined ? [{ action: 'resign' as const, polarity }] : []),
      ...(holderHere ? [{ action: 'rehold' as const, holder: holderHere }] : []),
      ...(aboutHere ? [{ action: 'retarget' as const, about: aboutHere }] : about === null ? [{ action: 'retarget' as const, about }] : []),
      ...(verdict ? [{ action: ({ accepted: 'accept', dismissed: 'dismiss', skipped: 'skip' } as const)[verdict] }] : []),
    ]
    const original = order.findings[order.placeOf(finding.id)] as AnalysisFinding
    return acts.map((act) => ({ textSha256: analysis.textSha256, phrase: phraseOf(analysis, text, original), act }))
  })
  if (drafts.length === 0) return { ...state, message: { text: 'No verdict here is stale.', tone: 'key' } }
  return { ...append(state, ...drafts), message: { text: 'The earlier verdicts hold for this text too.', tone: 'key' } }
}
