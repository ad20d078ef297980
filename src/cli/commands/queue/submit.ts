import { count, counted } from '../../../batch/progress.ts'
import { submitShards } from '../../../batch/queue/submit.ts'
import { readManifest } from '../../../batch/shards.ts'
import { recordTool } from '../../resources.ts'
import type { SettingsOptions } from '../../settings.ts'

export interface SubmitOptions extends SettingsOptions {
  readonly redis: string
  readonly input: string
  readonly output: string
}

export async function submit({ redis, input, output, ...settings }: SubmitOptions): Promise<number> {
  const { shards, known, again } = await submitShards(redis, readManifest(input), output, JSON.stringify(await recordTool(settings)))
  const before = again
    ? ', what had failed anew'
    : known === 0
      ? ' submitted'
      : known === shards
        ? ', all submitted before'
        : `, ${count(known)} of them submitted before`
  console.error(`scarequote: ${counted(shards, 'shard')}${before}; their records go to ${output}/records.jsonl`)
  return 0
}
