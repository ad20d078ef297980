/** The names most like a mistyped one: those that hold it, then those fewest letters away; equals in the given order. */
export function nearestNames(query: string, names: readonly string[], count = 3): string[] {
  const wanted = query.toLowerCase().slice(0, LONGEST)
  return names
    .map((name) => [name, name.includes(wanted) ? 0 : distance(wanted, name)] as const)
    .sort((a, b) => a[1] - b[1])
    .slice(0, count)
    .map(([name]) => name)
}

/** No name is longer: the rest of a query cannot bring it nearer. */
const LONGEST = 80

/** Levenshtein's: how many letters to put in, take out or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length] as number
}
