const lastOf = (word: string): number => word.charCodeAt(word.length - 1)

/** Gives of these endings those that have the last letter of a word, in their order: most words have none of them. */
export function endingsLike<Ending extends { readonly ending: string }>(endings: readonly Ending[]): (word: string) => readonly Ending[] {
  const byLetter = Map.groupBy(endings, ({ ending }) => lastOf(ending))
  return (word) => byLetter.get(lastOf(word)) ?? []
}
