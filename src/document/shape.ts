/** What a token's characters say about where sentences end, and which words are names: bits of `Document.shape`. */
export const SHAPE = {
  closingMark: 1,
  terminal: 2,
  lowerCase: 4,
  /** An upper-case letter, or a mark that may open a sentence. */
  opening: 8,
  abbreviation: 16,
  initial: 32,
  /** Ends with “…”, “.” or a closing bracket. */
  endsOpen: 64,
  fullStop: 128,
  /** With a full stop it would be an abbreviation. */
  abbreviatedBefore: 256,
  /** Letters, and whether the model knows the word. */
  letters: 512,
  known: 1024,
  /** Begins with an upper-case letter. */
  capital: 2048,
  openBracket: 4096,
  closeBracket: 8192,
  /** The normal form is not just the characters in lower case: “archaeologist”, “they’re”. */
  respelt: 16384,
} as const
