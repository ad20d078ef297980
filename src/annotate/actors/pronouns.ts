import type { Document } from '../../document/document.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import type { Mention } from './actor.ts'
import type { Draft } from './draft.ts'

const POINTS_BACK = /^(?:the|our|its|their|this|that)$/
/** “It is, becomes, seems (clear that)”: often nobody. */
const EXPLETIVE = /^(?:is|was|becomes?|became|seems?|seemed|appears?|appeared|takes?|took|remains?|happens?|follows?|goes|rains?)$/
/** Words in which the subject of a sentence begins. */
const OPENING = 4
const OPENS_CLAUSE = /^(?:,|;|:|and|but|that|when|if|because|while)$/

/**
 * He and she go to the last person named in this paragraph or the one before; “it” as a subject to what the last
 * sentence was about; “the senator”, “our ministry” to the last one of that title or name.
 */
export function resolvePronouns(
  document: Document,
  drafts: readonly Draft[],
  at: Int32Array,
  mention: (draft: Draft, found: Mention) => void,
  persons: CompiledLexicons['persons'],
): void {
  let person: Draft | null = null
  let personParagraph = -1
  let openedSentence = -1
  const subjects = new Subjects()
  const byLastWord = new Map<string, Draft>()
  for (let i = 0; i < document.size; i++) {
    const draft = drafts[at[i] as number]
    const paragraph = document.paragraph[i] as number
    if (draft) {
      if (draft.type === 'person' || draft.targetId !== undefined) {
        // Whoever opens a sentence is its subject, and stays the person talked of though others are named after.
        const sentence = document.sentence[i] as number
        if (draft.targetId !== undefined || openedSentence !== sentence) person = draft
        if (i - (document.sentences.from[sentence] as number) < OPENING) openedSentence = sentence
        personParagraph = paragraph
      } else {
        subjects.see(draft, document.sentence[i] as number)
        if (draft.type === 'organization') byLastWord.set(draft.name.split(' ').at(-1)?.toLowerCase() ?? '', draft)
      }
      continue
    }
    const word = document.normal[i] as string
    if (word === 'it' && isSubject(document, i)) {
      const subject = subjects.before(document.sentence[i] as number)
      if (subject) mention(subject, { from: i, to: i + 1, kind: 'pronoun' })
      continue
    }
    const named = document.pos[i] === 'NOUN' ? byLastWord.get(word) : undefined
    if (named && POINTS_BACK.test(document.normal[i - 1] ?? '')) {
      mention(named, { from: i - 1, to: i + 1, kind: 'nominal' })
      subjects.see(named, document.sentence[i] as number)
    }
    if (!person || paragraph > personParagraph + 1) continue
    if (persons.male.has(word) || persons.female.has(word)) {
      mention(person, { from: i, to: i + 1, kind: 'pronoun' })
      personParagraph = paragraph
    } else if (document.normal[i - 1] === 'the' && persons.roles.has(word) && person.roles.has(word)) {
      mention(person, { from: i - 1, to: i + 1, kind: 'nominal' })
      personParagraph = paragraph
    }
  }
}

/** A subject begins a sentence or a clause and has its verb after it. */
function isSubject({ pos, normal, sentence }: Document, token: number): boolean {
  const opens = token === 0 || sentence[token - 1] !== sentence[token] || OPENS_CLAUSE.test(normal[token - 1] as string)
  return opens && (pos[token + 1] === 'VERB' || pos[token + 1] === 'AUX') && !EXPLETIVE.test(normal[token + 1] as string)
}

/** The first state or organisation of the last sentence that named one. */
class Subjects {
  #sentence = -1
  #here: Draft | null = null

  see(draft: Draft, sentence: number): void {
    if (draft.type !== 'organization' && draft.type !== 'state') return
    if (sentence === this.#sentence) this.#here ??= draft
    else {
      this.#here = draft
      this.#sentence = sentence
    }
  }

  before(sentence: number): Draft | null {
    return sentence - this.#sentence <= 1 ? this.#here : null
  }
}
