import { TRAIT } from '../../text/traits.ts'
import { type Document, hasTrait, isCapitalised, isKnown, isOneOf, isTagged, normalFits } from '../document.ts'
import { actsAsVerb } from '../phrases.ts'
import { isBy, isGenitive, isThat, isTo } from '../small-words.ts'
import { TAG, VERBAL } from '../tags.ts'

const isWho = isOneOf('who')
const isWhoOrWhich = isOneOf('who which')
const isPause = isOneOf(', ; :')
const isPeople = isOneOf('people')
const endsEd = normalFits(/ed$/)

// Where the tags of single words and the order of words disagree, the order is believed.

/** “Wants help in a rivalry”: right after a verb and with nothing of its own, it is what that verb is about. */
export function isObjectNoun(document: Document, i: number): boolean {
  if (!isTagged(document, i - 1, TAG.VERB) || isTagged(document, i, TAG.ADV) || !hasTrait(document, i, TRAIT.base)) return false
  return i + 1 >= document.size || (isTagged(document, i + 1, TAG.ADP | TAG.PUNCT | TAG.CCONJ) && !hasTrait(document, i, TRAIT.possessive))
}

/** “Human Rights Watch”: capitalised within a name, it is no verb. */
const isNamePart = (document: Document, i: number): boolean =>
  isCapitalised(document, i) &&
  isCapitalised(document, i - 1) &&
  (isTagged(document, i - 1, TAG.PROPN) || document.sentences.from[document.sentence[i] as number] !== i - 1)

/** “The Voting Rights Act”: ends a name that has an article. */
function endsName(document: Document, i: number): boolean {
  if (!isTagged(document, i, TAG.VERB) || !hasTrait(document, i, TRAIT.base) || !isNamePart(document, i)) return false
  let k = i - 1
  while (k > i - LONGEST_NAME && isCapitalised(document, k)) k--
  return isTagged(document, k, TAG.DET)
}

const LONGEST_NAME = 7

/** “(They met) Ted Cruz”: capitalised within the sentence, and the name goes on; at its start, a word that no dictionary has. */
function opensName(document: Document, i: number): boolean {
  if (!isTagged(document, i, TAG.VERB) || !isTagged(document, i + 1, TAG.PROPN)) return false
  if (!isCapitalised(document, i) || !isCapitalised(document, i + 1)) return false
  if (document.sentences.from[document.sentence[i] as number] === i) return !isKnown(document, i)
  return !isCapitalised(document, i - 1) && !isTagged(document, i - 1, TAG.PUNCT)
}

/** A name or a part of one that is tagged as a verb. */
const isName = (document: Document, i: number): boolean =>
  isCapitalised(document, i) && (isOwner(document, i) || endsName(document, i) || opensName(document, i))

/** A name that is tagged as a verb. */
export const isMistakenVerb = (document: Document, i: number): boolean =>
  isTagged(document, i, TAG.VERB) && isCapitalised(document, i) && (isNamePart(document, i) || isName(document, i))

export const isVerbTag = (document: Document, i: number): boolean => isTagged(document, i, TAG.VERB) && !isMistakenVerb(document, i)

/** “(They read) Lynch’s answer”, “(like others,) Ford has lied”: capitalised within the sentence, and a verb or a possession follows. */
const isOwner = (document: Document, i: number): boolean =>
  isCapitalised(document, i) &&
  (isTagged(document, i + 1, TAG.AUX) || isGenitive(document, i + 1)) &&
  document.sentences.from[document.sentence[i] as number] !== i &&
  !hasTrait(document, i - 1, TRAIT.quote)

/** “Kenya oppressed Poland”: tagged as an adjective or noun, used as a verb. */
export function isVerbForm(document: Document, i: number): boolean {
  const tag = document.tags[i] as number
  if (tag & TAG.PROPN) return opensDeed(document, i)
  if (tag & TAG.PRON) return false
  const isDeed = actsAsVerb(document, i) || governs(document, i) || isDone(document, i)
  return (isDeed || ((tag & (TAG.NOUN | TAG.ADV)) !== 0 && isDeedByItsPlace(document, i))) && !isName(document, i)
}

/** A noun or an adverb by its tag. */
const isDeedByItsPlace = (document: Document, i: number): boolean =>
  intends(document, i) || isLeftBehind(document, i) || isDoneByMany(document, i)

/** “Staging a fresh attack on Poland, (Kenya left)”: capitalised only as it opens the sentence. */
const opensDeed = (document: Document, i: number): boolean =>
  hasTrait(document, i, TRAIT.ing) && document.sentences.from[document.sentence[i] as number] === i && isTagged(document, i + 1, TAG.DET)

/** “…, warning Poland”, “blames Poland and praises Ghana”, “to back Poland”: a noun or adverb by its tag, but a name, an article or a pronoun follows. */
function governs(document: Document, i: number): boolean {
  if (!isTagged(document, i + 1, TAG.PROPN | TAG.DET | TAG.PRON) || hasTrait(document, i + 1, TRAIT.relative)) return false
  if (isTagged(document, i - 1, TAG.PART) && isTo(document, i - 1)) return true
  if (!isTagged(document, i, TAG.ADV | TAG.NOUN)) return false
  if (isWho(document, i - 1) && isTagged(document, i + 1, TAG.PROPN)) return true
  if (!isTagged(document, i, TAG.NOUN)) return false
  if (isWhoOrWhich(document, i - 1) || (hasTrait(document, i - 1, TRAIT.comma) && hasTrait(document, i, TRAIT.ing))) return true
  if (!isTagged(document, i - 1, TAG.CCONJ | TAG.PROPN) || !hasTrait(document, i, TRAIT.plainS)) return false
  return isTagged(document, i - 1, TAG.CCONJ) || (!isTagged(document, i + 1, TAG.PRON) && isOnlyVerb(document, i))
}

