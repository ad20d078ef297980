import type { Command } from 'commander'
import type { ShardsOptions } from '../commands/queue/shards.ts'
import type { SubmitOptions } from '../commands/queue/submit.ts'
import type { WorkerOptions } from '../commands/queue/worker.ts'
import { type Exit, withAnalysisOptions, withSettings } from './options.ts'

const REDIS = ['--redis <url>', 'Redis or Valkey: redis://HOST:PORT'] as const

/** One archive over many machines. */
export function registerQueue(program: Command, exit: Exit): void {
  program
    .command('shards')
    .description('cut an archive into files that many machines can share')
    .argument('<inputs...>', 'what score takes')
    .option('--size <n>', 'articles in a shard', '5000')
    .option('--text-column <name>', 'the column of a table that holds the article (text)')
    .requiredOption('-o, --output <folder>', 'where the shards and manifest.json go')
    .action(async (inputs: string[], options: ShardsOptions) =>
      exit(await (await import('../commands/queue/shards.ts')).shards(inputs, options)),
    )
  withSettings(program.command('submit'))
    .description('put the shards of a manifest into a queue; twice does nothing twice')
    .requiredOption(...REDIS)
    .requiredOption('--input <manifest>', 'manifest.json, as shards wrote it')
    .requiredOption('-o, --output <folder>', 'a folder that all machines share')
    .action(async (options: SubmitOptions) => exit(await (await import('../commands/queue/submit.ts')).submit(options)))
  withAnalysisOptions(program.command('worker'))
    .description('score shards from a queue, on any number of machines')
    .requiredOption(...REDIS)
    .option('-j, --jobs <n>', 'threads; as many as the machine has cores')
    .option('--takeover <seconds>', 'after this a killed worker’s shard goes to another', '30')
    .option('--until-done', 'end when nothing waits any more')
    .action(async (options: WorkerOptions) => exit(await (await import('../commands/queue/worker.ts')).worker(options)))
  program
    .command('status')
    .description('how many shards wait, run, are done and failed')
    .requiredOption(...REDIS)
    .action(async (options: { redis: string }) => exit(await (await import('../commands/queue/status.ts')).status(options)))
}
