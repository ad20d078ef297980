import type { DuckDBConnection } from '@duckdb/node-api'
import { logOddsZ, surprisingZ } from '../statistics/keyness.ts'
import { isPair } from '../terms.ts'
import { query } from './query.ts'

/** A word, a pair of words or a lexicon entry that the article’s author uses. */
export interface KeyTerm {
  readonly term: string
  /** How the article puts a lexicon entry; null for words. */
  readonly wording: string | null
  readonly inArticle: number
  /** Uses in the base. */
  readonly inBase: number
  /** Articles of the base that use it. */
  readonly articles: number
  readonly z: number
}

export interface Keyness {
  /** Highest z first. */
  readonly terms: readonly KeyTerm[]
  /** How many were tested, and the z that one of so many passes by chance in one case of twenty. */
  readonly tests: number
  readonly surprising: number
}

/** A term that stands once in an article tells nothing of it. */
const LEAST_USES = 2

/** Words and pairs of words in the author’s own voice, single words and pairs each against their own kind. */
export async function keyTerms(connection: DuckDBConnection): Promise<Keyness> {
  const { words, pairs } = await termSizes(connection)
  const { rows } = await query(
    connection,
    `WITH asked AS (SELECT term, n FROM own_terms WHERE n >= ${LEAST_USES}),
       uses AS (SELECT term, sum(n) AS n, count(*) AS articles FROM terms SEMI JOIN asked USING (term) SEMI JOIN base USING (article) GROUP BY term)
     SELECT term, NULL, asked.n, coalesce(uses.n, 0), coalesce(articles, 0) FROM asked LEFT JOIN uses USING (term)`,
  )
  return ranked(rows, (term) => (isPair(term) ? pairs : words))
}

/** Lexicon entries in the author’s own voice, per word of that voice. */
export async function keyPhrases(connection: DuckDBConnection): Promise<Keyness> {
  const { words } = await termSizes(connection)
  const { rows } = await query(
    connection,
    `WITH asked AS (SELECT entry, min(wording) AS wording, sum(n) AS n FROM own_phrases WHERE own GROUP BY entry),
       uses AS (SELECT entry, sum(n) AS n, count(DISTINCT article) AS articles FROM phrases SEMI JOIN base USING (article) WHERE own GROUP BY entry)
     SELECT entry, wording, asked.n, coalesce(uses.n, 0), coalesce(articles, 0) FROM asked LEFT JOIN uses USING (entry)`,
  )
  return ranked(rows, () => words)
}

interface Sizes {
  readonly articleSize: number
  readonly baseSize: number
}

async function termSizes(connection: DuckDBConnection): Promise<{ words: Sizes; pairs: Sizes }> {
  const { rows } = await query(
    connection,
    'SELECT own.words, own.pairs, coalesce(sum(s.words), 0), coalesce(sum(s.pairs), 0) FROM own_sizes own LEFT JOIN (SELECT * FROM sizes SEMI JOIN base USING (article)) s ON true GROUP BY ALL',
  )
  const [words = 0, pairs = 0, baseWords = 0, basePairs = 0] = (rows[0] ?? []) as number[]
  return { words: { articleSize: words, baseSize: baseWords }, pairs: { articleSize: pairs, baseSize: basePairs } }
}

function ranked(rows: readonly (readonly unknown[])[], sizeOf: (term: string) => Sizes): Keyness {
  const terms = (rows as [string, string | null, number, number, number][]).flatMap(
    ([term, wording, inArticle, inBase, articles]): KeyTerm[] => {
      const size = sizeOf(term)
      const z = size ? logOddsZ({ inArticle, inBase, ...size }) : null
      return z === null ? [] : [{ term, wording, inArticle, inBase, articles, z }]
    },
  )
  terms.sort((a, b) => b.z - a.z || a.term.localeCompare(b.term, 'en'))
  return { terms, tests: terms.length, surprising: surprisingZ(terms.length) }
}
