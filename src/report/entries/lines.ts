/** An entry as a heading and one line a field; a field without a value is left out. */
export const entryLines = (name: string, key: string, fields: readonly (readonly [label: string, value: string | undefined])[]): string =>
  [
    `${name}   (${key})`,
    ...fields.flatMap(([label, value]) => (value === undefined ? [] : [`  ${label.padEnd(LABEL_WIDTH)}${value}`])),
    '',
  ].join('\n')

const LABEL_WIDTH = 13
