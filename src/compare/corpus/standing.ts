import type { DuckDBConnection } from '@duckdb/node-api'
import { RHETORIC } from '../measures.ts'
import { percentileRank, robustZ, type Standing } from '../statistics/rank.ts'
import { query } from './query.ts'

/** A value among those of a base. */
export interface Placed extends Standing {
  readonly name: string
  readonly label: string
  readonly value: number
  /** 0..100, null where the base is too small. */
  readonly percentile: number | null
  readonly robustZ: number | null
}

const COUNTS = 'count(b.value), count(*) FILTER (b.value < o.value), count(*) FILTER (b.value = o.value), median(b.value), mad(b.value)'

const placed = (name: string, label: string, value: number, [n, below, equal, median, mad]: readonly unknown[]): Placed => {
  const standing = { n, below, equal, median, mad } as Standing
  return { name, label, value, ...standing, percentile: percentileRank(standing), robustZ: robustZ(value, standing) }
}

/** Every measure that the article has a figure for. */
export async function placeMeasures(connection: DuckDBConnection): Promise<Placed[]> {
  const { rows } = await query(
    connection,
    `SELECT o.measure, o.value, ${COUNTS} FROM own_measures o
     LEFT JOIN (SELECT measure, value FROM measures SEMI JOIN base USING (article)) b ON b.measure = o.measure
     WHERE o.value IS NOT NULL GROUP BY ALL`,
  )
  const byName = new Map(rows.map((row) => [row[0] as string, row]))
  return RHETORIC.flatMap(({ name, label }) => {
    const [, value, ...standing] = byName.get(name) ?? []
    return typeof value === 'number' ? [placed(name, label, value, standing)] : []
  })
}

/** Where the author stands on each actor among the authors of the base who judge the same actor, most evidence first. */
export async function placeStances(connection: DuckDBConnection): Promise<Placed[]> {
  const { rows } = await query(
    connection,
    `SELECT o.target, o.value, o.n, ${COUNTS} FROM (SELECT target, score AS value, n FROM own_stances WHERE holder = 'author') o
     LEFT JOIN (SELECT target, score AS value FROM stances SEMI JOIN base USING (article) WHERE holder = 'author') b ON b.target = o.target
     GROUP BY ALL ORDER BY o.n DESC, o.target`,
  )
  return rows.map(([target, value, , ...standing]) => placed(target as string, target as string, value as number, standing))
}
