import features from 'wink-eng-lite-web-model/dist/feature.js'
import core from 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' with { type: 'json' }
import loadPosModel from 'wink-eng-lite-web-model/dist/load-pos-model.js'
import loadSbdModel from 'wink-eng-lite-web-model/dist/load-sbd-model.js'
import tokenizer from 'wink-nlp/src/tokenizer.js'
import { bytesOf } from '../../text/base64.ts'
import { asLiteral } from '../../text/literal.ts'
import { WordIndex } from '../../text/word-index.ts'
import type { Upos } from '../document.ts'
import { type Automata, compileAutomata } from './automaton.ts'
import { guessTag } from './guess-tag.ts'
import { lemmaOf } from './lemmas.ts'
import { CATEGORY, isOrdinaryWord, isPlainWord, MarkedWords } from './marked-words.ts'

/** What wink-nlp's model knows of a token, wherever it stands. */
export interface Word {
  readonly value: string
  readonly normal: string
  /** The event of the sentence splitter, and that after a space; −1 for a line break, which it passes over. */
  readonly split: number
  readonly splitAfterSpace: number
  /** The event of the taggers, whatever the tag; −1 where the tag itself is the event. */
  readonly hint: number
  /** The most frequent tag, as an index of `tags`. */
  readonly tag: number
  /** Part of a contraction: its tag and lemma never change. */
  readonly fixed: boolean
  /** Bit `t` is set where the word may have tag `t`. */
  readonly allowed: number
  /** Whether the model’s vocabulary holds its normal form. */
  readonly known: boolean
  /** Null where it depends on the tag. */
  readonly lemma: string | null
}

export interface EnglishModel {
  readonly tags: readonly Upos[]
  readonly splitter: Automata
  readonly taggers: Automata
  /** The tokens of a run without white space, independent of any text read before. @param hash of the run: see `hashOf` */
  tokenize(run: string, hash: number): Word[]
  /** The lemma with a tag of a normal form that has none of its own. */
  lemma(normal: string, tag: number): string
  /** Reads where runs with these hashes would stand in the vocabulary, before they are tokenised one by one. */
  fetch(hashes: Int32Array, count: number): void
}

/** Hints and abbreviations are events of their own, above the ids of lexemes. */
const HINTS = 1080000
const QUOTE = 4
const QUOTE_AFTER_SPACE = 6
const ABBREVIATION = 7
const INITIAL = 8
const NOUN = 8

const numbersOf = (base64: string): Uint32Array => new Uint32Array(bytesOf(base64).buffer)

/** One apostrophe, so that lexicon forms need not name both. */
export const straighten = (word: string): string => (word.includes('’') ? word.replaceAll('’', "'") : word)

