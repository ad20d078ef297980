import { type Document, isCapitalised, tokenAt } from '../document/document.ts'
import type { CompiledLexicons } from '../lexicon/compile.ts'
import type { Span } from '../text/span.ts'
import type { Actors } from './actors/actor.ts'
import type { Quotation } from './quotations/quotation.ts'
import { speakerBeside, speakerOf } from './speakers.ts'

/** Whose words a stretch of text is: `author`, `unknown` (quoted, but from whom is not said), or an actor's id. */
export interface Voice {
  readonly start: number
  readonly end: number
  readonly holder: string
}

/** Tokens `[from, to)` with one holder. */
export interface VoiceRun {
  readonly from: number
  readonly to: number
  readonly holder: string
}

/** A quotation with its speaker resolved. */
export interface Attribution {
  readonly quotation: Quotation
  readonly actor: string | null
  /** Who says it too: Ana Roy in “Ana Roy and Tom Ulm said”. */
  readonly beside: string | null
  readonly name: string | null
  /** Said by somebody whom the text does not name: “officials”, “a source close to the talks”. */
  readonly anonymous: boolean
}

export interface Voices {
  /** Put end to end they are the text, without gap or overlap. */
  readonly voices: readonly Voice[]
  readonly attributions: readonly Attribution[]
  /** The holder of each token. */
  readonly at: readonly string[]
  /** The same by runs of tokens, which tile the text. */
  readonly runs: readonly VoiceRun[]
  /** 1 for each token inside the quotation marks of somebody else’s words. */
  readonly marked: Uint8Array
  /** 1 for each token that the author holds at arm’s length: inside a scare quote. */
  readonly scare: Uint8Array
}

const SPEECH = new Set(['direct', 'mixed', 'indirect'])
const FIRST_PERSON = /^(?:i|we|me|us|my|our)$/i

/** The outermost speaker owns the words; a scare quote or a title stays the author's. */
export function attributeVoices(
  document: Document,
  quotations: readonly Quotation[],
  actors: Actors,
  { persons }: Pick<CompiledLexicons, 'persons'>,
): Voices {
  const attributions = quotations.map((quotation): Attribution => {
    const { source } = quotation
    if (!source) return { quotation, actor: null, beside: null, name: null, anonymous: false }
    const name = document.text.slice(source[0], source[1])
    if (FIRST_PERSON.test(name)) return { quotation, actor: 'author', beside: null, name: null, anonymous: false }
    const beside = speakerBeside(document, actors, tokenAt(document, source[0]))
    const actor = speakerOf(document, actors, source, persons.apart) ?? beside
    return {
      quotation,
      beside: beside && beside !== actor ? beside.id : null,
      actor: actor?.id ?? null,
      name: actor?.name ?? name,
      anonymous: isAnonymous(document, source, actor, persons.anonymous),
    }
  })
  const voices = voicesOf(document, attributions)
  const runs = runsOf(document, voices)
  return {
    voices,
    attributions,
    at: holdersByToken(document, runs),
    runs,
    marked: markTokens(document, quotations, ({ kind, marked }) => (SPEECH.has(kind) ? marked : [])),
    scare: markTokens(document, quotations, ({ kind, spans }) => (kind === 'scare' ? spans : [])),
  }
}

/** The text as the words of the author and of those who are quoted. */
function voicesOf({ text }: Document, attributions: readonly Attribution[]): Voice[] {
  const spoken: Voice[] = []
  for (const { quotation, actor } of attributions)
    if (SPEECH.has(quotation.kind)) for (const [start, end] of quotation.spans) spoken.push({ start, end, holder: actor ?? 'unknown' })
  spoken.sort((a, b) => a.start - b.start || b.end - a.end)
  const voices: Voice[] = []
  let reached = 0
  const add = (start: number, end: number, holder: string): void => {
    const last = voices.at(-1)
    if (end <= start) return
    if (last?.holder === holder) voices[voices.length - 1] = { start: last.start, end, holder }
    else voices.push({ start, end, holder })
  }
  for (const { start, end, holder } of spoken) {
    if (end <= reached) continue
    add(reached, start, 'author')
    add(Math.max(start, reached), end, holder)
    reached = end
  }
  add(reached, text.length, 'author')
  return voices
}

/** No name among the words: a common noun that may be anybody. Pronouns and things (“the report”) are not. */
function isAnonymous(document: Document, [start, end]: Span, actor: Actors['list'][number] | null, nouns: ReadonlySet<string>): boolean {
  if (actor && actor.type !== 'group') return false
  let common = false
  for (let i = tokenAt(document, start); i < document.size && (document.start[i] as number) < end; i++) {
    if (document.pos[i] === 'PROPN' && isCapitalised(document, i) && document.sentences.from[document.sentence[i] as number] !== i)
      return false
    common ||= nouns.has(document.lemma[i] as string) || nouns.has(withoutS(document.normal[i] as string))
  }
  return common
}

const withoutS = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word)

/** 1 for each token in one of the spans of a quotation. */
function markTokens(document: Document, quotations: readonly Quotation[], spansOf: (quotation: Quotation) => readonly Span[]): Uint8Array {
  const marked = new Uint8Array(document.size)
  for (const quotation of quotations)
    for (const [start, end] of spansOf(quotation)) marked.fill(1, tokenAt(document, start), tokenAt(document, end - 1) + 1)
  return marked
}

function runsOf({ size, start }: Document, voices: readonly Voice[]): VoiceRun[] {
  const runs: VoiceRun[] = []
  let to = 0
  for (const { holder, end } of voices) {
    const from = to
    while (to < size && (start[to] as number) < end) to++
    if (to > from) runs.push({ from, to, holder })
  }
  return runs
}

function holdersByToken({ size }: Document, runs: readonly VoiceRun[]): string[] {
  const at = new Array<string>(size).fill('author')
  for (const { from, to, holder } of runs) if (holder !== 'author') at.fill(holder, from, to)
  return at
}
