import { type Document, hasTrait, isCapitalised, isRespelt, markSpans, tokenAt } from '../document/document.ts'
import type { CompiledLexicons } from '../lexicon/compile.ts'
import type { Span } from '../text/span.ts'
import { TRAIT } from '../text/traits.ts'
import type { Actor, Actors } from './actors/actor.ts'
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

const isSpeech = ({ kind }: Quotation): boolean => kind !== 'scare' && kind !== 'title'

/** The outermost speaker owns the words; a scare quote or a title stays the author's. */
export function attributeVoices(
  document: Document,
  quotations: readonly Quotation[],
  actors: Actors,
  { persons }: Pick<CompiledLexicons, 'persons'>,
): Voices {
  const attributions: Attribution[] = []
  const marked = new Uint8Array(document.size)
  const scare = new Uint8Array(document.size)
  for (let q = 0; q < quotations.length; q++) {
    const quotation = quotations[q] as Quotation
    attributions.push(attribute(document, quotation, actors, persons))
    if (quotation.kind === 'scare') markSpans(document, scare, quotation.spans, 1)
    else if (isSpeech(quotation)) markSpans(document, marked, quotation.marked, 1)
  }
  const voices = voicesOf(document, attributions)
  const runs = runsOf(document, voices)
  return { voices, attributions, at: holdersByToken(document, runs), runs, marked, scare }
}

function attribute(document: Document, quotation: Quotation, actors: Actors, persons: CompiledLexicons['persons']): Attribution {
  const { source } = quotation
  if (!source) return { quotation, actor: null, beside: null, name: null, anonymous: false }
  const from = tokenAt(document, source[0])
  // Not “(let)’s”, of which the normal form is “us”.
  if (document.end[from] === source[1] && hasTrait(document, from, TRAIT.firstPerson) && !isRespelt(document, from))
    return { quotation, actor: 'author', beside: null, name: null, anonymous: false }
  const beside = speakerBeside(document, actors, from)
  const speaker = speakerOf(document, actors, source, persons.apart) ?? beside
  return {
    quotation,
    actor: speaker?.id ?? null,
    beside: beside && beside !== speaker ? beside.id : null,
    name: speaker?.name ?? document.text.slice(source[0], source[1]),
    anonymous: isAnonymous(document, from, source[1], speaker, persons.anonymous),
  }
}

/** The text as the words of the author and of those who are quoted. */
function voicesOf({ text }: Document, attributions: readonly Attribution[]): Voice[] {
  const spoken: Voice[] = []
  for (let a = 0; a < attributions.length; a++) {
    const { quotation, actor } = attributions[a] as Attribution
    if (!isSpeech(quotation)) continue
    const { spans } = quotation
    for (let s = 0; s < spans.length; s++) {
      const span = spans[s] as Span
      spoken.push({ start: span[0], end: span[1], holder: actor ?? 'unknown' })
    }
  }
  spoken.sort((a, b) => a.start - b.start || b.end - a.end)
  const voices: OpenVoice[] = []
  let reached = 0
  for (let s = 0; s < spoken.length; s++) {
    const { start, end, holder } = spoken[s] as Voice
    if (end <= reached) continue
    addVoice(voices, reached, start, 'author')
    addVoice(voices, Math.max(start, reached), end, holder)
    reached = end
  }
  addVoice(voices, reached, text.length, 'author')
  return voices
}

interface OpenVoice extends Voice {
  end: number
}

function addVoice(voices: OpenVoice[], start: number, end: number, holder: string): void {
  if (end <= start) return
  const last = voices[voices.length - 1]
  if (last?.holder === holder) last.end = end
  else voices.push({ start, end, holder })
}

/** No name among the words: a common noun that may be anybody. Pronouns and things (“the report”) are not. */
function isAnonymous(document: Document, from: number, end: number, actor: Actor | null, nouns: ReadonlySet<string>): boolean {
  if (actor && actor.type !== 'group') return false
  let common = false
  for (let i = from; i < document.size && (document.start[i] as number) < end; i++) {
    if (document.pos[i] === 'PROPN' && isCapitalised(document, i) && document.sentences.from[document.sentence[i] as number] !== i)
      return false
    common ||= nouns.has(document.lemma[i] as string) || nouns.has(withoutS(document.normal[i] as string))
  }
  return common
}

const withoutS = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word)

function runsOf({ size, start }: Document, voices: readonly Voice[]): VoiceRun[] {
  const runs: VoiceRun[] = []
  let to = 0
  for (let v = 0; v < voices.length; v++) {
    const { holder, end } = voices[v] as Voice
    const from = to
    while (to < size && (start[to] as number) < end) to++
    if (to > from) runs.push({ from, to, holder })
  }
  return runs
}

function holdersByToken({ size }: Document, runs: readonly VoiceRun[]): string[] {
  const at = new Array<string>(size)
  for (let r = 0; r < runs.length; r++) {
    const { from, to, holder } = runs[r] as VoiceRun
    for (let i = from; i < to; i++) at[i] = holder
  }
  return at
}
