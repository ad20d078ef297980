import { type Document, surfaceOf, tokenAt } from '../../document/document.ts'
import type { Syntax } from '../../document/syntax/clause.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import type { TargetRequest } from '../../text/article.ts'
import type { ActorHit, Hits } from '../hits.ts'
import type { Quotation } from '../quotations/quotation.ts'
import type { Actor, Actors, Mention } from './actor.ts'
import { addNames } from './add-names.ts'
import { addDraft, type Draft } from './draft.ts'
import { findIssues, type Issue } from './issues.ts'
import { lexiconMentions } from './lexicon-mentions.ts'
import { nameWordsOf } from './name-words.ts'
import { nameRuns } from './names.ts'
import { lastWordOf, resolvePronouns } from './pronouns.ts'

/** For a token that looks like a name and is none. */
const NOBODY = -2

/** Finds who is mentioned: lexicon actors, names, nominals and pronouns, merged into one actor each. */
export function annotateActors(
  document: Document,
  syntax: Syntax,
  hits: Hits,
  quotations: readonly Quotation[],
  lexicons: CompiledLexicons,
  targets: readonly TargetRequest[] = [],
): Actors {
  const drafts: Draft[] = []
  const at = new Int32Array(document.size).fill(-1)
  const mention = (draft: Draft, found: Mention): void => {
    draft.mentions.push(found)
    mark(at, found.from, found.to, draft.index)
  }
  for (const target of targets) {
    const from = tokenAt(document, target.start)
    const to = Math.max(from + 1, tokenAt(document, target.end - 1) + 1)
    if (from >= document.size) continue
    const name = surfaceOf(document, from, Math.min(to, document.size))
    const draft = addDraft(drafts, { name, type: 'other', words: name.split(/\s+/), targetId: target.id })
    mention(draft, { from, to: Math.min(to, document.size), kind: 'name' })
  }
  const { named, nobody } = lexiconMentions(document, hits, lexicons.persons)
  const byEntry = new Map<string, Draft>()
  const nominals: ActorHit[] = []
  for (let n = 0; n < named.length; n++) {
    const hit = named[n] as ActorHit
    const { from, to, value } = hit
    if (at[from] !== -1 || at[to - 1] !== -1) continue
    if (value.as === 'nominal') {
      nominals.push(hit)
      continue
    }
    const { entry } = value
    let draft = byEntry.get(entry.id)
    if (!draft) {
      draft = addDraft(drafts, { name: entry.name, type: entry.type, entry })
      byEntry.set(entry.id, draft)
    }
    mention(draft, { from, to, kind: value.as === 'seat' ? 'metonym' : value.as })
  }
  for (let n = 0; n < nominals.length; n++) {
    const { from, to, value } = nominals[n] as ActorHit
    const draft = byEntry.get(value.entry.id)
    if (draft) mark(at, from, to, draft.index)
  }
  for (let n = 0; n < nobody.length; n++) {
    const { from, to } = nobody[n] as ActorHit
    if (at[from] === -1) mark(at, from, to, NOBODY)
  }
  const nameWords = nameWordsOf(lexicons.persons)
  const seats = hits.actor.filter(({ value }) => value.as === 'seat')
  addNames(document, nameRuns(document, at, hits.phrase, nameWords), drafts, mention, seats, nameWords)
  if (nominals.length > 0) placeNominals(document, drafts, nominals, byEntry, mention)
  const several = resolvePronouns(document, syntax, quotations, drafts, at, mention, lexicons.persons)
  const issues = findIssues(document, syntax, drafts, at, lexicons.issues)
  for (let i = 0; i < issues.length; i++) {
    const { name, mentions } = issues[i] as Issue
    const draft = addDraft(drafts, { name, type: 'issue' })
    for (let m = 0; m < mentions.length; m++) mention(draft, mentions[m] as Mention)
  }
  return settle(drafts, at, several)
}

/** Short ranges, which a loop fills faster than the array itself does. */
function mark(at: Int32Array, from: number, to: number, value: number): void {
  for (let i = from; i < to; i++) at[i] = value
}

/** Gives each nominal to its actor, or to the last body named before that ends in its noun: “the Roy administration … the administration”. */
function placeNominals(
  { normal }: Document,
  drafts: readonly Draft[],
  nominals: readonly ActorHit[],
  byEntry: ReadonlyMap<string, Draft>,
  mention: (draft: Draft, found: Mention) => void,
): void {
  const named = drafts.flatMap((draft) => (draft.type === 'organization' ? draft.mentions.map(({ from }) => ({ from, draft })) : []))
  named.sort((a, b) => a.from - b.from)
  const lastOf = new Map<string, Draft>()
  let next = 0
  for (const { from, to, value } of nominals) {
    const draft = byEntry.get(value.entry.id)
    if (!draft) continue
    for (; next < named.length && (named[next] as { from: number }).from < from; next++) {
      const { draft: body } = named[next] as { draft: Draft }
      lastOf.set(lastWordOf(body.name), body)
    }
    mention(lastOf.get(normal[to - 1] as string) ?? draft, { from, to, kind: 'nominal' })
  }
}

/** @param at the drafts by token, and then the actors */
function settle(drafts: readonly Draft[], at: Int32Array, several: ReadonlyMap<number, readonly Draft[]>): Actors {
  const ordered = drafts.filter(({ mentions }) => mentions.length > 0)
  for (let d = 0; d < ordered.length; d++) {
    const { mentions } = ordered[d] as Draft
    if (!isInOrder(mentions)) mentions.sort((a, b) => a.from - b.from)
  }
  ordered.sort((a, b) => firstOf(a) - firstOf(b))
  at.fill(-1)
  const list: Actor[] = []
  for (let i = 0; i < ordered.length; i++) {
    const { name, type, entry, mentions, targetId } = ordered[i] as Draft
    for (let m = 0; m < mentions.length; m++) {
      const { from, to } = mentions[m] as Mention
      mark(at, from, to, i)
    }
    list.push({ id: targetId ?? `a${i + 1}`, name, type, entry, mentions })
  }
  return { list, at, together: several.size === 0 ? NONE : placesOf(several, ordered) }
}

const NONE: ReadonlyMap<number, readonly number[]> = new Map()

function placesOf(several: ReadonlyMap<number, readonly Draft[]>, ordered: readonly Draft[]): ReadonlyMap<number, readonly number[]> {
  const place = new Map(ordered.map((draft, i) => [draft, i]))
  const together = new Map<number, number[]>()
  several.forEach((meant, token) => {
    together.set(
      token,
      meant.map((draft) => place.get(draft)).filter((actor) => actor !== undefined),
    )
  })
  return together
}

const firstOf = ({ mentions }: Draft): number => (mentions[0] as Mention).from

function isInOrder(mentions: readonly Mention[]): boolean {
  for (let i = 1; i < mentions.length; i++) if ((mentions[i] as Mention).from < (mentions[i - 1] as Mention).from) return false
  return true
}
