import type { Document } from '../../document/document.ts'
import type { Syntax } from '../../document/syntax/clause.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import type { Mention } from './actor.ts'

/** Something a text takes sides on: a plan, a law, a war, named at least twice. */
export interface Issue {
  readonly name: string
  readonly mentions: readonly Mention[]
}

const FEWEST = 2

/** The issues of a text, by their nouns: “the tax bill”, then “the bill”, are one. Tokens that mention an actor are left alone. */
export function findIssues(document: Document, syntax: Syntax, taken: Int32Array, { plans, matters }: CompiledLexicons['issues']): Issue[] {
  const named = new Map<string, Mention[]>()
  const lastOf = new Map<string, string>()
  for (const { from, head } of syntax.chunks) {
    if (document.pos[head] !== 'NOUN' || taken[head] !== -1) continue
    const noun = document.lemma[head] as string
    if (!plans.has(noun) && !matters.has(noun)) continue
    let start = head
    while (start > from && isModifier(document, start - 1) && taken[start - 1] === -1) start--
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
    const mentions = named.get(name) ?? []
    mentions.push({ from: start, to: head + 1, kind: 'nominal' })
    named.set(name, mentions)
  }
  return [...named].filter(([, mentions]) => mentions.length >= FEWEST).map(([name, mentions]) => ({ name, mentions }))
}

/** “Tax” in “tax bill”, “rules-based” in “rules-based order”. */
const isModifier = ({ pos, normal }: Document, token: number): boolean =>
  pos[token] === 'NOUN' || (normal[token] === '-' && pos[token - 1] !== 'PUNCT') || normal[token - 1] === '-' || normal[token + 1] === '-'
