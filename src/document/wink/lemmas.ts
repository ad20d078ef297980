import adjectiveExceptions from 'wink-eng-lite-web-model/dist/wn-adjective-exceptions.js'
import nounExceptions from 'wink-eng-lite-web-model/dist/wn-noun-exceptions.js'
import verbExceptions from 'wink-eng-lite-web-model/dist/wn-verb-exceptions.js'
import { endingsLike } from '../../text/endings.ts'
import { WordIndex } from '../../text/word-index.ts'
import type { Upos } from '../document.ts'

interface Inflection {
  /** Irregular forms, with their lemmas. */
  readonly irregular: WordIndex
  readonly irregularLemmas: readonly string[]
  /** Endings and what stands in their place in the base form, in the order that they are tried in. */
  readonly endingsOf: (word: string) => readonly { readonly ending: string; readonly base: string }[]
}

/** As wink-nlp has them. */
const INFLECTIONS: Readonly<Record<'NOUN' | 'VERB' | 'ADJ', Inflection>> = {
  NOUN: {
    irregular: WordIndex.of(Object.keys(nounExceptions)),
    irregularLemmas: Object.values(nounExceptions),
    endingsOf: endingsLike([
      { ending: 's', base: '' },
      { ending: 'ses', base: 's' },
      { ending: 'xes', base: 'x' },
      { ending: 'zes', base: 's' },
      { ending: 'ves', base: 'f' },
      { ending: 'ches', base: 'ch' },
      { ending: 'shes', base: 'sh' },
      { ending: 'ies', base: 'y' },
    ]),
  },
  VERB: {
    irregular: WordIndex.of(Object.keys(verbExceptions)),
    irregularLemmas: Object.values(verbExceptions),
    endingsOf: endingsLike([
      { ending: 's', base: '' },
      { ending: 'ies', base: 'y' },
      { ending: 'es', base: '' },
      { ending: 'es', base: 'e' },
      { ending: 'ed', base: '' },
      { ending: 'ed', base: 'e' },
      { ending: 'ing', base: '' },
      { ending: 'ing', base: 'e' },
    ]),
  },
  ADJ: {
    irregular: WordIndex.of(Object.keys(adjectiveExceptions)),
    irregularLemmas: Object.values(adjectiveExceptions),
    endingsOf: endingsLike([
      { ending: 'est', base: '' },
      { ending: 'est', base: 'e' },
      { ending: 'er', base: '' },
      { ending: 'er', base: 'e' },
    ]),
  },
}

/** A field whose name is only known when it is read is found slowly. */
function inflectionOf(tag: Upos): Inflection | undefined {
  if (tag === 'NOUN') return INFLECTIONS.NOUN
  if (tag === 'VERB') return INFLECTIONS.VERB
  return tag === 'ADJ' ? INFLECTIONS.ADJ : undefined
}

/**
 * The lemma that wink-nlp gives a word with a tag; its own tries a dozen regular expressions.
 * @param isBase whether the model knows a word as a base form with that tag
 */
export function lemmaOf(normal: string, tag: Upos, isBase: (word: string, tag: Upos) => boolean): string {
  const inflection = inflectionOf(tag)
  if (inflection === undefined) return normal
  const irregular = inflection.irregular.find(normal)
  if (irregular !== -1) return inflection.irregularLemmas[irregular] as string
  for (const { ending, base } of inflection.endingsOf(normal)) {
    if (!normal.endsWith(ending)) continue
    const lemma = normal.slice(0, -ending.length) + base
    if (isBase(lemma, tag)) return lemma
  }
  return tag === 'NOUN' && normal.endsWith('men') ? `${normal.slice(0, -3)}man` : normal
}
