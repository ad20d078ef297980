import type { Analysis, AnalysisActor } from './schema.ts'

/** An actor with the words that name it. */
export interface ListedActor {
  readonly id: string
  readonly name: string
  readonly type: AnalysisActor['type']
  readonly mentions: number
  /** How often each wording stands, by kind of mention; the most frequent first. */
  readonly wordings: readonly { readonly kind: AnalysisActor['mentions'][number]['kind']; readonly text: string; readonly n: number }[]
}

/** The actors of an article, most mentioned first. */
export function listActors({ actors }: Pick<Analysis, 'actors'>, text: string): ListedActor[] {
  return actors
    .map(({ id, name, type, mentions }): ListedActor => {
      const counts = new Map<string, ListedActor['wordings'][number]>()
      for (const { start, end, kind } of mentions) {
        const wording = text.slice(start, end).replace(/\s+/g, ' ')
        const key = `${kind} ${wording}`
        counts.set(key, { kind, text: wording, n: (counts.get(key)?.n ?? 0) + 1 })
      }
      return { id, name, type, mentions: mentions.length, wordings: [...counts.values()].sort((a, b) => b.n - a.n) }
    })
    .sort((a, b) => b.mentions - a.mentions)
}
