import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api'

export type Value = string | number | boolean | null

/** Where a table lies: a store opened for reading has temporary tables all the same. */
type Catalog = 'temp'

/** Rows in the order of the table’s columns. Many times faster than inserting. */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  rows: readonly (readonly Value[])[],
  catalog?: Catalog,
): Promise<void> {
  if (rows.length === 0) return
  const types = (
    await connection.runAndReadAll(`SELECT data_type FROM duckdb_columns() WHERE table_name = '${table}' ORDER BY column_index`)
  )
    .getRowsJS()
    .map(([type]) => type as string)
  const appender = await connection.createAppender(table, catalog && 'main', catalog)
  for (const row of rows) {
    for (const [column, value] of row.entries()) appendValue(appender, types[column] as string, value)
    appender.endRow()
  }
  appender.closeSync()
}

function appendValue(appender: DuckDBAppender, type: string, value: Value): void {
  if (value === null) appender.appendNull()
  else if (typeof value === 'boolean') appender.appendBoolean(value)
  else if (typeof value === 'string') appender.appendVarchar(value)
  else if (type === 'DOUBLE') appender.appendDouble(value)
  else if (type === 'TINYINT') appender.appendTinyInt(value)
  else if (type === 'UINTEGER') appender.appendUInteger(value)
  else appender.appendInteger(value)
}
