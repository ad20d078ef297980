import type { Command } from 'commander'
import type { PlotOptions } from '../commands/plot.ts'
import { type Exit, withAnalysisOptions } from './options.ts'

export function registerPlot(program: Command, exit: Exit): void {
  withAnalysisOptions(program.command('plot'))
    .description('stances, the matrix or loadedness through the text as a picture: in the terminal, or as SVG')
    .argument('<files...>', 'one article; several for --kind stances')
    .option('--kind <kind>', 'stances, matrix or loadedness', 'stances')
    .option('-o, --output <file>', 'an .svg file instead of the terminal')
    .action(async (files: string[], options: PlotOptions) => exit(await (await import('../commands/plot.ts')).plot(files, options)))
}
