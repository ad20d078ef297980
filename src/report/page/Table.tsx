/** @jsxImportSource preact */
import type { VNode } from 'preact'

type Cell = string | { readonly class: string; readonly text: string }

/** A table whose rows begin with their heading where the first column has no letter; nothing where there are no rows. */
export function Table({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: readonly string[]
  rows: readonly (readonly Cell[])[]
}): VNode | null {
  if (rows.length === 0) return null
  const headed = columns[0] !== 'A'
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, i) =>
              column === '' && i === 0 ? (
                <td key={column} />
              ) : (
                <th key={column} scope="col">
                  {column}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, y) => (
            <tr key={y}>
              {row.map((cell, x) => {
                const { text, ...rest } = typeof cell === 'string' ? { text: cell } : cell
                return headed && x === 0 ? (
                  <th key={x} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={x} {...rest}>
                    {text}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
