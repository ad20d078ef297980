import type { DuckDBConnection } from '@duckdb/node-api'
import { logOddsZ, surprisingZ } from '../statistics/keyness.ts'
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
  const sizes = await query(
    connection,
    `SELECT pair, (SELECT coalesce(sum(n), 0) FROM own_terms WHERE contains(term, ' ') = pair),
       (SELECT coalesce(sum(n), 0) FROM terms SEMI JOIN base USING (article) WHERE contains(term, ' ') = pair)
     FROM (VALUES (false), (true)) kinds(pair)`,
  )
  const sizeOf = new Map(sizes.rows.map(([pair, article, base]) => [pair, { articleSize: article as number, baseSize: base as number }]))
  const { rows } = await query(
    connection,
    `SELECT o.term, NULL, o.n, coalesce(sum(b.n), 0), count(b.article) FROM own_terms o
     LEFT JOIN (SELECT term, n, article FROM terms SEMI JOIN base USING (article)) b ON b.term = o.term
     WHERE o.n >= ${LEAST_USES} GROUP BY o.term, o.n`,
  )
  return ranked(rows, (term) => sizeOf.get(term.includes(' ')))
}

/** Lexicon entries in the author’s own voice, per word of that voice. */
export async function keyPhrases(connection: DuckDBConnection): Promise<Keyness> {
  const sizes = await query(
    connection,
    `SELECT (SELECT coalesce(sum(n), 0) FROM own_terms WHERE NOT contains(term, ' ')),
       (SELECT coalesce(sum(n), 0) FROM terms SEMI JOIN base USING (article) WHERE NOT contains(term, ' '))`,
  )
  const [articleSize, baseSize] = sizes.rows[0] as [number, number]
  const { rows } = await query(
    connection,
    `SELECT o.entry, o.wording, o.n, coalesce(sum(b.n), 0), count(DISTINCT b.article) FROM (SELECT entry, min(wording) AS wording, sum(n) AS n FROM own_phrases WHERE own GROUP BY 1) o
     LEFT JOIN (SELECT entry, n, article FROM phrases SEMI JOIN base USING (article) WHERE own) b ON b.entry = o.entry
     GROUP BY o.entry, o.wording, o.n`,
  )
  return ranked(rows, () => ({ articleSize, baseSize }))
}

function ranked(
  rows: readonly (readonly unknown[])[],
  sizeOf: (term: string) => { articleSize: number; baseSize: number } | undefined,
): Keyness {
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
