/** How wink-nlp’s tokeniser calls the kinds of tokens that are told apart here. */
export const CATEGORY = { word: 1, punctuation: 12, apostrophe: 17 } as const

/** The parts of a run that is one word, perhaps with hyphens, between marks: “(Anglo-American,”, “Kenya’s.”. */
export interface MarkedWord {
  /** Where the word begins and ends. */
  readonly from: number
  readonly to: number
  readonly hyphenated: boolean
  /** Where ’s ends; `to` where there is none. */
  readonly possessed: number
}

const OPENING = '“‘"(['
const MOST_OPENING = 2
const CLOSING = ',.!?;:”’")]'
const MOST_CLOSING = 3
const HYPHEN = 45

function isLetter(text: string, at: number): boolean {
  if (at >= text.length) return false
  const lower = text.charCodeAt(at) | 0x20
  return lower >= 97 && lower <= 122
}

function endOfLetters(text: string, from: number): number {
  let to = from
  while (isLetter(text, to)) to++
  return to
}

/** Whether a text is letters from A to Z, at least two. */
export const isPlainWord = (text: string): boolean => text.length > 1 && endOfLetters(text, 0) === text.length

/** Whether a word is letters from a to z and nothing else, but that the first may be a capital. */
export function isOrdinaryWord(value: string): boolean {
  const first = value.charCodeAt(0)
  let at = first >= 65 && first <= 90 ? 1 : 0
  if (at === value.length) return false
  for (; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code < 97 || code > 122) return false
  }
  return true
}

/** Null for a run of any other kind, and for marks that may be a smiley or an ellipsis. */
export function findMarkedWord(run: string): MarkedWord | null {
  let from = 0
  while (from < MOST_OPENING && OPENING.includes(run.charAt(from)) && from < run.length) from++
  let to = endOfLetters(run, from)
  if (to - from < 2) return null
  let hyphenated = false
  while (run.charCodeAt(to) === HYPHEN && isLetter(run, to + 1)) {
    hyphenated = true
    to = endOfLetters(run, to + 1)
  }
  const isPossessive = !hyphenated && (run[to] === "'" || run[to] === '’') && run[to + 1] === 's'
  const possessed = isPossessive ? to + 2 : to
  return closes(run, possessed) ? { from, to, hyphenated, possessed } : null
}

/** Whether nothing follows but a few marks: one full stop at most, and a colon or semicolon alone. */
function closes(run: string, from: number): boolean {
  const marks = run.length - from
  if (marks > MOST_CLOSING) return false
  let stops = 0
  for (let at = from; at < run.length; at++) {
    const mark = run.charAt(at)
    if (!CLOSING.includes(mark) || (marks > 1 && (mark === ':' || mark === ';'))) return false
    if (mark === '.') stops++
  }
  return stops < 2
}

/** Before these marks ’s stays on its word. */
const KEEPS_POSSESSIVE = ',.:’'

/** wink-nlp asks for them as for fields, so that what every object inherits counts too: “constructor-like”. */
const keysOf = (keys: Readonly<Record<string, boolean>>): ReadonlySet<string> =>
  new Set([...Object.keys(keys), ...Object.getOwnPropertyNames(Object.prototype)])

/** What wink-nlp’s tokeniser finds in a run by dozens of expressions, where it is a word between marks and no part of it has a token of its own. */
export class MarkedWords {
  readonly #isLexeme: (text: string) => boolean
  readonly #isContraction: (text: string) => boolean
  /** Beginnings and ends that keep a word with hyphens whole. */
  readonly #prefixes: ReadonlySet<string>
  readonly #suffixes: ReadonlySet<string>

  constructor(
    isLexeme: (text: string) => boolean,
    isContraction: (text: string) => boolean,
    { prefix, suffix }: Readonly<Record<'prefix' | 'suffix', Readonly<Record<string, boolean>>>>,
  ) {
    this.#isLexeme = isLexeme
    this.#isContraction = isContraction
    this.#prefixes = keysOf(prefix)
    this.#suffixes = keysOf(suffix)
  }

  /** @param run no lexeme; adds nothing and gives false where wink-nlp must find the tokens itself */
  tokenize(run: string, add: (token: string, category: number) => void): boolean {
    const found = findMarkedWord(run)
    if (found === null) return false
    const { from, to, hyphenated, possessed } = found
    const word = run.slice(from, to)
    // wink-nlp takes the names of currencies out of any word.
    if (this.#isContraction(word) || /USD|AUD|INR|GBP/.test(word)) return false
    const isPossessive = possessed > to
    if (isPossessive && this.#isLexeme(run.slice(from, possessed))) return false
    if (possessed < run.length && this.#isLexeme(run.slice(from, possessed + 1))) return false
    for (let at = 0; at < from; at++) add(run.charAt(at), CATEGORY.punctuation)
    if (isPossessive && possessed < run.length && KEEPS_POSSESSIVE.includes(run.charAt(possessed)))
      add(run.slice(from, possessed), CATEGORY.word)
    else {
      if (hyphenated && !this.#isLexeme(word)) this.#addParts(word, add)
      else add(word, CATEGORY.word)
      if (isPossessive) add(run.slice(to, possessed), CATEGORY.apostrophe)
    }
    for (let at = possessed; at < run.length; at++) add(run.charAt(at), CATEGORY.punctuation)
    return true
  }

  #addParts(word: string, add: (token: string, category: number) => void): void {
    const parts = word.split('-')
    if (this.#prefixes.has(parts[0] as string) || this.#suffixes.has(parts.at(-1) as string)) {
      add(word, CATEGORY.word)
      return
    }
    for (let i = 0; i < parts.length; i++) {
      if (i > 0) add('-', CATEGORY.punctuation)
      add(parts[i] as string, CATEGORY.word)
    }
  }
}
