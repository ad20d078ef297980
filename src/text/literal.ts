const literals = new Map<string, string>()

/**
 * The string as a literal of the program has it, for the few that are compared with literals again and again. V8 keeps one copy of each
 * literal and compares those by their place, but other strings, such as those that JSON is parsed to, letter by letter.
 */
export function asLiteral<T extends string>(text: T): T {
  const known = literals.get(text)
  if (known !== undefined) return known as T
  // So are keys of objects; without a prototype, as such an object keeps no layout for each key.
  const keys: Record<string, true> = Object.create(null)
  keys[text] = true
  const literal = Object.keys(keys)[0] as T
  literals.set(literal, literal)
  return literal
}
