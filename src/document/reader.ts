import type { ListedTraits } from '../text/traits.ts'
import type { Document, ParagraphKind, TokenRanges, Upos } from './document.ts'
import { splitParagraphs } from './paragraphs.ts'
import { mendSentences } from './sentences.ts'
import { SHAPE } from './shape.ts'
import { TAG } from './tags.ts'
import { ChunkTable, PIECE } from './wink/chunk-table.ts'
import { openEnglishModel } from './wink/model.ts'
import { Tagger, type Tagging } from './wink/tagger.ts'

/** Turns texts into Documents. Creating one loads the language model; no text changes how another is read. */
export interface DocumentReader {
  read(text: string): Document
  /** The normal forms of the words of each text, punctuation left out: how lexicon forms are split. */
  normalize(texts: readonly string[]): string[][]
  /** The share of the words at a text’s beginning that English has, 0..1; null for fewer than twenty words. */
  englishShare(text: string): number | null
}

const OPENING = 1500
const FEWEST_WORDS = 20

/** @param abbreviations lower case with their full stop ("sen."): no sentence ends after one. */
export function createReader(abbreviations: ReadonlySet<string>, listed: ListedTraits = () => 0): DocumentReader {
  const model = openEnglishModel()
  const table = new ChunkTable(model, abbreviations, listed)
  const tagger = new Tagger(model, table)
  const bitOf = Int32Array.from(model.tags, (tag) => TAG[tag])

  const tokensOf = ({ length, chunks, offsets, pieces, tags, starts }: Tagging) => {
    const { vocabulary } = table
    const tokens = {
      size: pieces,
      start: new Int32Array(pieces),
      end: new Int32Array(pieces),
      normal: new Array<string>(pieces),
      lemma: new Array<string>(pieces),
      pos: new Array<Upos>(pieces),
      tags: new Int32Array(pieces),
      word: new Int32Array(pieces),
      traits: new Int32Array(pieces),
      form: new Uint8Array(pieces),
      syllables: new Uint16Array(pieces),
      vocabulary,
      shape: new Uint16Array(pieces),
      starts: new Uint8Array(pieces),
    }
    let at = 0
    let firstWord = 0
    for (let c = 0; c < length; c++) {
      const chunk = chunks[c] as number
      const offset = offsets[c] as number
      const words = table.words(chunk)
      const first = table.piecesAt(chunk)
      const end = first + table.pieces(chunk) * PIECE
      for (let piece = first; piece < end; piece += PIECE, at++) {
        const tagged = firstWord + table.wordOf(piece)
        const fixed = table.fixedTag(piece)
        const tag = fixed >= 0 ? fixed : (tags[tagged] as number)
        tokens.start[at] = offset + table.start(piece)
        tokens.end[at] = offset + table.end(piece)
        tokens.word[at] = table.vocabularyWord(piece, tag)
        tokens.pos[at] = model.tags[tag] as Upos
        tokens.tags[at] = bitOf[tag] as number
        tokens.shape[at] = table.shape(piece)
        if (table.opensWord(piece)) tokens.starts[at] = starts[tagged] as number
      }
      firstWord += words
    }
    // Apart from the rest: loads that wait for no other are answered together.
    const { normal, lemma, traits, form, syllables, word } = tokens
    for (let i = 0; i < pieces; i++) normal[i] = vocabulary.normal[word[i] as number] as string
    for (let i = 0; i < pieces; i++) lemma[i] = vocabulary.lemma[word[i] as number] as string
    for (let i = 0; i < pieces; i++) {
      traits[i] = vocabulary.traits(word[i] as number)
      form[i] = vocabulary.form(word[i] as number)
      syllables[i] = vocabulary.syllables(word[i] as number)
    }
    return tokens
  }

  return {
    read(text) {
      const tokens = tokensOf(tagger.tag(text))
      const { size, start, end, shape, starts } = tokens
      const paragraphs = splitParagraphs(text)
      const startsParagraph = new Uint8Array(size)
      const kinds: ParagraphKind[] = []
      let current = 0
      let last = -1
      for (let i = 0; i < size; i++) {
        while (current + 1 < paragraphs.length && (paragraphs[current + 1]?.span[0] ?? 0) <= (start[i] as number)) current++
        if (current === last) continue
        last = current
        startsParagraph[i] = 1
        kinds.push(paragraphs[current]?.kind ?? 'prose')
      }
      mendSentences({ size, start, end, shape, starts, startsParagraph })
      const sentences = ranges(starts)
      const paragraphRanges = ranges(startsParagraph)
      // Each field by its name: what a spread adds lies a step further away.
      return {
        text,
        size,
        start,
        end,
        normal: tokens.normal,
        lemma: tokens.lemma,
        pos: tokens.pos,
        tags: tokens.tags,
        word: tokens.word,
        vocabulary: tokens.vocabulary,
        traits: tokens.traits,
        form: tokens.form,
        syllables: tokens.syllables,
        shape,
        sentence: memberOf(sentences, size),
        paragraph: memberOf(paragraphRanges, size),
        sentences,
        paragraphs: paragraphRanges,
        paragraphKind: kinds,
      }
    },
    englishShare(text) {
      let words = 0
      let known = 0
      const { length, chunks, offsets } = tagger.chunksOf(text)
      for (let c = 0; c < length && (offsets[c] as number) < OPENING; c++) {
        const chunk = chunks[c] as number
        const first = table.piecesAt(chunk)
        for (let piece = first; piece < first + table.pieces(chunk) * PIECE; piece += PIECE) {
          const shape = table.shape(piece)
          if (!(shape & SHAPE.letters)) continue
          words++
          if (shape & SHAPE.known) known++
        }
      }
      return words < FEWEST_WORDS ? null : known / words
    },
    normalize(texts) {
      return texts.map((text) => {
        const { size, normal, pos } = tokensOf(tagger.tag(text))
        const words: string[] = []
        for (let i = 0; i < size; i++) if (pos[i] !== 'PUNCT' && pos[i] !== 'SPACE') words.push(normal[i] as string)
        return words
      })
    },
  }
}

/** Ranges that tile the tokens, one from each start to the next. */
function ranges(starts: Uint8Array): TokenRanges {
  const from: number[] = []
  for (let i = 0; i < starts.length; i++) if (starts[i] === 1 || i === 0) from.push(i)
  const to = new Int32Array(from.length)
  for (let r = 0; r < from.length; r++) to[r] = from[r + 1] ?? starts.length
  return { length: from.length, from: Int32Array.from(from), to }
}

/** The range of each token. */
function memberOf({ length, from, to }: TokenRanges, size: number): Int32Array {
  const member = new Int32Array(size)
  for (let r = 1; r < length; r++) member.fill(r, from[r], to[r])
  return member
}
