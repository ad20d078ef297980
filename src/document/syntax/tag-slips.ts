import { TRAIT } from '../../text/traits.ts'
import { type Document, hasTrait, isCapitalised } from '../document.ts'
import { actsAsVerb } from '../phrases.ts'

// Where the tags of single words and the order of words disagree, the order is believed.

/** “Wants help in a rivalry”: right after a verb and with nothing of its own, it is what that verb is about. */
export function isObjectNoun({ pos, normal, lemma }: Document, i: number): boolean {
  if (pos[i - 1] !== 'VERB' || pos[i] === 'ADV' || normal[i] !== lemma[i]) return false
  const after = pos[i + 1]
  return after === 'ADP' || after === 'PUNCT' || after === 'CCONJ' || after === undefined
}

/** “Human Rights Watch”: capitalised within a name, it is no verb. */
const isNamePart = (document: Document, i: number): boolean =>
  isCapitalised(document, i) &&
  isCapitalised(document, i - 1) &&
  (document.pos[i - 1] === 'PROPN' || document.sentences.from[document.sentence[i] as number] !== i - 1)

export const isVerbTag = (document: Document, i: number): boolean =>
  document.pos[i] === 'VERB' && !isNamePart(document, i) && !isOwner(document, i)

/** “(They read) Lynch’s answer”, “(like others,) Ford has lied”: capitalised within the sentence, and a verb or a possession follows. */
const isOwner = (document: Document, i: number): boolean =>
  isCapitalised(document, i) &&
  (document.normal[i + 1] === "'s" || document.pos[i + 1] === 'AUX') &&
  document.sentences.from[document.sentence[i] as number] !== i &&
  !hasTrait(document, i - 1, TRAIT.quote)

/** “Kenya oppressed Poland”: tagged as an adjective or noun, used as a verb. */
export function isVerbForm(document: Document, i: number): boolean {
  const tag = document.pos[i]
  return tag !== 'PROPN' && tag !== 'PRON' && (actsAsVerb(document, i) || governs(document, i)) && !isOwner(document, i)
}

/** “…, warning Poland”, “blames Poland and praises Ghana”, “to back Poland”: a noun or adverb by its tag, but a name, an article or a pronoun follows. */
function governs(document: Document, i: number): boolean {
  const { pos, normal } = document
  const after = pos[i + 1]
  if ((after !== 'PROPN' && after !== 'DET' && after !== 'PRON') || hasTrait(document, i + 1, TRAIT.relative)) return false
  const before = normal[i - 1]
  if (before === 'to' && pos[i - 1] === 'PART') return true
  if (pos[i] !== 'NOUN') return false
  if (before === 'who' || before === 'which' || (before === ',' && hasTrait(document, i, TRAIT.ing))) return true
  return pos[i - 1] === 'CCONJ' && /[^s]s$/.test(normal[i] as string)
}

/** “Its piecemeal approach”: a base form after an adjective or a possessive is no verb. */
export const isNounAfterAdjective = (document: Document, i: number): boolean =>
  document.pos[i] === 'VERB' &&
  document.normal[i] === document.lemma[i] &&
  (document.pos[i - 1] === 'ADJ' ||
    document.pos[i - 1] === 'DET' ||
    document.normal[i - 1] === "'s" ||
    hasTrait(document, i - 1, TRAIT.possessive | TRAIT.quote))

/** A name that is tagged as a verb. */
export const isMistakenVerb = (document: Document, i: number): boolean =>
  document.pos[i] === 'VERB' && (isNamePart(document, i) || isOwner(document, i))
