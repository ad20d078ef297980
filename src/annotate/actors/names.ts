import { type Document, surface } from '../../document/document.ts'
import type { CompiledLexicons } from '../../lexicon/compile.ts'
import type { ActorType } from './actor.ts'

export type Gender = 'male' | 'female'

/** A run of capitalised words that no lexicon knows: tokens `[from, to)`, its title left out. */
export interface NameRun {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
  readonly titled: boolean
  readonly type: ActorType
  readonly gender: Gender | null
}

const LINK = /^(?:of|the|for|and|de|van|von|der|bin|al|el|la|du|di)$/

/** Names outside the actor lexicon, in order. */
export function nameRuns(document: Document, taken: Int32Array, persons: CompiledLexicons['persons']): NameRun[] {
  const runs: NameRun[] = []
  let i = 0
  while (i < document.size) {
    // “Ask the Board”: a verb at the start of a sentence begins no name.
    const isOpeningVerb =
      document.pos[i] === 'VERB' && document.sentences.from[document.sentence[i] as number] === i && document.pos[i + 1] === 'DET'
    if (taken[i] !== -1 || isOpeningVerb || !isNamePart(document, i)) {
      i++
      continue
    }
    const from = i
    let to = i + 1
    while (to < document.size && taken[to] === -1 && document.sentence[to] === document.sentence[from]) {
      if (isNamePart(document, to)) to++
      else if (
        LINK.test(document.normal[to] as string) &&
        document.normal[to] !== 'and' &&
        taken[to + 1] === -1 &&
        isNamePart(document, to + 1) &&
        to + 1 < document.size
      )
        to += 2
      else if (document.normal[to] === '-' && isNamePart(document, to + 1) && taken[to + 1] === -1) to += 2
      else break
    }
    i = to
    const run = toRun(document, from, to, persons)
    if (run) runs.push(run)
  }
  return runs
}

const isNamePart = (document: Document, i: number): boolean => {
  const word = surface(document, i)
  return (
    /^\p{Lu}/u.test(word) && /^(?:PROPN|NOUN|ADJ|VERB)$/.test(document.pos[i] as string) && !/^[IVXLC]+$/.test(word.slice(1) ? '' : word)
  )
}

function toRun(document: Document, start: number, to: number, persons: CompiledLexicons['persons']): NameRun | null {
  const plain = (i: number): string => (document.normal[i] as string).replace(/\.$/, '')
  let from = start
  while (from < to && persons.titles.has(plain(from))) from++
  const titled = from > start
  if (from === to) return null
  const first = document.sentences.from[document.sentence[from] as number] as number
  const startsSentence = first === from || (first === from - 1 && document.pos[first] === 'PUNCT')
  const single = to - from === 1
  // “Authoritarian powers …”: at the start of a sentence a capital says nothing, and a plain noun after it says that it is no name.
  if (single && startsSentence && !titled && document.pos[to] === 'NOUN' && /^\p{Ll}/u.test(surface(document, to))) return null
  if (single && (persons.notNames.has(plain(from)) || (startsSentence && document.pos[from] !== 'PROPN'))) return null
  const last = plain(to - 1)
  if (persons.notNames.has(last) && !titled) return null
  const words = Array.from({ length: to - from }, (_, k) => surface(document, from + k))
  if (document.paragraphKind[document.paragraph[from] as number] === 'heading' && !titled && startsSentence) return null
  let type: ActorType = 'other'
  if (titled) type = 'person'
  else if (persons.organizations.has(last) || words.includes('of')) type = 'organization'
  else if (persons.places.has(last)) type = 'place'
  else if (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{L}[\p{L}.'’-]*$/u.test(word)) &&
    !words.some((word) => word.length > 2 && word === word.toUpperCase())
  )
    type = 'person'
  return { from, to, words, titled, type, gender: genderOf(document, start, to, persons) }
}

/** By title (“Mrs. May”) or first name; null where neither tells. */
function genderOf(document: Document, from: number, to: number, { maleNames, femaleNames }: CompiledLexicons['persons']): Gender | null {
  for (let i = from; i < to; i++) {
    const word = (document.normal[i] as string).replace(/\.$/, '')
    if (maleNames.has(word)) return 'male'
    if (femaleNames.has(word)) return 'female'
  }
  return null
}
