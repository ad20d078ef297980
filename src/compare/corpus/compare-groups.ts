import type { DuckDBConnection } from '@duckdb/node-api'
import { UserError } from '../../text/user-error.ts'
import { bootstrapInterval } from '../bootstrap.ts'
import { RHETORIC } from '../measures.ts'
import { holmAdjusted, LEAST_FOR_GROUP, type RankTest, rankTest } from '../statistics/groups.ts'
import { query } from './query.ts'

/** The values of one group in one measure, or of its authors’ stances on one target. */
export interface GroupFigure {
  readonly group: string
  readonly n: number
  readonly mean: number
  /** 90 % bootstrap over articles; null below `LEAST_FOR_GROUP`. */
  readonly interval: readonly [number, number] | null
  /** Against all other groups together; null where either side is too small. */
  readonly against: (RankTest & { readonly adjusted: number }) | null
}

export interface GroupRow {
  /** Of a measure, or the name of a target. */
  readonly label: string
  readonly kind: 'measure' | 'stance'
  readonly groups: readonly GroupFigure[]
}

export interface GroupComparison {
  readonly column: string
  readonly where: string | null
  readonly articles: number
  readonly rows: readonly GroupRow[]
  /** Rank tests made; their p-values are adjusted for each other (Holm 1979). */
  readonly tests: number
}

const MOST_GROUPS = 12
const MOST_TARGETS = 12
const COMPARED = new Set([
  'loadedPerThousandWords',
  'quotedLoadedPerThousandWords',
  'quotedShare',
  'polarisation',
  'sourcesPerThousandWords',
  'wordsPerSentence',
])

/** @throws UserError where there is no such column, or fewer than two groups */
export async function compareGroups(connection: DuckDBConnection, column: string, where: string | undefined): Promise<GroupComparison> {
  const quoted = `"${column.replaceAll('"', '""')}"`
  const condition = where === undefined ? 'true' : `(${where}\n)`
  await query(
    connection,
    `CREATE OR REPLACE TEMP TABLE grouped AS SELECT article, ${quoted}::VARCHAR AS grp FROM articles WHERE ${quoted} IS NOT NULL AND ${condition}`,
  )
  const groups = await query(connection, `SELECT grp, count(*) FROM grouped GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_GROUPS}`)
  const names = groups.rows.map(([name]) => name as string)
  if (names.length < 2)
    throw new UserError('nothing to compare', { field: '--group', expected: `two values of ${column}`, got: names.join(', ') || 'none' })
  const measures = await query(connection, 'SELECT measure, grp, value FROM measures JOIN grouped USING (article) WHERE value IS NOT NULL')
  const stances = await query(
    connection,
    `WITH judged AS (SELECT target, grp, score FROM stances JOIN grouped USING (article) WHERE holder = 'author'),
       most AS (SELECT target FROM judged GROUP BY 1 HAVING count(DISTINCT grp) > 1 ORDER BY count(*) DESC, 1 LIMIT ${MOST_TARGETS})
     SELECT target, grp, score FROM judged SEMI JOIN most USING (target)`,
  )
  const labels = RHETORIC.filter(({ name }) => COMPARED.has(name))
  const rows: GroupRow[] = [
    ...labels.map(({ name, label }) => groupRow('measure', label, names, valuesOf(measures.rows, name))),
    ...[...new Set(stances.rows.map(([target]) => target as string))]
      .sort()
      .map((target) => groupRow('stance', target, names, valuesOf(stances.rows, target))),
  ]
  const articles = groups.rows.reduce((sum, [, n]) => sum + (n as number), 0)
  return { column, where: where ?? null, articles, ...adjusted(rows) }
}

function valuesOf(rows: readonly (readonly unknown[])[], name: string): Map<string, number[]> {
  const values = new Map<string, number[]>()
  for (const [key, group, value] of rows as [string, string, number][]) {
    if (key !== name) continue
    const list = values.get(group)
    if (list) list.push(value)
    else values.set(group, [value])
  }
  // The order in which a database answers is no order: resampling needs one.
  for (const list of values.values()) list.sort((a, b) => a - b)
  return values
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function groupRow(kind: GroupRow['kind'], label: string, names: readonly string[], values: ReadonlyMap<string, number[]>): GroupRow {
  const groups = names.flatMap((group): GroupFigure[] => {
    const own = values.get(group)
    if (!own) return []
    const others = [...values].flatMap(([name, list]) => (name === group ? [] : list))
    const test = rankTest(own, others)
    const interval = own.length < LEAST_FOR_GROUP ? null : bootstrapInterval([own], ([sample = []]) => meanOf(sample))
    return [{ group, n: own.length, mean: meanOf(own), interval, against: test && { ...test, adjusted: test.p } }]
  })
  return { kind, label, groups }
}

function adjusted(rows: readonly GroupRow[]): { rows: GroupRow[]; tests: number } {
  const tests = rows.flatMap(({ groups }) => groups.flatMap(({ against }) => (against ? [against.p] : [])))
  const ps = holmAdjusted(tests)
  let next = 0
  return {
    tests: tests.length,
    rows: rows.map((row) => ({
      ...row,
      groups: row.groups.map((figure) =>
        figure.against ? { ...figure, against: { ...figure.against, adjusted: ps[next++] as number } } : figure,
      ),
    })),
  }
}
