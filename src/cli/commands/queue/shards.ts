import { findInputs, readItems } from '../../../batch/inputs.ts'
import { count } from '../../../batch/progress.ts'
import { writeShards } from '../../../batch/shards.ts'
import { UserError } from '../../../text/user-error.ts'

export interface ShardsOptions {
  readonly size: string
  readonly output: string
  readonly textColumn?: string
}

/** Cuts the input into files of JSON lines that machines can share. */
export async function shards(paths: readonly string[], { size, output, textColumn = 'text' }: ShardsOptions): Promise<number> {
  const lines = Number(size)
  if (!Number.isInteger(lines) || lines < 1)
    throw new UserError('not a number', { field: '--size', expected: 'articles in a shard', got: size })
  const { shards: made } = await writeShards(readItems(await findInputs(paths), { textColumn }), output, lines)
  const articles = made.reduce((sum, shard) => sum + shard.lines, 0)
  console.error(`scarequote: ${count(articles)} articles in ${count(made.length)} shards; ${output}/manifest.json names them`)
  return made.length > 0 ? 0 : 2
}
