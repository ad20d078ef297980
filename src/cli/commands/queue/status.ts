import { queueStatus } from '../../../batch/queue/status.ts'

export async function status({ redis }: { readonly redis: string }): Promise<number> {
  const { counts, failures } = await queueStatus(redis)
  for (const [state, jobs] of Object.entries(counts)) console.log(`${state.padEnd(16)} ${jobs}`)
  for (const failure of failures) console.error(`scarequote: ${failure}`)
  return (counts.failed ?? 0) > 0 ? 1 : 0
}
