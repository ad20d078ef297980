import { Slab } from '../text/slab.ts'
import { NO_LISTS, openTraits } from '../text/traits.ts'
import type { Document, ParagraphKind, TokenRanges, Upos } from './document.ts'
import { type Paragraph, splitParagraphs } from './paragraphs.ts'
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

/** Bytes of a token in a slab: seven wide columns, two half as wide, three narrow ones. */
const BYTES = 7 * 4 + 2 * 2 + 3
const OPENING = 1500
const FEWEST_WORDS = 20

/** @param abbreviations lower case with their full stop ("sen."): no sentence ends after one. */
export function createReader(abbreviations: ReadonlySet<string>, listed = NO_LISTS): DocumentReader {
  const model = openEnglishModel()
  const table = new ChunkTable(model, abbreviations, openTraits(listed))
  const tagger = new Tagger(model, table)
  const bitOf = Int32Array.from(model.tags, (tag) => TAG[tag])

  const tokensOf = ({ length, chunks, offsets, pieces, tags, starts }: Tagging) => {
    const { vocabulary } = table
    const slab = new Slab(pieces * BYTES)
    const tokens = {
      size: pieces,
      start: slab.int32(pieces),
      end: slab.int32(pieces),
      normal: new Array<string>(pieces),
      lemma: new Array<string>(pieces),
      pos: new Array<Upos>(pieces),
      tags: slab.int32(pieces),
      word: slab.int32(pieces),
      traits: slab.int32(pieces),
      sentence: slab.int32(pieces),
      paragraph: slab.int32(pieces),
      shape: slab.uint16(pieces),
      syllables: slab.uint16(pieces),
      form: slab.uint8(pieces),
      starts: slab.uint8(pieces),
      startsParagraph: slab.uint8(pieces),
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
      const { size, start, end, shape, starts, startsParagraph, sentence, paragraph } = tokens
      const paragraphs = splitParagraphs(text)
      const kinds: ParagraphKind[] = []
      let next = 1
      let nextStart = 0
      for (let i = 0; i < size; i++) {
        if ((start[i] as number) < nextStart) continue
        while (next < paragraphs.length && startOf(paragraphs, next) <= (start[i] as number)) next++
        nextStart = startOf(paragraphs, next)
        startsParagraph[i] = 1
        kinds.push(paragraphs[next - 1]?.kind ?? 'prose')
      }
      mendSentences({ size, start, end, shape, starts, startsParagraph })
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
        vocabulary: table.vocabulary,
        traits: tokens.traits,
        form: tokens.form,
        syllables: tokens.syllables,
        shape,
        sentence,
        paragraph,
        sentences: ranges(starts, sentence),
        paragraphs: ranges(startsParagraph, paragraph),
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

const startOf = (paragraphs: readonly Paragraph[], at: number): number => paragraphs[at]?.span[0] ?? Number.POSITIVE_INFINITY

/** Ranges that tile the tokens, one from each start to the next; tells each token its range. */
function ranges(starts: Uint8Array, range: Int32Array): TokenRanges {
  const from = [0]
  const size = starts.length
  if (size === 0) return { length: 0, from: new Int32Array(0), to: new Int32Array(0) }
  for (let i = 1; i < size; i++) {
    if (starts[i] === 1) from.push(i)
    range[i] = from.length - 1
  }
  const { length } = from
  const bounds = Int32Array.from([...from, size])
  return { length, from: bounds.subarray(0, length), to: bounds.subarray(1) }
}
