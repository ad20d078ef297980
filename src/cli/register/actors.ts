import type { Command } from 'commander'
import type { ActorsOptions } from '../commands/actors.ts'
import { type Exit, withAnalysisOptions } from './options.ts'

export function registerActors(program: Command, exit: Exit): void {
  withAnalysisOptions(program.command('actors'))
    .description('who is named in an article, by which words, and how often')
    .argument('<files...>', '.txt and .md files')
    .option('-f, --format <format>', 'text, json, or yaml: an actor file to edit and give to --actors', 'text')
    .action(async (files: string[], options: ActorsOptions) => exit(await (await import('../commands/actors.ts')).actors(files, options)))
}
