import type { Command } from 'commander'
import type { CompareOptions } from '../commands/compare.ts'
import { type Exit, withAnalysisOptions } from './options.ts'

export function registerCompare(program: Command, exit: Exit): void {
  withAnalysisOptions(program.command('compare'))
    .description('op-eds side by side: figures, stances, phrases, sources')
    .argument('<files...>', 'two articles or more')
    .option('-f, --format <format>', 'text, json, html or md', 'text')
    .option('-o, --output <file>', 'write here instead of standard output')
    .action(async (files: string[], options: CompareOptions) =>
      exit(await (await import('../commands/compare.ts')).compare(files, options)),
    )
}
