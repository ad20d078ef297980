import { type Document, surfaceOf, tokenAt } from '../../document/document.ts'
import type { Syntax } from '../../document/syntax/clause.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import type { TargetRequest } from '../../text/article.ts'
import type { Hits } from '../hits.ts'
import type { Quotation } from '../quotations/quotation.ts'
import type { Actors, Mention } from './actor.ts'
import { addNames } from './add-names.ts'
import { addDraft, type Draft } from './draft.ts'
import { findIssues } from './issues.ts'
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
  const mention = (draft: Draft, { from, to, kind }: Mention): void => {
    draft.mentions.push({ from, to, kind })
    mark(at, from, to, draft.index)
  }
  for (const target of targets) {
    const from = tokenAt(document, target.start)
    const to = Math.max(from + 1, tokenAt(document, target.end - 1) + 1)
    if (from >= document.size) continue
    const name = surfaceOf(document, from, Math.min(to, document.size))
    const draft = addDraft(drafts, { name, type: 'other', words: name.split(/\s+/), targetId: target.id })
    mention(draft, { from, to: Math.min(to, document.size), kind: 'name' })
  }
  const { mentions: fromLexicon, nobody } = lexiconMentions(document, hits, lexicons.persons)
  const byEntry = new Map<string, Draft>()
  const isFree = (found: Mention): boolean => at[found.from] === -1 && at[found.to - 1] === -1
  for (const found of fromLexicon) {
    if (found.kind === 'nominal' || !isFree(found)) continue
    let draft = byEntry.get(found.entry.id)
    if (!draft) {
      const { name, type } = found.entry
      draft = addDraft(drafts, { name, type, entry: found.entry })
      byEntry.set(found.entry.id, draft)
    }
    mention(draft, found)
  }
  const nominals: [Draft, Mention][] = []
  for (const found of fromLexicon) {
    const draft = found.kind === 'nominal' && byEntry.get(found.entry.id)
    if (!draft || !isFree(found)) continue
    nominals.push([draft, found])
    mark(at, found.from, found.to, draft.index)
  }
  for (const { from, to } of nobody) if (at[from] === -1) mark(at, from, to, NOBODY)
  const nameWords = nameWordsOf(lexicons.persons)
  const seats = hits.actor.filter(({ value }) => value.as === 'seat')
  addNames(document, nameRuns(document, at, hits.phrase, nameWords), drafts, mention, seats, nameWords)
  placeNominals(document, drafts, nominals, mention)
  const several = resolvePronouns(document, syntax, quotations, drafts, at, mention, lexicons.persons)
  for (const { name, mentions } of findIssues(document, syntax, drafts, at, lexicons.issues)) {
    const draft = addDraft(drafts, { name, type: 'issue' })
    for (const found of mentions) mention(draft, found)
  }
  return settle(document, drafts, several)
}

/** Short ranges, which a loop fills faster than the array itself does. */
function mark(at: Int32Array, from: number, to: number, value: number): void {
  for (let i = from; i < to; i++) at[i] = value
}

/** Gives each nominal to its actor, or to the last body named before that ends in its noun: “the Roy administration … the administration”. */
function placeNominals(
  { normal }: Document,
  drafts: readonly Draft[],
  nominals: readonly (readonly [Draft, Mention])[],
  mention: (draft: Draft, found: Mention) => void,
): void {
  if (nominals.length === 0) return
  const named = drafts.flatMap((draft) => (draft.type === 'organization' ? draft.mentions.map(({ from }) => ({ from, draft })) : []))
  named.sort((a, b) => a.from - b.from)
  const lastOf = new Map<string, Draft>()
  let next = 0
  for (const [draft, found] of nominals) {
    for (; next < named.length && (named[next] as { from: number }).from < found.from; next++) {
      const { draft: body } = named[next] as { draft: Draft }
      lastOf.set(lastWordOf(body.name), body)
    }
    mention(lastOf.get(normal[found.to - 1] as string) ?? draft, found)
  }
}

function settle(document: Document, drafts: readonly Draft[], several: ReadonlyMap<number, readonly Draft[]>): Actors {
  const ordered = drafts.filter(({ mentions }) => mentions.length > 0)
  for (const { mentions } of ordered) if (!isInOrder(mentions)) mentions.sort((a, b) => a.from - b.from)
  ordered.sort((a, b) => firstOf(a) - firstOf(b))
  const at = new Int32Array(document.size).fill(-1)
  const place = new Int32Array(drafts.length).fill(-1)
  const list = ordered.map(({ index, name, type, entry, mentions, targetId }, i) => {
    place[index] = i
    for (const { from, to } of mentions) mark(at, from, to, i)
    return { id: targetId ?? `a${i + 1}`, name, type, entry, mentions }
  })
  const together = new Map<number, number[]>()
  for (const [token, meant] of several)
    together.set(
      token,
      meant.map(({ index }) => place[index] as number).filter((actor) => actor !== -1),
    )
  return { list, at, together }
}

const firstOf = ({ mentions }: Draft): number => (mentions[0] as Mention).from

function isInOrder(mentions: readonly Mention[]): boolean {
  for (let i = 1; i < mentions.length; i++) if ((mentions[i] as Mention).from < (mentions[i - 1] as Mention).from) return false
  return true
}
