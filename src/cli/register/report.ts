import type { Command } from 'commander'
import type { ReportOptions } from '../commands/report.ts'
import { type Exit, withAnalysisOptions } from './options.ts'

export function registerReport(program: Command, exit: Exit): void {
  withAnalysisOptions(program.command('report'))
    .description('one op-ed as a page to read or send, or two and more side by side')
    .argument('<files...>', '.txt and .md files')
    .option('-f, --format <format>', 'html, md, text or json; told by the name of --output when left out')
    .option('-o, --output <file>', 'write here instead of standard output')
    .action(async (files: string[], options: ReportOptions) => exit(await (await import('../commands/report.ts')).report(files, options)))
}
