import type { Command } from 'commander'
import type { AddOptions } from '../commands/corpus/add.ts'
import type { FormatOptions, WhereOptions } from '../commands/corpus/manage.ts'
import type { SettingsOptions } from '../settings.ts'
import { type Exit, withSettings } from './options.ts'

const WHERE = ['--where <condition>', "SQL on the columns of articles: \"outlet = 'The Daily' and date > '2025'\""] as const
const FORMAT = ['-f, --format <format>', 'table, csv, json or jsonl', 'table'] as const

export function registerCorpus(program: Command, exit: Exit): void {
  const corpus = program.command('corpus').description('keep many op-eds to compare one with')
  const adding = () => import('../commands/corpus/add.ts')
  const managing = () => import('../commands/corpus/manage.ts')
  withSettings(corpus.command('add'))
    .description('analyse articles and keep them; what is there already is left alone')
    .argument('<name>', 'a name, or the path of a .duckdb file')
    .argument('<inputs...>', '.txt, .md, .jsonl, .csv, .tsv or .parquet; other columns are kept as metadata')
    .option('--text-column <column>', 'the column of a table that holds the text', 'text')
    .action(async (name: string, inputs: string[], options: AddOptions) => exit(await (await adding()).add(name, inputs, options)))
  withSettings(corpus.command('reanalyse'))
    .description('analyse again what an older tool or other lexicons have analysed')
    .argument('<name>')
    .action(async (name: string, options: SettingsOptions) => exit(await (await adding()).reanalyse(name, options)))
  corpus
    .command('list')
    .description('the corpora, or the articles of one')
    .argument('[name]')
    .option(...WHERE)
    .option(...FORMAT)
    .action(async (name: string | undefined, options: WhereOptions & FormatOptions) => exit(await (await managing()).list(name, options)))
  withSettings(corpus.command('stats'))
    .description('how many articles, of whom, and what is usual among them')
    .argument('<name>')
    .action(async (name: string, options: SettingsOptions) => exit(await (await managing()).stats(name, options)))
  corpus
    .command('remove')
    .description('take articles out, or the whole corpus')
    .argument('<name>')
    .option(...WHERE)
    .option('--all', 'the whole corpus with its file')
    .action(async (name: string, options: WhereOptions & { all?: boolean }) => exit(await (await managing()).remove(name, options)))
  corpus
    .command('export')
    .description('write a table of the store to .parquet, .csv, .json or .jsonl')
    .argument('<name>')
    .argument('<output>')
    .option('--table <table>', 'articles, measures, phrases, stances, sources or terms', 'articles')
    .action(async (name: string, output: string, options: { table?: string }) =>
      exit(await (await managing()).exportCorpus(name, output, options)),
    )
  corpus
    .command('sql')
    .description('ask the store anything; it is opened for reading alone')
    .argument('<name>')
    .argument('<statement>', 'for instance "select outlet, avg(value) from measures join articles using (article) group by 1"')
    .option(...FORMAT)
    .action(async (name: string, statement: string, options: FormatOptions) => exit(await (await managing()).sql(name, statement, options)))
}
