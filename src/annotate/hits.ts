import type { Document } from '../document/document.ts'
import { streamWords } from '../document/word-stream.ts'
import type { CompiledLexicons, LexiconValue } from '../lexicon/compile.ts'
import { findMatches } from '../lexicon/walk.ts'

/** A lexicon form found in a document: tokens `[from, to)`. */
export interface Hit<V extends LexiconValue = LexiconValue> {
  readonly from: number
  readonly to: number
  readonly value: V
  readonly form: string
}

type HitOf<K extends LexiconValue['kind']> = Hit<Extract<LexiconValue, { kind: K }>>

/** Every lexicon hit of a document, by kind, in order of their start. They may overlap. */
export interface Hits {
  readonly phrase: readonly HitOf<'phrase'>[]
  readonly cue: readonly HitOf<'cue'>[]
  readonly modifier: readonly HitOf<'modifier'>[]
  readonly turn: readonly HitOf<'turn'>[]
  readonly frame: readonly HitOf<'frame'>[]
  readonly actor: readonly HitOf<'actor'>[]
}

export type PhraseHit = HitOf<'phrase'>
export type CueHit = HitOf<'cue'>
export type ModifierHit = HitOf<'modifier'>
export type TurnHit = HitOf<'turn'>
export type FrameHit = HitOf<'frame'>
export type ActorHit = HitOf<'actor'>

export function findHits(document: Document, lexicons: CompiledLexicons): Hits {
  const words = streamWords(document)
  const hits: { [K in LexiconValue['kind']]: HitOf<K>[] } = { phrase: [], cue: [], modifier: [], turn: [], frame: [], actor: [] }
  findMatches(lexicons.matcher, words, ({ value, form }, from, to) => {
    const hit = { from: words.token[from] as number, to: (words.token[to - 1] as number) + 1, value, form }
    listOf(hits, value.kind).push(hit)
  })
  const { phrase, cue, modifier, turn, frame, actor } = hits
  return { phrase, cue, modifier: longestHits(modifier), turn: longestHits(turn), frame, actor }
}

/** By name, the most frequent first: a field whose name is only known when it is read is found slowly. */
function listOf(hits: Record<LexiconValue['kind'], Hit[]>, kind: LexiconValue['kind']): Hit[] {
  if (kind === 'frame') return hits.frame
  if (kind === 'cue') return hits.cue
  if (kind === 'actor') return hits.actor
  if (kind === 'modifier') return hits.modifier
  return kind === 'phrase' ? hits.phrase : hits.turn
}

/** Index of the first hit that begins at or after a token; hits in order of their start. */
export function firstFrom(hits: readonly Pick<Hit, 'from'>[], token: number): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle] as Pick<Hit, 'from'>).from >= token) high = middle
    else low = middle + 1
  }
  return low
}

/** The frames whose words begin at a token. */
export function framesAt({ frame }: Hits, token: number): readonly FrameHit[] {
  const first = firstFrom(frame, token)
  let end = first
  while (end < frame.length && (frame[end] as FrameHit).from === token) end++
  return first === end ? NO_FRAMES : frame.slice(first, end)
}

const NO_FRAMES: readonly FrameHit[] = []

/** Whether one of the hits, in order of their start, has just these tokens. */
export function hasHit(hits: readonly Hit[], { from, to }: Pick<Hit, 'from' | 'to'>): boolean {
  for (let i = firstFrom(hits, from); i < hits.length && (hits[i] as Hit).from === from; i++) if ((hits[i] as Hit).to === to) return true
  return false
}

/** Of overlapping hits the longest; of equals the first. Takes and gives them in order of their start. */
export function longestHits<H extends Hit>(hits: readonly H[], priority: (hit: H) => number = () => 0): H[] {
  const kept: H[] = []
  for (let i = 0; i < hits.length; ) {
    const first = hits[i] as H
    let reach = first.to
    let end = i + 1
    for (; end < hits.length && (hits[end] as H).from < reach; end++) reach = Math.max(reach, (hits[end] as H).to)
    if (end === i + 1) kept.push(first)
    else if (end === i + 2) kept.push(rank(hits[i + 1] as H, first, priority) < 0 ? (hits[i + 1] as H) : first)
    else kept.push(...longestOf(hits.slice(i, end), priority, first.from, reach))
    i = end
  }
  return kept
}

/** Negative where one goes before the other. */
const rank = <H extends Hit>(a: H, b: H, priority: (hit: H) => number): number =>
  b.to - b.from - (a.to - a.from) || priority(b) - priority(a) || a.from - b.from

/** The same of hits in `[from, to)` that hang together. */
function longestOf<H extends Hit>(hits: H[], priority: (hit: H) => number, from: number, to: number): H[] {
  const ranked = hits.sort((a, b) => rank(a, b, priority))
  const taken = new Uint8Array(to - from)
  const kept = ranked.filter((hit) => {
    for (let i = hit.from; i < hit.to; i++) if (taken[i - from] === 1) return false
    taken.fill(1, hit.from - from, hit.to - from)
    return true
  })
  return kept.sort((a, b) => a.from - b.from)
}
