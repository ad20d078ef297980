import type { ThemedPhrase } from './lexicons.ts'

type Camp = NonNullable<ThemedPhrase['camps']>[number]

/** Camps that stand against each other over one matter; an entry may count for several. */
export const OPPOSED: readonly (readonly [name: string, readonly Camp[], string, readonly Camp[]])[] = [
  ['left', ['left'], 'right', ['right']],
  ['western', ['western'], 'eastern and non-aligned', ['russian', 'chinese', 'non-aligned']],
  ['establishment', ['establishment'], 'populist', ['populist']],
  ['labour', ['labour'], 'business', ['business']],
  ['religious', ['religious'], 'secular', ['secular']],
  ['israeli', ['israeli'], 'palestinian', ['palestinian']],
]

/** How many entries of a theme each of two opposed camps favours. */
export interface Balance {
  readonly theme: string
  readonly sides: readonly [string, string]
  readonly counts: readonly [number, number]
  /** The greater count over the smaller; null where only one side has any. 1 where both have equally many. */
  readonly ratio: number | null
}

/** Coverage by side, for every theme and pair of camps that has entries; `all` sums the themes. */
export function balanceByTheme(phrases: readonly ThemedPhrase[]): Balance[] {
  const themes = [...new Set(phrases.map(({ theme }) => theme))].sort()
  return ['all', ...themes].flatMap((theme) =>
    OPPOSED.flatMap(([left, leftCamps, right, rightCamps]): Balance[] => {
      const entries = theme === 'all' ? phrases : phrases.filter((entry) => entry.theme === theme)
      const count = (camps: readonly Camp[]): number => entries.filter((entry) => entry.camps?.some((camp) => camps.includes(camp))).length
      const counts = [count(leftCamps), count(rightCamps)] as const
      if (counts[0] + counts[1] === 0) return []
      const least = Math.min(...counts)
      return [{ theme, sides: [left, right], counts, ratio: least === 0 ? null : Math.round((100 * Math.max(...counts)) / least) / 100 }]
    }),
  )
}

/** No side may have more than this many times the other's entries in a theme; one entry more is always allowed. */
export const MOST_RATIO = 1.5

export const isBalanced = ({ counts: [a, b], ratio }: Balance): boolean => Math.abs(a - b) <= 1 || (ratio !== null && ratio <= MOST_RATIO)
