import type { Document } from '../../document/document.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import type { Mention } from './actor.ts'
import type { Draft } from './annotate.ts'

/** He, she and “the senator” go to the last person named in this paragraph or the one before. */
export function resolvePronouns(
  document: Document,
  drafts: readonly Draft[],
  at: Int32Array,
  mention: (draft: Draft, found: Mention) => void,
  persons: CompiledLexicons['persons'],
): void {
  let last: Draft | null = null
  let lastParagraph = -1
  for (let i = 0; i < document.size; i++) {
    const draft = drafts[at[i] as number]
    const paragraph = document.paragraph[i] as number
    if (draft) {
      if (draft.type === 'person' || draft.targetId !== undefined) {
        last = draft
        lastParagraph = paragraph
      }
      continue
    }
    if (!last || paragraph > lastParagraph + 1) continue
    const word = document.normal[i] as string
    if (persons.male.has(word) || persons.female.has(word)) {
      mention(last, { from: i, to: i + 1, kind: 'pronoun' })
      lastParagraph = paragraph
    } else if (document.normal[i - 1] === 'the' && persons.roles.has(word) && last.roles.has(word)) {
      mention(last, { from: i - 1, to: i + 1, kind: 'nominal' })
      lastParagraph = paragraph
    }
  }
}
