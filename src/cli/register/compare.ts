import type { Command } from 'commander'
import type { CompareOptions } from '../commands/compare.ts'
import { type Exit, withAnalysisOptions } from './options.ts'

export function registerCompare(program: Command, exit: Exit): void {
  withAnalysisOptions(program.command('compare'))
    .description('op-eds side by side, one against a corpus, or groups of many')
    .argument('[files...]', 'two articles or more; one with --corpus; any number with --group')
    .option('--corpus <name>', 'hold one article against this corpus, or group it')
    .option('--where <condition>', 'only articles of the corpus that this SQL condition holds for: "outlet = \'The Daily\'"')
    .option('--group <column>', 'compare groups: outlet, leaning, or any column of metadata')
    .option('--text-column <column>', 'the column of a table that holds the text', 'text')
    .option(
      '-f, --format <format>',
      'text, json, html or md (text or json with --corpus or --group); told by the name of --output when left out',
    )
    .option('-o, --output <file>', 'write here instead of standard output')
    .action(async (files: string[], options: CompareOptions) =>
      exit(await (await import('../commands/compare.ts')).compare(files, options)),
    )
}
