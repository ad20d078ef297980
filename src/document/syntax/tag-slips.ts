import { type Document, isCapitalised } from '../document.ts'
import { actsAsVerb } from '../phrases.ts'
import { isPossessive, isQuote, isRelative } from './words.ts'

// Where the tags of single words and the order of words disagree, the order is believed.

/** “Wants help in a rivalry”: right after a verb and with nothing of its own, it is what that verb is about. */
export const isObjectNoun = ({ pos, normal, lemma }: Document, i: number): boolean =>
  pos[i] !== 'ADV' && pos[i - 1] === 'VERB' && normal[i] === lemma[i] && /^(?:ADP|PUNCT|CCONJ)$/.test(pos[i + 1] ?? 'PUNCT')

/** “Human Rights Watch”: capitalised within a name, it is no verb. */
const isNamePart = (document: Document, i: number): boolean =>
  isCapitalised(document, i) &&
  isCapitalised(document, i - 1) &&
  (document.pos[i - 1] === 'PROPN' || document.sentences.from[document.sentence[i] as number] !== i - 1)

export const isVerbTag = (document: Document, i: number): boolean =>
  document.pos[i] === 'VERB' && !isNamePart(document, i) && !isOwner(document, i)

/** “(They read) Lynch’s answer”, “(like others,) Ford has lied”: capitalised within the sentence, and a verb or a possession follows. */
const isOwner = (document: Document, i: number): boolean =>
  (document.normal[i + 1] === "'s" || document.pos[i + 1] === 'AUX') &&
  isCapitalised(document, i) &&
  document.sentences.from[document.sentence[i] as number] !== i &&
  !isQuote(document, i - 1)

/** “Kenya oppressed Poland”: tagged as an adjective or noun, used as a verb. */
export const isVerbForm = (document: Document, i: number): boolean =>
  document.pos[i] !== 'PROPN' && document.pos[i] !== 'PRON' && !isOwner(document, i) && (actsAsVerb(document, i) || governs(document, i))

/** “…, warning Poland”, “blames Poland and praises Ghana”, “to back Poland”: a noun or adverb by its tag, but a name, an article or a pronoun follows. */
function governs(document: Document, i: number): boolean {
  const { pos, normal } = document
  if (!/^(?:PROPN|DET|PRON)$/.test(pos[i + 1] ?? '') || isRelative(document, i + 1)) return false
  if (normal[i - 1] === 'to' && pos[i - 1] === 'PART') return true
  if (pos[i] === 'NOUN' && /^(?:who|which)$/.test(normal[i - 1] as string)) return true
  const word = normal[i] as string
  return pos[i] === 'NOUN' && ((/ing$/.test(word) && normal[i - 1] === ',') || (/[^s]s$/.test(word) && pos[i - 1] === 'CCONJ'))
}

/** “Its piecemeal approach”: a base form after an adjective or a possessive is no verb. */
export const isNounAfterAdjective = (document: Document, i: number): boolean =>
  document.pos[i] === 'VERB' &&
  document.normal[i] === document.lemma[i] &&
  (document.pos[i - 1] === 'ADJ' ||
    document.pos[i - 1] === 'DET' ||
    isPossessive(document, i - 1) ||
    document.normal[i - 1] === "'s" ||
    isQuote(document, i - 1))

/** A name that is tagged as a verb. */
export const isMistakenVerb = (document: Document, i: number): boolean =>
  document.pos[i] === 'VERB' && (isNamePart(document, i) || isOwner(document, i))
