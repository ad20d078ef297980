import type { Document, ParagraphKind, TokenRanges } from './document.ts'
import { breakLongRuns, locateTokens } from './locate.ts'
import { splitParagraphs } from './paragraphs.ts'
import { mendSentences } from './sentences.ts'
import { createTagger } from './wink.ts'

/** Turns texts into Documents. Creating one loads the language model (about 0.2 s); it keeps nothing between texts. */
export interface DocumentReader {
  read(text: string): Document
  /** The normal forms of the words of each text, punctuation left out: how lexicon forms are split. */
  normalize(texts: readonly string[]): string[][]
}

/** @param abbreviations lower case with their full stop ("sen."): no sentence ends after one. */
export function createReader(abbreviations: ReadonlySet<string>): DocumentReader {
  const tagger = createTagger()

  const read = (text: string): Document => {
    const tokens = locateTokens(text, tagger.tag(breakLongRuns(text)))
    const size = tokens.start.length
    const paragraphs = splitParagraphs(text)
    const paragraph = new Int32Array(size)
    const startsParagraph: boolean[] = []
    let current = 0
    for (let i = 0; i < size; i++) {
      while (current + 1 < paragraphs.length && (paragraphs[current + 1]?.span[0] ?? 0) <= (tokens.start[i] as number)) current++
      paragraph[i] = current
      startsParagraph.push(i === 0 || paragraph[i] !== paragraph[i - 1])
    }
    mendSentences(text, tokens, startsParagraph, abbreviations)
    const sentences = ranges(tokens.sentenceStart)
    const sentence = new Int32Array(size)
    for (let s = 0; s < sentences.length; s++) sentence.fill(s, sentences.from[s], sentences.to[s])
    const paragraphRanges = ranges(startsParagraph)
    const kinds: ParagraphKind[] = []
    const used = new Int32Array(size)
    for (let p = 0; p < paragraphRanges.length; p++) {
      kinds.push(paragraphs[paragraph[paragraphRanges.from[p] as number] as number]?.kind ?? 'prose')
      used.fill(p, paragraphRanges.from[p], paragraphRanges.to[p])
    }
    return {
      text,
      size,
      start: Int32Array.from(tokens.start),
      end: Int32Array.from(tokens.end),
      normal: tokens.normal,
      lemma: tokens.lemma,
      pos: tokens.pos,
      sentence,
      paragraph: used,
      sentences,
      paragraphs: paragraphRanges,
      paragraphKind: kinds,
    }
  }

  return {
    read,
    normalize(texts) {
      const joined = texts.join('\n\n')
      const tokens = locateTokens(joined, tagger.tag(breakLongRuns(joined)))
      const words: string[][] = texts.map(() => [])
      let index = 0
      let end = texts[0]?.length ?? 0
      for (let i = 0; i < tokens.start.length; i++) {
        while ((tokens.start[i] as number) >= end + 2) end += 2 + (texts[++index]?.length ?? 0)
        if (tokens.pos[i] !== 'PUNCT' && tokens.pos[i] !== 'SPACE') words[index]?.push(tokens.normal[i] as string)
      }
      return words
    },
  }
}

/** Ranges that tile the tokens, one from each start to the next. */
function ranges(starts: readonly boolean[]): TokenRanges {
  const from: number[] = []
  starts.forEach((start, i) => {
    if (start || i === 0) from.push(i)
  })
  const to = [...from.slice(1), starts.length]
  return { length: from.length, from: Int32Array.from(from), to: Int32Array.from(from.length === 0 ? [] : to) }
}
