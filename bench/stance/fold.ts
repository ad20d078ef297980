import type { StanceModelFile } from '../../src/lexicon/lexicons.ts'
import { TABLE_COLUMNS } from '../../src/stance/learned/model.ts'
import { POSITIONS } from '../../src/stance/learned/positions.ts'
import { type Fitted, nameShare, type Setting, wordShare } from './softmax.ts'

const round = (value: number, digits = 3): number => Math.round(value * 10 ** digits) / 10 ** digits

/**
 * Folds what was learned of meanings and lemmas into two numbers per word. All is given in the unit of the rules' evidence, so that
 * a rule's score counts as it stands.
 */
export function foldModel(
  { parameters, gates }: Fitted,
  setting: Setting,
  words: readonly string[],
  valences: Float64Array,
  provenance: StanceModelFile['provenance'],
): StanceModelFile {
  const { names } = setting
  const [unit] = nameShare(
    parameters,
    setting,
    names.findIndex(({ name }) => name === 'rules'),
  )
  const rows = words.map((_, row) => [valences[row] as number, ...wordShare(parameters, setting, row).map((value) => value / unit)])
  // A few words are far out: a step that spans all would be too coarse for the rest.
  const columnScales = Array.from({ length: TABLE_COLUMNS }, (_, column) => {
    const sizes = rows.map((row) => Math.abs(row[column] as number)).sort((a, b) => a - b)
    return round((sizes[Math.floor(sizes.length * 0.9995)] as number) / 127, 6)
  })
  const table = Int8Array.from(
    rows.flatMap((row) => row.map((value, column) => Math.max(-127, Math.min(127, Math.round(value / (columnScales[column] as number)))))),
  )
  const pair = (share: [number, number]): [number, number] => [round(share[0] / unit), round(share[1] / unit)]
  return {
    provenance,
    intercept: pair([0, parameters.at(-1) as number]),
    named: Object.fromEntries(
      names
        .map(({ name }, i): [string, [number, number]] => [name, pair(nameShare(parameters, setting, i))])
        .filter(([, [score, weight]]) => Math.abs(score) >= 0.005 || Math.abs(weight) >= 0.005)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    gate: Object.fromEntries(
      POSITIONS.map((position, p) => [position, [round(gates.score[p] as number), round(gates.weight[p] as number)]]),
    ),
    columnScales,
    words: words.join(' '),
    table: Buffer.from(table.buffer).toString('base64'),
  }
}
