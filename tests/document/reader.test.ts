import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { surface } from '../../src/document/document.ts'
import { createReader, type DocumentReader } from '../../src/document/reader.ts'

const reader = createReader(new Set(['sen.', 'rep.', 'gov.', 'no.', 'mr.', 'dr.']))

const sentencesOf = (text: string): string[] => {
  const document = reader.read(text)
  return Array.from({ length: document.sentences.length }, (_, s) =>
    text.slice(document.start[document.sentences.from[s] as number], document.end[(document.sentences.to[s] as number) - 1]),
  )
}

const hostilePiece = fc.oneof(
  fc.constantFrom(
    '\t',
    '\u00a0',
    '\u2003',
    '\u3000',
    '\ufeff',
    '\r\n',
    '\n\n',
    '  ',
    '👍🏽',
    '👩‍👩‍👧',
    'e\u0301',
    '\ud800',
    '\udc00',
    '\u202e',
    '\u0000',
    '\u001b[31m',
  ),
  fc.constantFrom(
    '“',
    '”',
    '"',
    '’s',
    "'s",
    "n't",
    '…',
    '--',
    '—',
    '«',
    '»',
    'U.S.',
    'Sen.',
    'No. 10',
    '(R-Ind.)',
    "rock'n'roll",
    '$5bn',
    'x'.repeat(90),
  ),
  fc.lorem({ maxCount: 3 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const hostileText = fc
  .array(hostilePiece, { maxLength: 40 })
  .map((pieces) => pieces.join(' '))
  .chain((spaced) => fc.constantFrom(spaced, spaced.replaceAll(' ', '')))

describe('reading a text', () => {
  it('gives offsets that slice back to the token, in order, and lose no character, for any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const document = reader.read(text)
        let reached = 0
        for (let i = 0; i < document.size; i++) {
          const [start, end] = [document.start[i] as number, document.end[i] as number]
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(reached, start).replace(/[\s\ufeff]+/g, '')).toBe('')
          expect(surface(document, i)).toBe(text.slice(start, end))
          reached = end
        }
        expect(text.slice(reached).replace(/[\s\ufeff]+/g, '')).toBe('')
      }),
      { numRuns: 400 },
    )
  })

  it('tiles the tokens with sentences, and never lets one cross a paragraph', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { sentences, sentence, paragraph, size } = reader.read(text)
        let reached = 0
        for (let s = 0; s < sentences.length; s++) {
          expect(sentences.from[s]).toBe(reached)
          reached = sentences.to[s] as number
          for (let i = sentences.from[s] as number; i < reached; i++) {
            expect(sentence[i]).toBe(s)
            expect(paragraph[i]).toBe(paragraph[sentences.from[s] as number])
          }
        }
        expect(reached).toBe(size)
      }),
      { numRuns: 200 },
    )
  })

  it('reads a text the same whatever was read before it', () => {
    const texts = [
      "Trump's. It was Trump's plan.",
      "Nobody liked Trump's plan.",
      'The anti-Zorblax league met the Zorblax.',
      'Zorblax said no. Zorblaxes agreed.',
    ]
    // How words are numbered is nobody's business.
    const read = (one: DocumentReader, text: string) => {
      const { word: _word, vocabulary: _vocabulary, ...rest } = one.read(text)
      return rest
    }
    const fresh = texts.map((text) => read(createReader(new Set()), text))
    const one = createReader(new Set())
    for (const [i, text] of [...texts.entries()].reverse()) expect(read(one, text)).toEqual(fresh[i])
    for (const [i, text] of texts.entries()) expect(read(one, text)).toEqual(fresh[i])
  })

  it('reads a text the same after more words than it remembers', () => {
    const text = 'The anti-Zorblax league met the Zorblax, and nobody liked its plan.'
    const one = createReader(new Set())
    const before = one.read(text)
    one.read(Array.from({ length: 70_000 }, (_, i) => `word${i}`).join(' '))
    const after = one.read(text)
    expect(after.vocabulary).not.toBe(before.vocabulary)
    expect([after.normal, after.lemma, after.pos]).toEqual([before.normal, before.lemma, before.pos])
    for (const document of [before, after])
      expect(Array.from(document.word, (word) => document.vocabulary.lemma[word])).toEqual([...document.lemma])
  })

  it('stays linear on runs without white space', () => {
    for (const piece of ['"', 'a-', "a'", 'aaaa', 'a.b', '.']) {
      const document = reader.read(piece.repeat(200_000 / piece.length))
      expect(document.end[document.size - 1]).toBeGreaterThan(199_000)
    }
  })
})

describe('splitting sentences', () => {
  it.each([
    ['He asked "Why?" and left.', ['He asked "Why?" and left.']],
    ['“Stop!” she cried. Then he left.', ['“Stop!” she cried.', 'Then he left.']],
    ['Kentucky Sen. Rand Lee spoke. So did Gov. Ann Poe.', ['Kentucky Sen. Rand Lee spoke.', 'So did Gov. Ann Poe.']],
    ['She said “it’s over.” Nobody cared.', ['She said “it’s over.”', 'Nobody cared.']],
    ['The U.S. Senate met at No. 10 Downing Street. It rained.', ['The U.S. Senate met at No. 10 Downing Street.', 'It rained.']],
    ['The poet J. B. Marsh wrote it. He was right.', ['The poet J. B. Marsh wrote it.', 'He was right.']],
    ['A heading\n\nA sentence without end\n\nAnother.', ['A heading', 'A sentence without end', 'Another.']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })
})

describe('paragraphs', () => {
  const kinds = (text: string) => reader.read(text).paragraphKind
  it('tells headings, block quotes and list items from prose', () => {
    expect(kinds('# Title\nProse starts here.\n\n> A quotation\n> goes on.\n\n- one\n- two\n\nProse.')).toEqual([
      'heading',
      'prose',
      'quote',
      'item',
      'item',
      'prose',
    ])
  })
  it('keeps hard-wrapped lines in one paragraph', () => {
    expect(kinds('The first line of\na wrapped paragraph.\n\nThe second.')).toHaveLength(2)
  })
  it('takes each line for a paragraph where no blank line parts them', () => {
    expect(kinds('The first paragraph ends.\nThe second ends too.\nSo does the third.')).toHaveLength(3)
  })
  it('reads an empty text as no token, sentence or paragraph', () => {
    const { size, sentences, paragraphs } = reader.read('')
    expect([size, sentences.length, paragraphs.length]).toEqual([0, 0, 0])
  })
})
