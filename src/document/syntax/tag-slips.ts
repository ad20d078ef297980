import { TRAIT } from '../../text/traits.ts'
import { type Document, hasTrait, isCapitalised, isKnown } from '../document.ts'
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

/** “The Voting Rights Act”: ends a name that has an article. */
function endsName(document: Document, i: number): boolean {
  if (document.pos[i] !== 'VERB' || document.normal[i] !== document.lemma[i] || !isNamePart(document, i)) return false
  let k = i - 1
  while (k > i - LONGEST_NAME && isCapitalised(document, k)) k--
  return document.pos[k] === 'DET'
}

const LONGEST_NAME = 7

/** “(They met) Ted Cruz”: capitalised within the sentence, and the name goes on; at its start, a word that no dictionary has. */
function opensName(document: Document, i: number): boolean {
  if (document.pos[i] !== 'VERB' || document.pos[i + 1] !== 'PROPN' || !isCapitalised(document, i) || !isCapitalised(document, i + 1))
    return false
  if (document.sentences.from[document.sentence[i] as number] === i) return !isKnown(document, i)
  return !isCapitalised(document, i - 1) && document.pos[i - 1] !== 'PUNCT'
}

/** A name or a part of one that is tagged as a verb. */
const isName = (document: Document, i: number): boolean => isOwner(document, i) || endsName(document, i) || opensName(document, i)

export const isVerbTag = (document: Document, i: number): boolean =>
  document.pos[i] === 'VERB' && !isNamePart(document, i) && !isName(document, i)

/** “(They read) Lynch’s answer”, “(like others,) Ford has lied”: capitalised within the sentence, and a verb or a possession follows. */
const isOwner = (document: Document, i: number): boolean =>
  isCapitalised(document, i) &&
  (document.normal[i + 1] === "'s" || document.pos[i + 1] === 'AUX') &&
  document.sentences.from[document.sentence[i] as number] !== i &&
  !hasTrait(document, i - 1, TRAIT.quote)

/** “Kenya oppressed Poland”: tagged as an adjective or noun, used as a verb. */
export function isVerbForm(document: Document, i: number): boolean {
  const tag = document.pos[i]
  return (
    tag !== 'PROPN' &&
    tag !== 'PRON' &&
    (actsAsVerb(document, i) || governs(document, i) || isLeftBehind(document, i) || isDone(document, i) || isDoneByMany(document, i)) &&
    !isName(document, i)
  )
}

/** “…, warning Poland”, “blames Poland and praises Ghana”, “to back Poland”: a noun or adverb by its tag, but a name, an article or a pronoun follows. */
function governs(document: Document, i: number): boolean {
  const { pos, normal } = document
  const after = pos[i + 1]
  if ((after !== 'PROPN' && after !== 'DET' && after !== 'PRON') || hasTrait(document, i + 1, TRAIT.relative)) return false
  const before = normal[i - 1]
  if (before === 'to' && pos[i - 1] === 'PART') return true
  if (before === 'who' && (pos[i] === 'ADV' || pos[i] === 'NOUN') && after === 'PROPN') return true
  if (pos[i] !== 'NOUN') return false
  if (before === 'who' || before === 'which' || (before === ',' && hasTrait(document, i, TRAIT.ing))) return true
  const isThird = THIRD_PERSON.test(normal[i] as string)
  return isThird && (pos[i - 1] === 'CCONJ' || (pos[i - 1] === 'PROPN' && pos[i + 1] !== 'PRON' && isOnlyVerb(document, i)))
}

const THIRD_PERSON = /[^s]s$/

/** How far a clause's other verbs are looked for. */
const REACH = 14

/** “Kenya praises Poland.”, where “Kenya’s allies Poland and Ghana left” has another verb. */
function isOnlyVerb({ pos, sentence, normal }: Document, i: number): boolean {
  for (const step of [-1, 1])
    for (let k = i + step; Math.abs(k - i) <= REACH && sentence[k] === sentence[i]; k += step) {
      if (pos[k] === 'VERB' || pos[k] === 'AUX') return false
      if (/^[,;:]$/.test(normal[k] as string) || pos[k] === 'SCONJ') break
    }
  return true
}

/** “(The man whom) Kenya despises.”: after a relative and a name, and nothing follows that it could describe. */
function isLeftBehind(document: Document, i: number): boolean {
  const { pos, normal } = document
  if (pos[i] !== 'NOUN' || pos[i - 1] !== 'PROPN' || !THIRD_PERSON.test(normal[i] as string)) return false
  const after = pos[i + 1]
  if (after !== undefined && after !== 'PUNCT' && after !== 'AUX' && after !== 'VERB') return false
  let k = i - 1
  while (k > i - 5 && pos[k] === 'PROPN') k--
  return hasTrait(document, k, TRAIT.relative)
}

/** “(Admired by Ghana) but despised by Poland”. */
const isDone = ({ pos, normal }: Document, i: number): boolean =>
  normal[i + 1] === 'by' && pos[i - 1] === 'CCONJ' && pos[i] !== 'VERB' && /ed$/.test(normal[i] as string)

/** “Critics fear Poland”, “workers demand better pay”, “allies claim that Poland lied”: a base form after a plural, where no other verb is. */
function isDoneByMany(document: Document, i: number): boolean {
  const { pos, normal, lemma } = document
  if ((pos[i] !== 'NOUN' && pos[i] !== 'ADV') || normal[i] !== lemma[i] || isCapitalised(document, i)) return false
  if (SOME.test(normal[i - 1] ?? '')) return pos[i] === 'NOUN' && pos[i + 1] === 'PROPN' && isOnlyVerb(document, i)
  if (!isPlural(document, i - 1)) return false
  if (normal[i + 1] === 'that' && pos[i + 1] !== 'DET') return pos[i] === 'NOUN' && isOneClause(document, i + 1)
  const after = pos[i + 1]
  if (after !== 'DET' && after !== 'PROPN' && after !== 'PRON' && after !== 'ADJ') return false
  return !hasTrait(document, i + 1, TRAIT.relative) && isOnlyVerb(document, i)
}

const SOME = /^(?:some|many|few|several|others|all|both)$/

/** “Some (call it theft)”, “many (were) …”: stands for people where a verb follows. */
export const standsForPeople = (document: Document, i: number): boolean =>
  SOME.test(document.normal[i] ?? '') && (document.pos[i + 1] === 'VERB' || document.pos[i + 1] === 'AUX' || isDoneByMany(document, i + 1))

/** “Allies”, “the Democrats”, “people”. */
const isPlural = ({ pos, normal, lemma }: Document, i: number): boolean =>
  (pos[i] === 'NOUN' && (normal[i] !== lemma[i] || normal[i] === 'people')) || (pos[i] === 'PROPN' && /[^s]s$/.test(normal[i] as string))

/** “(Allies claim) that Poland lied”, where “(the arms deal) that Poland signed failed” has a second verb. */
function isOneClause({ pos, sentence, normal }: Document, that: number): boolean {
  let verbs = 0
  for (let k = that + 1; k <= that + REACH && sentence[k] === sentence[that] && !/^[,;:]$/.test(normal[k] as string); k++) {
    if (pos[k] !== 'VERB' && pos[k] !== 'AUX') continue
    if (k === that + 1) return false
    const before = pos[k - 1]
    if (verbs === 0 || before === 'NOUN' || before === 'PROPN' || before === 'PRON' || before === 'VERB') verbs++
  }
  return verbs === 1
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
  document.pos[i] === 'VERB' && (isNamePart(document, i) || isName(document, i))
