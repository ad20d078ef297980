import { type Document, hasTrait, isTagged } from '../../document/document.ts'
import { pointsBack } from '../../document/phrases.ts'
import { chunkOf, type Syntax } from '../../document/syntax/clause.ts'
import { TAG } from '../../document/tags.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import { TRAIT } from '../../text/traits.ts'
import type { Mention } from './actor.ts'
import type { Draft } from './draft.ts'
import { lastWordOf } from './pronouns.ts'

/** Something a text takes sides on: a plan, a law, a war; named at least twice, or by more than its bare noun. */
export interface Issue {
  readonly name: string
  readonly mentions: readonly Mention[]
}

const FEWEST = 2

type IssueWords = CompiledLexicons['issues']

/** The issues of a text, by their nouns: “the tax bill”, then “the bill”, are one. Tokens that mention an actor are left alone. */
export function findIssues(document: Document, syntax: Syntax, drafts: readonly Draft[], taken: Int32Array, words: IssueWords): Issue[] {
  const named = new Map<string, Mention[]>()
  const lastOf = new Map<string, string>()
  let law: Draft | undefined
  for (let head = 0; head < document.size; head++) {
    if ((taken[head] as number) >= 0) law = lawAt(drafts, taken, head, words) ?? law
    if (!hasTrait(document, head, TRAIT.issue) || !isTagged(document, head, TAG.NOUN) || taken[head] !== -1) continue
    const chunk = chunkOf(syntax, head)
    // “The tax bill”, “the tax bill’s backers”.
    if (!chunk || (chunk.head !== head && chunk.possessor?.to !== head + 1)) continue
    const noun = document.lemma[head] as string
    const start = startOfName(document, taken, chunk.from, head)
    if (law && start === head && !lastOf.has(noun) && words.laws.has(noun) && pointsBack(document, head - 1)) {
      law.mentions.push({ from: head, to: head + 1, kind: 'nominal' })
      continue
    }
    let name = lastOf.get(noun) ?? noun
    if (start < head) {
      name = `${document.normal.slice(start, head).join(' ')} ${noun}`.replaceAll(' - ', '-')
      lastOf.set(noun, name)
      // “The bill … the tax bill”: what was named by its bare noun so far was this one.
      const bare = named.get(noun)
      if (bare && !named.has(name)) {
        named.set(name, bare)
        named.delete(noun)
      }
    }
    const mention: Mention = { from: start, to: head + 1, kind: 'nominal' }
    const mentions = named.get(name)
    if (mentions) mentions.push(mention)
    else named.set(name, [mention])
  }
  const issues: Issue[] = []
  named.forEach((mentions, name) => {
    if (mentions.length >= FEWEST || name.includes(' ')) issues.push({ name, mentions })
  })
  return issues
}

/** A law that a token ends the name of: “the Dream Act”. */
function lawAt(drafts: readonly Draft[], taken: Int32Array, token: number, { laws }: IssueWords): Draft | undefined {
  const draft = taken[token + 1] === taken[token] ? undefined : drafts[taken[token] as number]
  return draft?.type === 'issue' && laws.has(lastWordOf(draft.name)) ? draft : undefined
}

/** Where the words that name an issue begin: “tax” in “the tax bill”, “rules-based” in “rules-based order”. */
function startOfName(document: Document, taken: Int32Array, from: number, head: number): number {
  const { pos, normal } = document
  let start = head
  while (start > from && taken[start - 1] === -1) {
    const isJoined = start > 1 && normal[start - 2] === '-'
    if (isJoined && start - 3 >= from && taken[start - 3] === -1 && names(document, start - 3)) start -= 3
    else if (pos[start - 1] === 'NOUN' && !isJoined) start--
    else break
  }
  return start
}

/** “Same-sex (marriage)” names, “long-awaited” and “six-month” only describe. */
const names = ({ pos, normal }: Document, first: number): boolean =>
  pos[first] !== 'NUM' && (pos[first] === 'NOUN' || !/(?:ed|ing)$/.test(normal[first + 2] as string))