/** Loads wink-nlp's English model: its tables are read where they lie, and learn nothing from the texts. */
export function openEnglishModel(): EnglishModel {
  const lexicon = numbersOf(core.lexicon)
  const xpansions = numbersOf(core.xpansions)
  const lexemes = core.features.lexeme.list
  const ids = WordIndex.of(lexemes)
  const clusters = core.features.posClusters.list.map((names) =>
    names.split('_').reduce((mask, name) => mask | (1 << (core.pos.hash[name] ?? 0)), 0),
  )
  const extract = features(core.packing.config)
  const splitter = compileAutomata(loadSbdModel().machines, () => 1)
  const taggers = compileAutomata(loadPosModel().machines, Number)
  const tags = core.pos.list.map(asLiteral) as Upos[]

  const field = (name: string): ((id: number) => number) => {
    const [word, mask, shift] = core.packing.layout[name] as [number, number, number]
    const { size } = core.packing
    return (id) => ((lexicon[word + id * size] as number) & mask) >>> shift
  }
  const is = {
    contraction: field('isContraction'),
    spellingMapped: field('isSpellingMapped'),
    singleLemma: field('isSLemma'),
    baseForm: field('isBaseForm'),
    abbreviation: field('isAbbrev'),
  }
  const of = {
    normal: field('normal'),
    lemma: field('lemma'),
    pos: field('pos'),
    cluster: field('lexemeCID'),
    sbdHint: field('sbdHint'),
    posHint: field('posHint'),
  }

  const respelt = (id: number): number => (is.spellingMapped(id) ? of.lemma(id) : id)
  const normalOf = (id: number): number => (is.spellingMapped(id) ? of.lemma(id) : id + of.normal(id))
  const newline = ids.find('\n')
  const splitEvent = (hint: number, abbreviated: boolean, normal: string, id: number): number => {
    if (id === newline) return -1
    return splitter.event(hint > 0 ? HINTS + hint : abbreviated ? HINTS + (normal.length === 2 ? INITIAL : ABBREVIATION) : id)
  }
  /** @param normal the id of the normal form; −1 where the lexicon has none */
  const word = (
    value: string,
    normalText: string,
    id: number,
    normal: number,
    abbreviated: boolean,
    tag: number,
    lemma: string | null,
    fixed = false,
  ): Word => {
    const hint = (normal >= 0 && of.sbdHint(normal)) || (id >= 0 && of.sbdHint(id)) || 0
    const posHint = id >= 0 ? of.posHint(id) : 0
    const split = splitEvent(hint, abbreviated, normalText, normal)
    return {
      value,
      normal: normalText,
      split,
      splitAfterSpace: hint === QUOTE ? splitter.event(HINTS + QUOTE_AFTER_SPACE) : split,
      hint: posHint > 0 ? taggers.event(HINTS + posHint) : -1,
      tag: tag || NOUN,
      fixed,
      allowed: clusters[normal >= 0 ? of.cluster(normal) : 0] as number,
      known: normal >= 0,
      lemma: lemma === null ? null : straighten(lemma),
    }
  }

  const knownWord = (id: number): Word => {
    const normal = normalOf(id)
    const base = respelt(id)
    // wink-nlp gives a contraction that it did not take apart, as “cannot”, no lemma.
    const lemma = is.contraction(base) ? lexemes[normal] : is.singleLemma(base) ? lexemes[of.lemma(base)] : undefined
    return word(lexemes[id] as string, lexemes[normal] as string, id, normal, is.abbreviation(normal) === 1, of.pos(base), lemma ?? null)
  }
  const known4Tags = {
    lookup(text: string): number[] {
      const known = ids.find(text)
      const id = known === -1 ? lexemes.length : known
      return [is.contraction(id) ? (xpansions[of.lemma(id) & 0x3fff] as number) : id]
    },
    intrinsicSize: () => lexemes.length,
    posOf: of.pos,
  }
  /** @param value no lexeme as it is written */
  const unknownWord = (value: string, category: number): Word => {
    const lower = value.toLowerCase()
    const id = lower === value ? -1 : ids.find(lower)
    const isPlain = id === -1 && category === CATEGORY.word && isPlainWord(value)
    const tag = isPlain ? tags.indexOf(value === lower ? guessTag(value) : 'PROPN') : extract.pos(value, category, known4Tags)
    if (id === -1) return word(value, lower, -1, -1, lower.endsWith('.') && extract.isAbbrev(lower) === 1, tag, null)
    const normal = respelt(id)
    return word(value, lexemes[normal] as string, -1, normal, is.abbreviation(normal) === 1, tag, null)
  }
  /** One part of a contraction: four numbers from `at`, its lexeme, normal, lemma and tag. */
  const expansion = (at: number): Word => {
    const [id, normal, lemma, tag] = xpansions.subarray(at, at + 4) as unknown as [number, number, number, number]
    const normalText = lexemes[normal] as string
    const lemmaText = lexemes[lemma] ?? normalText
    return word(lexemes[id] as string, normalText, id, normal, is.abbreviation(normal) === 1, tag, lemmaText, true)
  }

  let out: Word[] = []
  const addKnown = (id: number): void => {
    if (!is.contraction(id)) out.push(knownWord(id))
    else {
      const packed = of.lemma(id)
      const from = packed & 0x3fff
      for (let at = from; at < from + ((packed >>> 14) & 0x1f); at += 4) out.push(expansion(at))
    }
  }
  const sink = {
    _addToken(text: string, category: number): boolean {
      const id = ids.find(text)
      out.push(id === -1 ? unknownWord(text, category) : knownWord(id))
      return true
    },
    _addTokenIfInCache(text: string): number {
      const id = ids.find(text)
      if (id === -1) return 0
      addKnown(id)
      return CATEGORY.word
    },
    isLexeme: (text: string): boolean => ids.find(text) !== -1,
  }
  const add = (text: string, category: number): void => {
    if (sink._addTokenIfInCache(text) === 0) out.push(unknownWord(text, category))
  }
  const isContraction = (text: string): boolean => {
    const id = ids.find(text)
    return id !== -1 && is.contraction(id) === 1
  }
  const markedWords = new MarkedWords(sink.isLexeme, isContraction, core.preserve)
  const regex = ([source, flags, category]: [string, string, number]): [RegExp, number] => [new RegExp(source, flags), category]
  const { ltc, rtc, helpers } = core.trex
  const rules = {
    ltc: ltc.map(regex),
    rtc: rtc.map(regex),
    helpers: Object.fromEntries(Object.entries(helpers).map(([name, [source, flags]]) => [name, new RegExp(source, flags)])),
  }
  const split = tokenizer(rules, core.tcat.hash, core.preserve)
  const isBase = (text: string, tag: Upos): boolean => {
    const id = ids.find(text)
    if (id === -1 || is.contraction(id) || !is.baseForm(id)) return false
    return ((clusters[of.cluster(id)] as number) & (1 << tags.indexOf(tag))) !== 0
  }

  return {
    tags,
    splitter,
    taggers,
    tokenize(run, hash) {
      out = []
      const id = ids.find(run, hash)
      if (id !== -1) addKnown(id)
      else if (run.length > 1 && isOrdinaryWord(run)) out.push(unknownWord(run, CATEGORY.word))
      else if (!markedWords.tokenize(run, add)) split(sink, run)
      return out
    },
    fetch: (hashes, count) => ids.fetch(hashes, count),
    lemma: (normal, tag) => straighten(lemmaOf(normal, tags[tag] as Upos, isBase)),
  }
}
