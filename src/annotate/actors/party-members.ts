import { type Document, isOneOf } from '../../document/document.ts'
import type { Chunk, Syntax } from '../../document/syntax/clause.ts'
import type { Mention } from './actor.ts'
import { addRole, type Draft } from './draft.ts'

const HYPHEN = 45
/** Of a party before a name, in tokens: “Republican Rep. Ana Roy”. */
const LONGEST_TITLE = 4

/**
 * “The Ohio Republican” is whoever was last named as a member: “Ana Roy (R-Ohio)”, “Ana Roy, an Ohio Republican”, “Republican Rep. Ana Roy”.
 * @returns by token of such a noun, the role that its bearer has
 */
export function takeMembers(document: Document, syntax: Syntax, drafts: readonly Draft[], at: Int32Array): ReadonlyMap<number, string> {
  const nouns = memberNouns(syntax, drafts)
  if (nouns.length === 0) return NONE
  const pointers = new Map<number, string>()
  const parties = new Set<Draft>()
  for (const noun of nouns) {
    const party = drafts[at[noun] as number] as Draft
    const { from } = syntax.chunks[syntax.chunkAt[noun] as number] as Chunk
    const labelled = document.normal[from - 1] === ',' ? drafts[at[from - 2] ?? -1] : undefined
    if (labelled?.type === 'person' && closes(document, noun + 1)) addRole(labelled, roleIn(party))
    else if (document.normal[from] === 'the' && isOrigin(drafts[at[noun - 1] as number])) {
      pointers.set(noun, roleIn(party))
      parties.add(party)
    }
  }
  if (parties.size > 0) for (const draft of drafts) if (draft.type === 'person') takeTags(document, draft, parties, drafts, at)
  return pointers
}

const NONE: ReadonlyMap<number, string> = new Map()

/** Takes from each party the nouns that mention a member by now. */
export function dropTaken(drafts: readonly Draft[], at: Int32Array): void {
  for (const { index, mentions } of drafts) {
    let kept = 0
    for (const mention of mentions) if (mention.kind !== 'demonym' || at[mention.from] === index) mentions[kept++] = mention
    mentions.length = kept
  }
}

const isOrigin = (draft: Draft | undefined): boolean => draft?.type === 'place' || draft?.type === 'state'

const closes = isOneOf(', . ; : ! ? — – ( and of from who whose')

/** A party by its first letter, which is all that “(R-Ohio)” tells. */
const roleIn = ({ name }: Draft): string => roleBy(name[0])
const roleBy = (letter: string | undefined): string => `member of ${letter}`

/** Nouns for one member of a party, as heads of their phrases: “Republican”, not “Republicans” or “Republican leaders”. */
function memberNouns({ chunks, chunkAt }: Syntax, drafts: readonly Draft[]): number[] {
  const nouns: number[] = []
  for (let d = 0; d < drafts.length; d++) {
    const { type, mentions } = drafts[d] as Draft
    if (type !== 'organization') continue
    for (let m = 0; m < mentions.length; m++) {
      const { from, kind } = mentions[m] as Mention
      if (kind === 'demonym' && chunks[chunkAt[from] as number]?.head === from) nouns.push(from)
    }
  }
  return nouns
}

function takeTags(
  { text, start, normal, sentence }: Document,
  person: Draft,
  parties: ReadonlySet<Draft>,
  drafts: readonly Draft[],
  at: Int32Array,
): void {
  for (const { from, to, kind } of person.mentions) {
    if (kind !== 'name') continue
    const letter = start[to + 1] ?? text.length
    if (normal[to] === '(' && text.charCodeAt(letter + 1) === HYPHEN) addRole(person, roleBy(text[letter]))
    for (let i = from - 1; i >= Math.max(0, from - LONGEST_TITLE) && sentence[i] === sentence[from]; i--) {
      const before = drafts[at[i] as number]
      if (before && parties.has(before)) addRole(person, roleIn(before))
    }
  }
}
