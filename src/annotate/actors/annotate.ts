import { type Document, surfaceOf, tokenAt } from '../../document/document.ts'
import type { Syntax } from '../../document/syntax/clause.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import type { TargetRequest } from '../../text/article.ts'
import type { Hits } from '../hits.ts'
import type { Actors, Mention } from './actor.ts'
import { addNames } from './add-names.ts'
import type { Draft } from './draft.ts'
import { findIssues } from './issues.ts'
import { lexiconMentions } from './lexicon-mentions.ts'
import { nameRuns } from './names.ts'
import { resolvePronouns } from './pronouns.ts'

/** For a token that looks like a name and is none. */
const NOBODY = -2

/** Finds who is mentioned: lexicon actors, names, nominals and pronouns, merged into one actor each. */
export function annotateActors(
  document: Document,
  syntax: Syntax,
  hits: Hits,
  lexicons: CompiledLexicons,
  targets: readonly TargetRequest[] = [],
): Actors {
  const drafts: Draft[] = []
  const at = new Int32Array(document.size).fill(-1)
  const mention = (draft: Draft, { from, to, kind }: Mention): void => {
    draft.mentions.push({ from, to, kind })
    at.fill(draft.index, from, to)
  }
  for (const target of targets) {
    const from = tokenAt(document, target.start)
    const to = Math.max(from + 1, tokenAt(document, target.end - 1) + 1)
    if (from >= document.size) continue
    const name = surfaceOf(document, from, Math.min(to, document.size))
    const draft: Draft = {
      name,
      type: 'other',
      entry: null,
      index: drafts.length,
      mentions: [],
      words: name.split(/\s+/),
      roles: new Set(),
      targetId: target.id,
    }
    drafts.push(draft)
    mention(draft, { from, to: Math.min(to, document.size), kind: 'name' })
  }
  const { mentions: fromLexicon, nobody } = lexiconMentions(document, hits, lexicons.persons)
  const byEntry = new Map<string, Draft>()
  const nominals = fromLexicon.filter((found) => found.kind === 'nominal')
  const isFree = (found: Mention): boolean => at[found.from] === -1 && at[found.to - 1] === -1
  for (const found of fromLexicon) {
    if (found.kind === 'nominal' || !isFree(found)) continue
    let draft = byEntry.get(found.entry.id)
    if (!draft) {
      draft = {
        name: found.entry.name,
        type: found.entry.type,
        entry: found.entry,
        index: drafts.length,
        mentions: [],
        words: [],
        roles: new Set(),
      }
      drafts.push(draft)
      byEntry.set(found.entry.id, draft)
    }
    mention(draft, found)
  }
  for (const found of nominals) {
    const draft = byEntry.get(found.entry.id)
    if (draft && isFree(found) && (draft.mentions[0]?.from ?? document.size) < document.size) mention(draft, found)
  }
  for (const { from, to } of nobody) if (at[from] === -1) at.fill(NOBODY, from, to)
  const seats = new Set(hits.actor.filter(({ value }) => value.as === 'seat').map(({ from, to }) => `${from}-${to}`))
  addNames(document, nameRuns(document, at, hits.phrase, lexicons.persons), drafts, mention, seats, lexicons.persons)
  const several = resolvePronouns(document, syntax, drafts, at, mention, lexicons.persons)
  for (const { name, mentions } of findIssues(document, syntax, at, lexicons.issues)) {
    const draft: Draft = { name, type: 'issue', entry: null, index: drafts.length, mentions: [], words: [], roles: new Set() }
    drafts.push(draft)
    for (const found of mentions) mention(draft, found)
  }
  return settle(document, drafts, several)
}

function settle(document: Document, drafts: readonly Draft[], several: ReadonlyMap<number, readonly Draft[]>): Actors {
  for (const { mentions } of drafts) mentions.sort((a, b) => a.from - b.from)
  const ordered = drafts
    .filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => (a.mentions[0]?.from ?? 0) - (b.mentions[0]?.from ?? 0))
  const at = new Int32Array(document.size).fill(-1)
  const list = ordered.map(({ name, type, entry, mentions, targetId }, i) => {
    for (const { from, to } of mentions) at.fill(i, from, to)
    return { id: targetId ?? `a${i + 1}`, name, type, entry, mentions }
  })
  const place = new Map(ordered.map(({ index }, i) => [index, i]))
  const together = new Map([...several].map(([token, meant]) => [token, meant.flatMap(({ index }) => place.get(index) ?? [])]))
  return { list, at, together }
}
