import { count } from '../../../batch/progress.ts'
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
  const { jobs } = await submitShards(redis, readManifest(input), output, JSON.stringify(await recordTool(settings)))
  console.error(`scarequote: ${count(jobs - 1)} shards submitted, their records go to ${output}/records.jsonl`)
  return 0
}
