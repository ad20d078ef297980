import { findInputs, readItems } from '../../../batch/inputs.ts'
import { counted } from '../../../batch/progress.ts'
import { writeShards } from '../../../batch/shards.ts'
import { oneLine } from '../../../report/printable.ts'
import { UserError } from '../../../text/user-error.ts'

export interface ShardsOptions {
  readonly size: string
  readonly output: string
  readonly textColumn?: string
}

/** Cuts the input into files of JSON lines that machines can share. */
export async function shards(paths: readonly string[], { size, output, textColumn }: ShardsOptions): Promise<number> {
  const lines = Number(size)
  if (!Number.isInteger(lines) || lines < 1)
    throw new UserError('not a number', { field: '--size', expected: 'a whole number of articles, at least 1', got: size })
  const items = readItems(await findInputs(paths), { textColumn: textColumn ?? 'text', tableExpected: textColumn !== undefined })
  const { shards: made } = await writeShards(items, output, lines, (place, reason) =>
    console.error(`scarequote: ${oneLine(`${place}: ${reason}`)}`),
  )
  const articles = made.reduce((sum, shard) => sum + shard.lines, 0)
  console.error(`scarequote: ${counted(articles, 'article')} in ${counted(made.length, 'shard')}; ${output}/manifest.json names them`)
  return made.length > 0 ? 0 : 2
}
