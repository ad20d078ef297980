import type { StanceModelFile } from '../../src/lexicon/lexicons.ts'
import { PLACES } from '../../src/stance/learned/features.ts'
import { TABLE_COLUMNS } from '../../src/stance/learned/model.ts'
import type { Vectors } from './vectors.ts'

const round = (value: number, digits = 3): number => Math.round(value * 10 ** digits) / 10 ** digits

/**
 * Folds the vectors into one number per word, place and sum: a word's row is its vector times the weights of the place.
 * All is given in the unit of the rules' evidence, so that a rule's score counts as it stands.
 */
export function foldModel(
  parameters: Float64Array,
  names: readonly { name: string }[],
  { words, dimensions, values }: Vectors,
  valences: Float64Array,
  provenance: StanceModelFile['provenance'],
): StanceModelFile {
  const unit = parameters[2 * names.findIndex(({ name }) => name === 'rules')] as number
  const offset = 2 * names.length
  const rows = words.map((_, row) => {
    const out = [valences[row] as number]
    for (let place = 0; place < PLACES.length; place++)
      for (let sum = 0; sum < 2; sum++) {
        let total = 0
        for (let d = 0; d < dimensions; d++)
          total += (values[row * dimensions + d] as number) * (parameters[offset + 2 * (place * dimensions + d) + sum] as number)
        out.push(total / unit)
      }
    return out
  })
  // A few words are far out: a step that spans all would be too coarse for the rest.
  const columnScales = Array.from({ length: TABLE_COLUMNS }, (_, column) => {
    const sizes = rows.map((row) => Math.abs(row[column] as number)).sort((a, b) => a - b)
    return round((sizes[Math.floor(sizes.length * 0.9995)] as number) / 127, 6)
  })
  const table = Int8Array.from(
    rows.flatMap((row) => row.map((value, column) => Math.max(-127, Math.min(127, Math.round(value / (columnScales[column] as number)))))),
  )
  const pair = (at: number): [number, number] => [round((parameters[at] as number) / unit), round((parameters[at + 1] as number) / unit)]
  return {
    provenance,
    intercept: pair(parameters.length - 2),
    named: Object.fromEntries(
      names
        .map(({ name }, i): [string, [number, number]] => [name, pair(2 * i)])
        .filter(([, [score, weight]]) => Math.abs(score) >= 0.005 || Math.abs(weight) >= 0.005)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    columnScales,
    words: words.join(' '),
    table: Buffer.from(table.buffer).toString('base64'),
  }
}
