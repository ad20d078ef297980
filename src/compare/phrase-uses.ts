import type { Analysis, AnalysisFinding } from '../record/schema.ts'

/** One wording of a lexicon entry and its uses in each article. */
export interface PhraseUse {
  readonly entry: string
  /** As it first stands. */
  readonly text: string
  readonly uses: readonly number[]
}

/** One thing, two names: each the word of another side. */
export interface Counterpart {
  /** In the order of the articles. */
  readonly uses: readonly { readonly article: number; readonly entry: string; readonly text: string; readonly holder: string }[]
}

export function phraseUses(analyses: readonly Analysis[]): PhraseUse[] {
  const uses = new Map<string, { entry: string; text: string; uses: number[] }>()
  analyses.forEach(({ findings }, article) => {
    for (const { entry, text } of findings) {
      const key = `${entry}\0${text.toLowerCase().replace(/[\s-]+/g, ' ')}`
      const use = uses.get(key) ?? { entry, text, uses: analyses.map(() => 0) }
      use.uses[article] = (use.uses[article] ?? 0) + 1
      uses.set(key, use)
    }
  })
  const total = (use: PhraseUse): number => use.uses.reduce((sum, n) => sum + n, 0)
  return [...uses.values()].sort((a, b) => total(b) - total(a) || a.text.localeCompare(b.text, 'en'))
}

/** Entries that name each other as counterparts and stand in different articles. */
export function findCounterparts(analyses: readonly Analysis[]): Counterpart[] {
  const first = analyses.map(({ findings }) => {
    const byEntry = new Map<string, AnalysisFinding>()
    for (const finding of findings) if (!byEntry.has(finding.entry)) byEntry.set(finding.entry, finding)
    return byEntry
  })
  const found = new Map<string, Counterpart>()
  first.forEach((own, article) => {
    for (const finding of own.values()) {
      for (const entry of finding.counterparts) {
        first.forEach((others, other) => {
          const match = others.get(entry)
          // What both articles say both ways sets them not apart.
          if (other === article || !match || (own.has(entry) && others.has(finding.entry))) return
          const uses = [use(article, finding), use(other, match)].sort((a, b) => a.article - b.article)
          found.set(uses.map((side) => `${side.article} ${side.entry}`).join('\0'), { uses })
        })
      }
    }
  })
  return [...found.values()]
}

const use = (article: number, { entry, text, holder }: AnalysisFinding): Counterpart['uses'][number] => ({ article, entry, text, holder })