/** “Roy plans to go”, where “the Roy plans to go” have an article. */
function intends(document: Document, i: number): boolean {
  if (!isTo(document, i + 1) || !isTagged(document, i, TAG.NOUN) || !isTagged(document, i - 1, TAG.PROPN)) return false
  if (!hasTrait(document, i, TRAIT.plainS) || !isTagged(document, i + 2, TAG.VERB)) return false
  const k = beforeNames(document, i - 1, i - LONGEST_NAME)
  return !isTagged(document, k, TAG.DET | TAG.ADJ | TAG.ADP) && !isVerbTowards(document, i, -1)
}

/** The token before the names that end at one; no further back than a limit. */
function beforeNames(document: Document, last: number, limit: number): number {
  let k = last
  while (k > limit && isTagged(document, k, TAG.PROPN)) k--
  return k
}

/** How far a clause's other verbs are looked for. */
const REACH = 14

/** “Kenya praises Poland.”, where “Kenya’s allies Poland and Ghana left” has another verb. */
const isOnlyVerb = (document: Document, i: number): boolean => !isVerbTowards(document, i, -1) && !isVerbTowards(document, i, 1)

/** Whether a verb stands on one side, before anything that ends the clause. */
function isVerbTowards(document: Document, i: number, step: 1 | -1): boolean {
  const { tags, sentence } = document
  for (let k = i + step; Math.abs(k - i) <= REACH && sentence[k] === sentence[i]; k += step) {
    const tag = tags[k] as number
    if (tag & VERBAL) return true
    if (tag & TAG.SCONJ || isPause(document, k)) return false
  }
  return false
}

/** “(The man whom) Kenya despises.”: after a relative and a name, and nothing follows that it could describe. */
function isLeftBehind(document: Document, i: number): boolean {
  if (!isTagged(document, i, TAG.NOUN) || !isTagged(document, i - 1, TAG.PROPN)) return false
  if (i + 1 < document.size && !isTagged(document, i + 1, TAG.PUNCT | VERBAL)) return false
  const k = beforeNames(document, i - 1, i - 5)
  return hasTrait(document, k, TRAIT.relative) && hasTrait(document, i, TRAIT.plainS)
}

/** “(Admired by Ghana) but despised by Poland”. */
const isDone = (document: Document, i: number): boolean =>
  isTagged(document, i - 1, TAG.CCONJ) && isBy(document, i + 1) && !isTagged(document, i, TAG.VERB) && endsEd(document, i)

/** “Critics fear Poland”, “workers demand better pay”, “allies claim that Poland lied”: a base form after a plural, where no other verb is. */
function isDoneByMany(document: Document, i: number): boolean {
  if (!isTagged(document, i, TAG.NOUN | TAG.ADV) || !hasTrait(document, i, TRAIT.base) || isCapitalised(document, i)) return false
  const isNoun = isTagged(document, i, TAG.NOUN)
  if (hasTrait(document, i - 1, TRAIT.some)) return isNoun && isTagged(document, i + 1, TAG.PROPN) && isOnlyVerb(document, i)
  if (!isPlural(document, i - 1)) return false
  if (isThat(document, i + 1) && !isTagged(document, i + 1, TAG.DET)) return isNoun && isOneClause(document, i + 1)
  if (!isTagged(document, i + 1, TAG.DET | TAG.PROPN | TAG.PRON | TAG.ADJ)) return false
  return !hasTrait(document, i + 1, TRAIT.relative) && isOnlyVerb(document, i)
}

/** “Some (call it theft)”, “many (were) …”: stands for people where a verb follows. */
export const standsForPeople = (document: Document, i: number): boolean =>
  hasTrait(document, i, TRAIT.some) && (isTagged(document, i + 1, VERBAL) || isDoneByMany(document, i + 1))

/** “Allies”, “the Democrats”, “people”. */
function isPlural(document: Document, i: number): boolean {
  if (isTagged(document, i, TAG.NOUN)) return !hasTrait(document, i, TRAIT.base) || isPeople(document, i)
  return isTagged(document, i, TAG.PROPN) && (hasTrait(document, i, TRAIT.plainS) || isSecondName(document, i))
}

/** “(Roy and) Ulm”. */
function isSecondName(document: Document, i: number): boolean {
  const k = beforeNames(document, i, i - LONGEST_NAME)
  return isTagged(document, k, TAG.CCONJ) && isTagged(document, k - 1, TAG.PROPN)
}

/** “(Allies claim) that Poland lied”, where “(the arms deal) that Poland signed failed” has a second verb. */
function isOneClause(document: Document, that: number): boolean {
  const { tags, sentence } = document
  let verbs = 0
  for (let k = that + 1; k <= that + REACH && sentence[k] === sentence[that] && !isPause(document, k); k++) {
    if (((tags[k] as number) & VERBAL) === 0) continue
    if (k === that + 1) return false
    if (verbs === 0 || (tags[k - 1] as number) & (TAG.NOUN | TAG.PROPN | TAG.PRON | TAG.VERB)) verbs++
  }
  return verbs === 1
}

/** “Its piecemeal approach”: a base form after an adjective or a possessive is no verb. */
export const isNounAfterAdjective = (document: Document, i: number): boolean =>
  isTagged(document, i, TAG.VERB) &&
  hasTrait(document, i, TRAIT.base) &&
  (isTagged(document, i - 1, TAG.ADJ | TAG.DET) ||
    isGenitive(document, i - 1) ||
    (isTagged(document, i - 1, TAG.ADV) && isGenitive(document, i - 2)) ||
    hasTrait(document, i - 1, TRAIT.possessive | TRAIT.quote))
