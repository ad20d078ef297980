import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Upos } from './document.ts'

/** What wink-nlp says of a text: one entry per token, and the first token of each sentence. */
export interface Tagging {
  readonly values: string[]
  readonly normals: string[]
  readonly lemmas: (string | undefined)[]
  readonly pos: Upos[]
  readonly sentenceStarts: number[]
}

interface LexemeFeature {
  hash: Record<string, number | undefined>
  list: string[]
}

/** wink-nlp's tokeniser, sentence splitter and tagger, made forgetful. One instance serves a whole thread. */
export interface Tagger {
  tag(text: string): Tagging
}

export function createTagger(): Tagger {
  const captured: { core?: { features: { lexeme: LexemeFeature } } } = {}
  const wrapped = {
    ...model,
    core: () => {
      captured.core = (model.core as () => { features: { lexeme: LexemeFeature } })()
      return captured.core
    },
  } as typeof model
  const nlp = winkNLP(wrapped, ['sbd', 'pos'])
  const its = nlp.its
  const lexemes = captured.core?.features.lexeme as LexemeFeature
  let known = lexemes.list.length

  // wink-nlp learns every new lexeme for good and splits later texts by them. Unlearning after each text keeps
  // an analysis independent of what was read before it.
  const forget = (): void => {
    for (let i = known; i < lexemes.list.length; i++) lexemes.hash[lexemes.list[i] as string] = undefined
    known = lexemes.list.length
  }

  return {
    tag(text) {
      const doc = nlp.readDoc(text)
      const tokens = doc.tokens()
      const sentenceStarts: number[] = []
      doc.sentences().each((sentence: { out(as: unknown): unknown }) => {
        sentenceStarts.push((sentence.out(its.span) as [number, number])[0])
      })
      const tagging = {
        values: tokens.out() as string[],
        normals: tokens.out(its.normal) as string[],
        lemmas: tokens.out(its.lemma as never) as (string | undefined)[],
        pos: tokens.out(its.pos) as Upos[],
        sentenceStarts,
      }
      forget()
      return tagging
    },
  }
}
