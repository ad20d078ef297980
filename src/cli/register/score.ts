import type { Command } from 'commander'
import type { ScoreOptions } from '../commands/score-options.ts'
import { type Exit, withAnalysisOptions } from './options.ts'

export function registerScore(program: Command, exit: Exit): void {
  withAnalysisOptions(program.command('score'))
    .description('analyse articles, from one file to an archive, and write the records')
    .argument('<inputs...>', 'files, folders, patterns, or - for standard input: .txt .md .html .jsonl .csv .tsv .parquet, gzipped or not')
    .option('-f, --format <format>', 'jsonl, json, csv, parquet or table', 'jsonl')
    .option('-o, --output <file>', 'write here instead of standard output; the file gets its name when it is whole')
    .option('--rows <kind>', 'what a row of csv or parquet is: articles, findings, stance or quotations')
    .option('--fields <names>', 'only these: paths of the record such as id,measures.quotedShare, or columns of the table')
    .option('--text-column <name>', 'the column of a csv, tsv or parquet file that holds the article (text)')
    .option('-j, --jobs <n>', 'threads; as many as the machine has cores where the input is worth it')
    .option('--timeout <seconds>', 'longest time for one article, where threads are used (60)')
    .option('--unordered', 'write each record as soon as it is done')
    .option('--resume', 'go on where an interrupted run stopped')
    .option('--strict', 'exit with 2 if any article could not be analysed')
    .option('-q, --quiet', 'no line for each bad article, no summary where all is well')
    .option('--fail-on <intensity>', 'exit with 1 if the author uses a phrase at least this loaded (0 to 1)')
    .action(async (inputs: string[], options: ScoreOptions) => exit(await (await import('../commands/score.ts')).score(inputs, options)))
}
