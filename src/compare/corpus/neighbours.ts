import type { DuckDBConnection } from '@duckdb/node-api'
import type { AnalysedText } from '../analysed-text.ts'
import { containment, NEAR_DUPLICATE, resemblance, shingles } from '../statistics/min-hash.ts'
import { query } from './query.ts'

/** An article of the base, and how near it is. */
export interface Neighbour {
  readonly article: number
  readonly title: string
  readonly outlet: string | null
  readonly date: string | null
  readonly nearness: number
}

export interface NearDuplicate extends Neighbour {
  /** The share of the article that stands in the other, 0..1; `nearness` is their resemblance. */
  readonly contained: number
}

const NEAREST = 5
/** Sums over threads differ in their last digits, and would change the order of equals. */
const DIGITS = 6

const neighbours = (rows: readonly (readonly unknown[])[]): Neighbour[] =>
  rows.map(([article, title, outlet, date, nearness]) => ({ article, title, outlet, date, nearness }) as Neighbour)

const NAMED = 'coalesce(a.title, a.id) AS title, a.outlet, a.date'

/** Smallest root mean square difference over the measures of rhetoric, in standard deviations of the base; a missing figure is its mean. */
export async function nearestByRhetoric(connection: DuckDBConnection): Promise<Neighbour[]> {
  const { rows } = await query(
    connection,
    `WITH values AS (SELECT m.* FROM measures m SEMI JOIN base USING (article)),
       scales AS (SELECT measure, avg(value) AS mean, stddev_samp(value) AS sd FROM values GROUP BY 1 HAVING sd > 0)
     SELECT a.article, ${NAMED}, round(sqrt(avg(pow((coalesce(v.value, s.mean) - coalesce(o.value, s.mean)) / s.sd, 2))), ${DIGITS}) AS distance
     FROM values v JOIN scales s USING (measure) JOIN own_measures o USING (measure) JOIN articles a ON a.article = v.article
     GROUP BY ALL ORDER BY distance, a.article LIMIT ${NEAREST}`,
  )
  return neighbours(rows)
}

/** Usual values of Robertson and Walker’s (1994) ranking. */
const [SATURATION, LENGTH] = [1.2, 0.75]

/**
 * Highest BM25 score for the author’s words and pairs of words (Robertson and Zaragoza 2009, equation 3.15) as a share of what
 * the article scores itself, about 0..1.
 */
export async function nearestByWording(connection: DuckDBConnection): Promise<Neighbour[]> {
  const score = (n: string, length: string): string =>
    `sum(q.n * q.idf * ${n} * (${SATURATION} + 1) / (${n} + ${SATURATION} * (1 - ${LENGTH} + ${LENGTH} * ${length} / mean.length)))`
  const { rows } = await query(
    connection,
    // Terms go by the number of their row: a join on text over millions of rows is made once.
    `WITH own AS (SELECT rowid AS term, term AS words, n FROM own_terms),
       uses AS MATERIALIZED (SELECT b.article, own.term, b.n FROM terms b JOIN own ON own.words = b.term SEMI JOIN base ON base.article = b.article),
       total AS (SELECT count(*) AS n FROM base),
       weights AS (SELECT term, ln(1 + (any_value(total.n) - count(*) + 0.5) / (count(*) + 0.5)) AS idf FROM uses, total GROUP BY term),
       mean AS (SELECT avg(words) AS length FROM articles SEMI JOIN base USING (article)),
       asked AS (SELECT term, own.n, idf FROM own JOIN weights USING (term)),
       self AS (SELECT ${score('q.n', 'own_sizes.words')} AS score FROM asked q, mean, own_sizes),
       scores AS (SELECT u.article, ${score('u.n', 'a.words')} AS score FROM uses u JOIN asked q USING (term) JOIN articles a USING (article), mean GROUP BY u.article)
     SELECT article, ${NAMED}, round(scores.score / self.score, ${DIGITS}) AS nearness
     FROM scores JOIN articles a USING (article), self ORDER BY nearness DESC, article LIMIT ${NEAREST}`,
  )
  return neighbours(rows)
}

/** Copies and adaptations, also of other outlets: candidates by a common MinHash band, checked by their shingles; nearest first. */
export async function nearDuplicates(connection: DuckDBConnection, { analysis, text }: AnalysedText): Promise<NearDuplicate[]> {
  const { rows } = await query(
    connection,
    `SELECT a.article, ${NAMED}, a.text FROM articles a SEMI JOIN chosen USING (article)
     WHERE NOT (a.text_sha256 = $hash AND coalesce(a.outlet, '') = $outlet)
       AND a.article IN (SELECT b.article FROM bands b JOIN own_bands o ON b.band = o.band AND b.hash = o.hash)`,
    { hash: analysis.textSha256, outlet: analysis.outlet ?? '' },
  )
  const own = shingles(text)
  return rows
    .map(([article, title, outlet, date, other]) => {
      const theirs = shingles(other as string)
      return { article, title, outlet, date, nearness: resemblance(own, theirs), contained: containment(own, theirs) } as NearDuplicate
    })
    .filter(({ nearness, contained }) => Math.max(nearness, contained) >= NEAR_DUPLICATE)
    .sort((a, b) => b.nearness - a.nearness || a.article - b.article)
}
